import type { Source } from '@chronology/access';
import type { CalendarDay, ContentOf, RecordedFact } from '@chronology/domain';
import { helpOnRecord } from '@chronology/going-well';
import type { Entry } from '@chronology/projections';
import { endingShown, endingStated, type EndingShown } from './ending-shown';
import { leadsTo } from './links';
import { PROPOSED_IN_WORDS } from './proposed-words';
import { sightOn } from './sight';
import { NO_ANSWER_IN_WORDS } from './words';

/** An ending that somebody is thinking of, before anything is saved. Whatever is not known yet is left out. */
export type ProposedEnding = Readonly<{ type: 'ended' | 'reduced' | 'paused' }> &
  Omit<ContentOf<'ServiceEnded'>, 'involvementId' | 'alreadyEndedBy'> &
  Pick<ContentOf<'ServiceReduced'>, 'fromIntensity' | 'toIntensity'> &
  Pick<ContentOf<'ServicePaused'>, 'resumeBy'>;

/** The name by which the ending that is thought of goes, in its own preview. */
export const PROPOSED = 'proposed';

/** What is proposed, by whom and when; a decision without a day is one of today. */
export type Proposal = Readonly<{
  involvementId: string;
  ending: ProposedEnding;
  source: Source;
  now: string;
  today: CalendarDay;
}>;

type Fact = Readonly<{ type: 'ServiceEnded' | 'ServiceReduced' | 'ServicePaused'; content: object }>;

/** The fact that saving would state. */
export const proposedFact = ({ involvementId, ending, today }: Proposal): Fact => {
  const { type, toIntensity, fromIntensity, resumeBy, decidedOn = today, ...rest } = ending;
  const { decidedBy, forum, expectedDifferenceReached, replacement, ...leaving } = rest;
  const content = { ...leaving, decidedOn, involvementId };
  if (type === 'reduced')
    return { type: 'ServiceReduced', content: { ...content, replacement, toIntensity, fromIntensity } };
  if (type === 'paused')
    return { type: 'ServicePaused', content: { ...content, intensity: fromIntensity, resumeBy } };
  return {
    type: 'ServiceEnded',
    content: { ...content, replacement, decidedBy, forum, expectedDifferenceReached },
  };
};

const proposedEntry = (proposal: Proposal): Entry => {
  const { type, content } = proposedFact(proposal);
  const { effectiveOn } = proposal.ending;
  const occurred =
    effectiveOn === undefined
      ? { precision: 'unknown' as const }
      : { from: effectiveOn, precision: 'day' as const };
  const data = { occurred, source: proposal.source, audience: { level: 'team' as const }, content };
  const first = {
    type,
    data,
    id: PROPOSED,
    stream: PROPOSED,
    revision: 0,
    recordedAt: proposal.now,
    schemaVersion: 1,
  } as unknown as RecordedFact;
  return { ref: PROPOSED, first, shown: first, corrections: [] };
};

/** The entries of one child as the rule takes them, and as this viewer may see them. */
export type PreviewRead = Readonly<{ forRule: readonly Entry[]; seen: readonly Entry[] }>;

/** A pause of help that is to end anyway is no ending of its own. */
const withoutAnswer = (proposed: Entry, today: CalendarDay): EndingShown => {
  const alone = helpOnRecord([proposed], today);
  const [ending] = alone.endings;
  if (!ending) throw new Error('An ending was proposed without a day.');
  return { stated: endingStated(ending, alone), noResult: NO_ANSWER_IN_WORDS };
};

const asProposed = ({ stated, result, noResult }: EndingShown): EndingShown => ({
  stated,
  ...(result && { result: { ...result, inWords: PROPOSED_IN_WORDS[result.label] } }),
  ...(noResult !== undefined && { noResult }),
});

/** What the rule would say of an ending if it were saved today, and what there is to ask first. It blocks nothing. */
export const previewOf = ({ forRule, seen }: PreviewRead, proposal: Proposal): EndingShown => {
  const proposed = proposedEntry(proposal);
  const all = helpOnRecord([...forRule, proposed], proposal.today);
  const asSeen = seen === forRule ? all : helpOnRecord([...seen, proposed], proposal.today);
  const sight = sightOn(all, asSeen, leadsTo(seen));
  const ending = sight.seen.endings.find(({ ref }) => ref === PROPOSED);
  return ending ? asProposed(endingShown(ending, sight)) : withoutAnswer(proposed, proposal.today);
};
