import { earliestDay, kindOf } from '@chronology/domain';
import type { Entry } from '@chronology/projections';
import { linkTo, type EntryLink } from '../help/links';

const MOST = 5;

/** The newest joys and strengths, the newest first. `entries` stand in the one order of facts. */
export const goingWellIn = (entries: readonly Entry[]): readonly EntryLink[] =>
  entries
    .filter(({ shown, withdrawn }) => withdrawn === undefined && kindOf(shown.type) === 'joy')
    .filter(({ shown }) => earliestDay(shown.data.occurred) !== undefined)
    .slice(-MOST)
    .reverse()
    .map(linkTo);
