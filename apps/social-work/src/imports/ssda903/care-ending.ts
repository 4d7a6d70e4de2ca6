import type { MappedFact } from '@chronology/imports';
import { endsCare, isAdopted, type Episode } from './episode';
import { onDay } from './days-of-return';
import { codeIn } from './ssda903-codes';

const DIED = 'E2';

/** That care ended, and the child's death where that is why. Without a day nothing is stated: no day is made up. */
export const careEnding = (episode: Episode): readonly MappedFact[] => {
  const { row, naturalKey, ceased, whyCeased } = episode;
  if (ceased === undefined || whyCeased === undefined || !endsCare(whyCeased)) return [];
  const base = { rows: [row.ref] as const, naturalKey, occurred: onDay(ceased) };
  const reason = isAdopted(whyCeased) ? {} : { reason: codeIn('REC', whyCeased, ceased) };
  const raw = { DEC: row.cells['DEC'] ?? '', ...(!isAdopted(whyCeased) && { REC: whyCeased }) };
  const ended = {
    ...base,
    type: 'StoppedBeingLookedAfter',
    aspect: 'care ended',
    content: reason,
    raw,
  } as const;
  if (whyCeased !== DIED) return [ended];
  return [{ ...base, type: 'DeathNotified', aspect: 'death', content: {}, raw }, ended];
};
