import { openHouse, productFolder, readSettings, type House, type Settings } from '@chronology/service';

/** The settings of this deployment, as every service reads them. */
export const settings = (): Settings => readSettings(process.env, { port: 0, root: productFolder() });

/**
 * Opens the log, does the work, and closes it again whatever happens. Only what looks at a log as a whole or moves it
 * takes one that an import has left unfinished.
 */
export const withHouse = async <T>(
  work: (house: House, settings: Settings) => Promise<T>,
  takesUnfinished = false,
): Promise<T> => {
  const read = settings();
  const house = await openHouse({ ...read, takesUnfinished });
  try {
    return await work(house, read);
  } finally {
    await house.store.close();
  }
};
