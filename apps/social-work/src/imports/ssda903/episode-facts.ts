import type { LeftOut, MappedFact, Quality } from '@chronology/imports';
import { careEnding } from './care-ending';
import { isForAdoption, isTemporary, type Episode } from './episode';
import { alreadyOn, onDay } from './days-of-return';
import { codeIn } from './ssda903-codes';

/** An episode and what the one before it tells of it. `isFirst`: nothing is known of what came before. */
export type Placed = Readonly<{ episode: Episode; previous?: Episode; isFirst: boolean }>;

/** What an episode's rows say: when care, a legal status or a home began, and when care ended. */
export const episodeFacts = (placed: Placed, quality: readonly Quality[]): readonly MappedFact[] => {
  const began = beginnings(placed);
  const [bearer] = began.slice(-1);
  return [
    ...began.map((fact) => (fact === bearer && quality.length > 0 ? { ...fact, quality } : fact)),
    ...careEnding(placed.episode),
  ];
};

const beginnings = (placed: Placed): readonly MappedFact[] => {
  const { why } = placed.episode;
  if (why === 'S') return [careStarted(placed), legalStatus(placed, 'changed'), home(placed, 'changed')];
  const said = (reasons: string): Said => (reasons.includes(why) ? 'changed' : 'known');
  const [status, place] = [said('LBU'), said('PTBU')];
  if (placed.isFirst) return [careKnown(placed), legalStatus(placed, status), home(placed, place)];
  return [
    ...(status === 'changed' ? [legalStatus(placed, status)] : []),
    ...(place === 'changed' ? [home(placed, place)] : []),
  ];
};

const base = ({ row, naturalKey, why, began }: Episode) => ({
  rows: [row.ref] as const,
  naturalKey,
  codes: [codeIn('RNE', why, began)],
});

const cellsOf = ({ row: { cells } }: Episode, ...columns: readonly string[]) =>
  Object.fromEntries(
    columns.flatMap((column) => (cells[column] === undefined ? [] : [[column, cells[column]]])),
  );

const careContent = ({ legalStatus, need, began }: Episode) => ({
  legalStatus: codeIn('LS', legalStatus, began),
  ...(need !== undefined && { need: codeIn('CIN', need, began) }),
});

const careStarted = ({ episode }: Placed): MappedFact<'StartedToBeLookedAfter'> => ({
  ...base(episode),
  type: 'StartedToBeLookedAfter',
  aspect: 'care',
  occurred: onDay(episode.began),
  content: careContent(episode),
  raw: cellsOf(episode, 'DECOM', 'RNE', 'LS', 'CIN'),
});

/** The file begins in the middle: the child was looked after already. An earlier return may say it better. */
const careKnown = ({ episode }: Placed): MappedFact<'StartedToBeLookedAfter'> => ({
  ...careStarted({ episode, isFirst: true }),
  aspect: 'care known',
  occurred: alreadyOn(episode.began),
  standsIn: { comparing: [], endedBy: 'StoppedBeingLookedAfter' },
});

type Said = 'changed' | 'known';

const legalStatus = ({ episode, isFirst }: Placed, said: Said): MappedFact<'LegalStatusChanged'> => ({
  ...base(episode),
  type: 'LegalStatusChanged',
  aspect: said === 'changed' ? 'legal status' : 'legal status known',
  occurred: said === 'changed' ? onDay(episode.began) : alreadyOn(episode.began),
  content: { legalStatus: codeIn('LS', episode.legalStatus, episode.began) },
  raw: cellsOf(episode, 'DECOM', 'RNE', 'LS'),
  ...(isFirst && episode.why !== 'S' && standingIn(['legalStatus'])),
});

const standingIn = (comparing: readonly string[]) => ({
  standsIn: { comparing, endedBy: 'StoppedBeingLookedAfter' as const },
});

const home = (placed: Placed, said: Said): MappedFact<'HomeChanged'> => {
  const { episode, previous, isFirst } = placed;
  const shown = isForAdoption(episode.place)
    ? { notShown: true }
    : homeShown(episode, said === 'changed' ? previous : undefined);
  return {
    ...base(episode),
    type: 'HomeChanged',
    aspect: said === 'changed' ? 'home' : 'home known',
    occurred: said === 'changed' ? onDay(episode.began) : alreadyOn(episode.began),
    content: {
      ...shown,
      ...((episode.why === 'T' || episode.why === 'U') && { sameCarer: true }),
      ...(isTemporary(episode.place) && { temporary: true }),
    },
    raw: { ...cellsOf(episode, 'DECOM', 'RNE'), ...rawHome(placed, said) },
    ...(isFirst &&
      episode.why !== 'S' &&
      standingIn(['kind', 'provider', 'notShown', 'sameCarer', 'temporary'])),
  };
};

/** The reason for a move is written on the row of the home that was left. */
const homeShown = ({ place, provider, began }: Episode, previous: Episode | undefined) => ({
  kind: codeIn('PLACE', place, began),
  ...(provider !== undefined && { provider: codeIn('PLACE_PROVIDER', provider, began) }),
  ...(previous?.whyPlaceChanged !== undefined && {
    reason: codeIn('REASON_PLACE_CHANGE', previous.whyPlaceChanged, began),
  }),
});

const rawHome = ({ episode, previous }: Placed, said: Said) =>
  isForAdoption(episode.place)
    ? {}
    : {
        ...cellsOf(episode, 'PLACE', 'PLACE_PROVIDER'),
        ...(said === 'changed' && previous && cellsOf(previous, 'REASON_PLACE_CHANGE')),
      };

const ADDRESSES = ['HOME_POST', 'PL_POST', 'URN'];

/** What the row says and no fact holds. */
export const leftOutOf = (episode: Episode): readonly LeftOut[] => {
  const addresses = ADDRESSES.filter((column) => episode.row.cells[column] !== undefined);
  const adoption = isForAdoption(episode.place) || episode.whyCeased === 'E11' || episode.whyCeased === 'E12';
  const out = (part: string, why: string): LeftOut => ({ row: episode.row.ref, part, why });
  return [
    ...(addresses.length > 0
      ? [out(addresses.join(', '), 'An address of a child needs access control.')]
      : []),
    ...(adoption ? [out('what concerns adoption', 'It needs access control.')] : []),
  ];
};
