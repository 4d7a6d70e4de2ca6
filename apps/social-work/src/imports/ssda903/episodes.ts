import type { ChildContext, LeftOut, MappedFact, Row, TakenBack } from '@chronology/imports';
import { isShortBreak, readEpisodes, type Episode, type Refusal } from './episode';
import { episodeFacts, leftOutOf } from './episode-facts';
import { episodeQuality } from './episode-quality';
import { shortBreakFacts } from './short-breaks';

/** What the episodes of one child come to; the spells themselves are told to whatever is judged by them. */
export type EpisodesMapped = Readonly<{
  episodes: readonly Episode[];
  facts: readonly MappedFact[];
  takenBack: readonly TakenBack[];
  refused: readonly Refusal[];
  leftOut: readonly LeftOut[];
}>;

/** What a first row of a file says of the time before it is never taken back by a file that begins elsewhere. */
const KNOWN_ONLY = ['care known', 'legal status known', 'home known'];

/** Maps the episodes of one child, each among its neighbours. */
export const mapEpisodes = (rows: readonly Row[], context: ChildContext): EpisodesMapped => {
  const { episodes, refused } = readEpisodes(rows);
  const factsOf = episodes.map((episode) => factsAmong(episodes, episode, context));
  return {
    episodes,
    facts: factsOf.flat(),
    takenBack: episodes.map(({ row, naturalKey }, place) => ({
      row: row.ref,
      naturalKey,
      keeps: [...(factsOf[place] ?? []).map(({ aspect }) => aspect), ...KNOWN_ONLY],
      why: 'The return no longer says so.',
    })),
    refused,
    leftOut: episodes.flatMap(leftOutOf),
  };
};

const factsAmong = (
  episodes: readonly Episode[],
  episode: Episode,
  context: ChildContext,
): readonly MappedFact[] => {
  const place = episodes.indexOf(episode);
  const before = episodes.slice(0, place);
  const hasDied = before.some(({ whyCeased, ceased }) => whyCeased === 'E2' && ceased !== undefined);
  const [previous, next] = [before.at(-1), episodes[place + 1]];
  const quality = episodeQuality({ episode, previous, next, hasDied });
  if (isShortBreak(episode)) return shortBreakFacts(episode, quality, context);
  const careBefore = before.filter((other) => !isShortBreak(other));
  return episodeFacts({ episode, previous: careBefore.at(-1), isFirst: careBefore.length === 0 }, quality);
};
