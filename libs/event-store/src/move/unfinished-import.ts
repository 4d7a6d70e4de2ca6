import type { LogSettings } from '../log-settings';

/** Settings are written once and stay, so every import that appends has a pair of its own: begun, and whole. */
const begun = (place: number): string => `import-${place}-begun`;
const whole = (place: number): string => `import-${place}-whole`;

const firstNotWhole = async (settings: LogSettings): Promise<number> => {
  let place = 1;
  while ((await settings.readSetting(whole(place))) !== null) place += 1;
  return place;
};

/** True while an import into this log has begun and is not whole: it may then hold any beginning of what was exported. */
export const isImportUnfinished = async (settings: LogSettings): Promise<boolean> =>
  (await settings.readSetting(begun(await firstNotWhole(settings)))) !== null;

/** Marks the log as being imported into, going on with an import that was cut off; the answer marks it as whole. */
export const beginImport = async (settings: LogSettings): Promise<() => Promise<void>> => {
  const place = await firstNotWhole(settings);
  await settings.writeSettingOnce(begun(place), 'yes');
  return async () => {
    await settings.writeSettingOnce(whole(place), 'yes');
  };
};
