import type { CalendarDay } from '@chronology/domain';
import { rejected, type Cells, type Row, type Verdict } from '@chronology/imports';
import { dayIn } from './days-of-return';
import { notADay } from './ssda903-files';

export const REASONS_FOR_NEW_EPISODE = ['S', 'L', 'P', 'T', 'B', 'U'] as const;
type ReasonForNewEpisode = (typeof REASONS_FOR_NEW_EPISODE)[number];

/** One episode of care as the return states it: what its cells say, read and no more. */
export type Episode = Readonly<{
  row: Row;
  /** Lasting from return to return: the child and the day it began. */
  naturalKey: string;
  began: CalendarDay;
  ceased?: CalendarDay;
  why: ReasonForNewEpisode;
  legalStatus: string;
  place: string;
  provider?: string;
  need?: string;
  whyCeased?: string;
  whyPlaceChanged?: string;
}>;

export type Refusal = Readonly<{ row: number }> & Verdict;
export type EpisodesRead = Readonly<{ episodes: readonly Episode[]; refused: readonly Refusal[] }>;

/** The episodes of one child in the order in which they began; rows that cannot be read are left out, with the reason. */
export const readEpisodes = (rows: readonly Row[]): EpisodesRead => {
  const read = rows.map(readEpisode);
  const refused = read.flatMap((each) => ('verdict' in each ? [{ row: each.row, ...each.verdict }] : []));
  const episodes = read.filter((each): each is Episode => 'began' in each).sort(inOrder);
  const { latest, outdated } = latestWords(episodes);
  return { episodes: numbered(latest), refused: [...refused, ...outdated] };
};

const inOrder = (a: Episode, b: Episode): number =>
  compare(a.began, b.began) || compare(a.ceased ?? '~', b.ceased ?? '~') || a.row.ref - b.row.ref;

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** A later file of the same import, or a later return in a merged file, may say an episode again: its word counts. */
const latestWords = (episodes: readonly Episode[]) => {
  const isSaidAgain = ({ row, began }: Episode) =>
    episodes.some((other) => other.began === began && isLater(other.row, row));
  return {
    latest: episodes.filter((episode) => !isSaidAgain(episode)),
    outdated: episodes.filter(isSaidAgain).map(({ row }) => ({
      row: row.ref,
      outcome: 'skipped' as const,
      rule: 'said-again-later',
      message: 'A later file or return of this import says this episode again; what it says counts.',
    })),
  };
};

const isLater = (one: Row, other: Row): boolean =>
  one.file === other.file ? (one.cells['YEAR'] ?? '') > (other.cells['YEAR'] ?? '') : one.file > other.file;

/** Two episodes may begin on one day, one of them ending on it. */
const numbered = (episodes: readonly Episode[]): readonly Episode[] =>
  episodes.map((episode, place) => {
    const before = episodes.slice(0, place).filter(({ began }) => began === episode.began).length;
    return before === 0 ? episode : { ...episode, naturalKey: `${episode.naturalKey} ${before + 1}` };
  });

const readEpisode = (row: Row): Episode | Readonly<{ row: number; verdict: Verdict }> => {
  const { cells } = row;
  const began = dayIn(cells['DECOM']);
  const why = REASONS_FOR_NEW_EPISODE.find((reason) => reason === cells['RNE']);
  const verdict = refusalOf(cells, began, why);
  if (verdict || !began || !why) return { row: row.ref, verdict: verdict ?? notADay('141', 'DECOM') };
  return {
    row,
    naturalKey: `episode ${began}`,
    began,
    ceased: dayIn(cells['DEC']),
    why,
    legalStatus: cells['LS'] ?? '',
    place: cells['PLACE'] ?? '',
    provider: cells['PLACE_PROVIDER'],
    need: cells['CIN'],
    whyCeased: cells['REC'],
    whyPlaceChanged: cells['REASON_PLACE_CHANGE'],
  };
};

const refusalOf = (
  cells: Cells,
  began: CalendarDay | undefined,
  why: string | undefined,
): Verdict | undefined => {
  if (!began) return notADay('141', 'DECOM');
  if (cells['DEC'] !== undefined && !dayIn(cells['DEC'])) return notADay('147', 'DEC');
  if (!why)
    return rejected(
      '143',
      `RNE must be one of ${REASONS_FOR_NEW_EPISODE.join(', ')}. Please check the row and send it again.`,
    );
  if (cells['LS'] === undefined)
    return rejected('144', 'LS is empty: please say the legal status and send the row again.');
  if (cells['PLACE'] === undefined)
    return rejected('146', 'PLACE is empty: please say the placement and send the row again.');
  return undefined;
};

/** Agreed series of short breaks: help for a child who lives at home, not being looked after away from it. */
export const isShortBreak = ({ legalStatus }: Episode): boolean =>
  legalStatus === 'V3' || legalStatus === 'V4';

/** Every reason but X1 says that the child stopped being looked after; codes of a later list are read alike. */
export const endsCare = (whyCeased: string | undefined): boolean => /^E\d/.test(whyCeased ?? '');

/** Placed for adoption: what kind of home it is waits for access control. */
export const isForAdoption = (place: string): boolean => /^A[3-6]$/.test(place);
export const isAdopted = (whyCeased: string | undefined): boolean =>
  whyCeased === 'E11' || whyCeased === 'E12';

/** A stay away from home that is not a move: in hospital, on holiday, or while the carer is away. */
export const isTemporary = (place: string): boolean => /^T[0-4]$/.test(place);
