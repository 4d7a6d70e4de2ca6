import type { Quality } from '@chronology/imports';
import { endsCare, isTemporary, type Episode } from './episode';
import { codeIn, codeQuality, mark, type Column } from './ssda903-codes';

type Neighbours = Readonly<{ episode: Episode; previous?: Episode; next?: Episode; hasDied: boolean }>;
type Check = (among: Neighbours) => Quality | undefined;

const PLACEMENT_CELLS = ['PLACE', 'PLACE_PROVIDER', 'PL_POST', 'URN'];

const placementChanged = (episode: Episode, previous: Episode): boolean =>
  PLACEMENT_CELLS.some((cell) => episode.row.cells[cell] !== previous.row.cells[cell]);

const statusChanged = (episode: Episode, previous: Episode): boolean =>
  episode.legalStatus !== previous.legalStatus;

/** What the public validation rules of the return (2024-25) say of an episode among its neighbours. Nothing is repaired. */
const CHECKS: readonly Check[] = [
  ({ episode: { ceased, whyCeased } }) => {
    if ((ceased === undefined) === (whyCeased === undefined)) return undefined;
    return ceased === undefined
      ? mark('148', 'The return gives a reason why the episode ceased and no day. It is kept as still open.')
      : mark('148', 'The return gives a day on which the episode ceased and no reason.');
  },
  ({ episode: { began, ceased } }) =>
    ceased !== undefined && ceased < began
      ? mark('356', 'The day on which the episode ceased lies before the day on which it began.')
      : undefined,
  ({ episode: { ceased, whyCeased }, next }) =>
    ceased !== undefined && whyCeased === 'X1' && next?.began !== ceased
      ? mark('388', 'The reason says that a new episode begins on the same day, and none does.')
      : undefined,
  ({ previous }) =>
    previous && previous.ceased === undefined && previous.whyCeased === undefined
      ? mark('142', 'A new episode began and the one before it has not ceased.')
      : undefined,
  ({ episode, previous }) =>
    previous?.ceased !== undefined && episode.began < previous.ceased
      ? mark('501', 'This episode began before the one before it ceased.')
      : undefined,
  ({ episode, previous }) =>
    episode.why === 'S' && previous?.ceased === episode.began
      ? mark('431', 'The reason says that care started, and the episode before ceased on the same day.')
      : undefined,
  ({ episode, previous }) =>
    episode.why !== 'S' && endsCare(previous?.whyCeased)
      ? mark(
          '432',
          'The child had stopped being looked after, and the reason does not say that care started again.',
        )
      : undefined,
  ({ episode, previous }) =>
    episode.why !== 'S' && previous?.ceased !== undefined && previous.ceased !== episode.began
      ? mark('433', 'The reason says that care went on, and the episode before ceased on another day.')
      : undefined,
  ({ episode, previous }) =>
    episode.why === 'L' &&
    previous &&
    (!statusChanged(episode, previous) || placementChanged(episode, previous))
      ? mark('434', 'The reason says that only the legal status changed, and the rows do not show that.')
      : undefined,
  ({ episode, previous }) =>
    (episode.why === 'P' || episode.why === 'T') &&
    previous &&
    (statusChanged(episode, previous) || !placementChanged(episode, previous))
      ? mark('435', 'The reason says that only the placement changed, and the rows do not show that.')
      : undefined,
  ({ episode, previous }) =>
    (episode.why === 'B' || episode.why === 'U') &&
    previous &&
    !(statusChanged(episode, previous) && placementChanged(episode, previous))
      ? mark(
          '436',
          'The reason says that legal status and placement both changed, and the rows do not show that.',
        )
      : undefined,
  ({ hasDied }) =>
    hasDied
      ? mark('437', 'An earlier row of the return says that the child had died by then.', 'error')
      : undefined,
  ({ episode: { why, place } }) =>
    why === 'S' && isTemporary(place)
      ? mark('380', 'A period of care begins with a temporary placement.')
      : undefined,
  ({ episode: { place, whyCeased } }) =>
    isTemporary(place) && endsCare(whyCeased)
      ? mark('381', 'A period of care ends with a temporary placement.')
      : undefined,
];

const CODED: readonly (readonly [Column, (episode: Episode) => string | undefined])[] = [
  ['LS', ({ legalStatus }) => legalStatus],
  ['CIN', ({ need }) => need],
  ['PLACE', ({ place }) => place],
  ['PLACE_PROVIDER', ({ provider }) => provider],
];

const codeMarks = (episode: Episode): readonly Quality[] => {
  const { whyCeased, whyPlaceChanged, ceased = episode.began } = episode;
  const codes = CODED.flatMap(([column, cell]) => codeMark(column, cell(episode), episode.began));
  return [
    ...codes,
    ...codeMark('REC', whyCeased, ceased),
    ...codeMark('REASON_PLACE_CHANGE', whyPlaceChanged, ceased),
  ];
};

const codeMark = (column: Column, code: string | undefined, on: string): readonly Quality[] => {
  const quality = code === undefined ? undefined : codeQuality(column, codeIn(column, code, on));
  return quality ? [quality] : [];
};

/** All marks on one episode; the facts stand all the same, and both sides of a contradiction are visible. */
export const episodeQuality = (among: Neighbours): readonly Quality[] => [
  ...CHECKS.flatMap((check) => check(among) ?? []),
  ...codeMarks(among.episode),
];
