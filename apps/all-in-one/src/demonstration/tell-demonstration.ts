import { readOrganisations } from '@chronology/access';
import { openWriter } from '@chronology/commands';
import type { Desk } from '@chronology/contribution';
import { endOfDayInLondon, type CalendarDay } from '@chronology/domain';
import { factReader, linkRows } from '@chronology/identity';
import { organisationOf, runImport, systemFor } from '@chronology/imports';
import { DEMONSTRATION, productFolder, type House, type Settings } from '@chronology/service';
import { join } from 'node:path';
import { recordingAt } from '../../../../libs/commands/src/story-clock';
import { keeperFor } from '../../../cli/src/keeper';
import { readLinkTable } from '../../../cli/src/link-table';
import { tellAilsa } from '../story/tell-story';
import { SAMPLE_FILES, SAMPLE_LINKS, type SampleFiles } from './sample-files';
import { DEMONSTRATION_TOLD } from './told';

const deskAt = (desk: Desk, day: CalendarDay): Desk => ({
  ...desk,
  writer: recordingAt(desk.writer, endOfDayInLondon(day)),
});

const sample = (file: string) => join(productFolder(), 'samples', file);

const bringIn = async (desk: Desk, settings: Settings, files: SampleFiles): Promise<void> => {
  const organisation = organisationOf(readOrganisations(settings.organisationsFile), files.organisation);
  await runImport({
    ...deskAt(desk, files.cameOn),
    organisation,
    system: systemFor(organisation, files.format.name),
    format: files.format,
    paths: [sample(files.folder)],
    scratchDir: settings.dataDir,
  });
};

const joinUp = async (desk: Desk, { organisationsFile }: Settings): Promise<void> => {
  const linking = linkRows(
    deskAt(desk, SAMPLE_LINKS.appliedOn),
    keeperFor(organisationsFile),
    readLinkTable(sample(SAMPLE_LINKS.file)),
  );
  for await (const { line, outcome, message } of linking)
    if (outcome === 'held' || outcome === 'rejected')
      throw new Error(`The sample mapping table, line ${line}: ${message}`);
};

/** Marks an empty log as the demonstration’s; false where the log is somebody’s own. */
const isOurs = async ({ store }: House): Promise<boolean> => {
  if ((await store.readSetting(DEMONSTRATION)) !== null) return true;
  if ((await store.head()) !== null) return false;
  await store.writeSettingOnce(DEMONSTRATION, 'made-up people and children');
  return true;
};

/**
 * Tells the demonstration once, into a log that is empty or already its own: Ailsa’s story, the sample files of three
 * agencies and the table that joins them, each under the clock of the day on which it came. Cut off, it goes on at the
 * next start; every step is one that may be repeated.
 */
export const tellDemonstration = async (house: House, settings: Settings): Promise<void> => {
  const { store, secret } = house;
  if (!(await isOurs(house)) || (await store.readSetting(DEMONSTRATION_TOLD)) !== null) return;
  const reader = factReader(store);
  const desk: Desk = { writer: openWriter(store, secret, reader), reader };
  await tellAilsa(desk, { until: endOfDayInLondon(SAMPLE_LINKS.appliedOn) });
  for (const files of SAMPLE_FILES) await bringIn(desk, settings, files);
  await joinUp(desk, settings);
  await tellAilsa(desk);
  await store.writeSettingOnce(DEMONSTRATION_TOLD, 'told');
};
