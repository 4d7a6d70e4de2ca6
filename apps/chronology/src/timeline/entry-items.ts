import {
  kindOf,
  occurredInWords,
  rankOf,
  sentenceOf,
  type KnownFact,
  type Occurred,
} from '@chronology/domain';
import type { EndingOnRecord } from '@chronology/going-well';
import type { Correction, Entry } from '@chronology/projections';
import { waitsForAnswer } from './answers';
import type { AnswerShown, CorrectionShown, OriginShown, SaidOtherwise, TimelineItem } from './timeline-item';
import { isApproximate, writtenDown } from './written-down';

/** What other entries say about this one. */
export type AboutEntries = Readonly<{
  endings: ReadonlyMap<string, EndingOnRecord>;
  takenBack: ReadonlySet<string>;
  helpNames: ReadonlyMap<string, string>;
  answers: ReadonlyMap<string, readonly AnswerShown[]>;
}>;

/** The help that a fact is about: help itself, or something that happened in the course of it. */
const involvementOf = ({ data }: KnownFact): string | undefined => {
  const { content, involvementRef } = data;
  return 'involvementId' in content ? content.involvementId : involvementRef;
};

/** What is said of help itself begins with the name of the help, where that is known. */
const sentenceWith = (fact: KnownFact, helpName: string | undefined): string =>
  helpName === undefined || fact.type === 'ServiceStarted' || !('involvementId' in fact.data.content)
    ? sentenceOf(fact)
    : `${helpName}: ${sentenceOf(fact)}`;

const WAS_TO = { ENDED: 'to end', REDUCED: 'to be made less', PAUSED: 'to be paused' };

/** An ending that was taken back did not happen, and does not read as if it had. */
const sentenceShown = (entry: Entry, about: AboutEntries, helpName: string | undefined): string => {
  const ending = about.endings.get(entry.ref);
  return ending && about.takenBack.has(entry.ref)
    ? `${helpName ?? 'This help'} was ${WAS_TO[ending.leaving.type]}. That was taken back.`
    : sentenceWith(entry.shown, helpName);
};

const saidOtherwise = (fact: KnownFact, helpName: string | undefined): SaidOtherwise => ({
  sentence: sentenceWith(fact, helpName),
  what: fact.data.what,
  content: fact.data.content,
  occurred: fact.data.occurred,
});

const correctionShown = (correction: Correction, helpName: string | undefined): CorrectionShown => {
  const { factId, by, recordedAt, why, fact, stands, withdrawn } = correction;
  return { ...saidOtherwise(fact, helpName), factId, by, recordedAt, why, stands, withdrawn };
};

const originOf = ({ data: { origin } }: KnownFact): OriginShown | undefined =>
  origin && {
    system: origin.system,
    file: origin.file,
    place: `${origin.locator.kind} ${origin.locator.at}`,
    importId: origin.importId,
  };

const correctionsOf = (entry: Entry, helpName: string | undefined) => ({
  corrections: entry.corrections.map((correction) => correctionShown(correction, helpName)),
  firstSaid: entry.corrections.length > 0 ? saidOtherwise(entry.first, helpName) : undefined,
  sourceNowSays: entry.sourceNowSays && correctionShown(entry.sourceNowSays, helpName),
  withdrawn: entry.withdrawn,
});

const whenOf = (entry: Entry, ending: EndingOnRecord | undefined): Occurred =>
  ending?.effectiveOn === undefined
    ? entry.shown.data.occurred
    : { from: ending.effectiveOn, precision: 'day' };

const entryItem = (entry: Entry, about: AboutEntries): TimelineItem => {
  const { ref, shown, first } = entry;
  const { data, type } = shown;
  const involvementRef = involvementOf(shown);
  const helpName = involvementRef === undefined ? undefined : about.helpNames.get(involvementRef);
  const occurred = whenOf(entry, about.endings.get(ref));
  return {
    key: ref,
    form: 'entry',
    entryRef: ref,
    type,
    kind: kindOf(type),
    sentence: sentenceShown(entry, about, helpName),
    what: data.what,
    content: data.content,
    occurred,
    isApproximate: isApproximate(occurred),
    lane: (data.onBehalfOf ?? data.source).agency,
    source: data.source,
    onBehalfOf: data.onBehalfOf,
    basis: data.basis,
    wellbeing: data.wellbeing ?? [],
    impact: data.impactOnChild,
    actionsTaken: data.actionTaken ?? [],
    outcome: data.outcome,
    significance: data.significance,
    helpName,
    involvementRef,
    recordedAt: first.recordedAt,
    knownToSourceAt: data.knownToSourceAt?.at,
    ...writtenDown(occurred, first.recordedAt, data.knownToSourceAt),
    origin: originOf(shown) ?? originOf(first),
    ...correctionsOf(entry, helpName),
    isTakenBack: about.takenBack.has(ref),
    answers: waitsForAnswer(shown) ? (about.answers.get(ref) ?? []) : undefined,
    order: { occurred, rank: rankOf(type), recordedAt: first.recordedAt, id: ref },
  };
};

const VERB = { ENDED: 'end', REDUCED: 'reduce', PAUSED: 'pause' };

/** A decision about help shows on its own day, where that is another than the day on which it took effect. */
const decisionItem = (
  effect: TimelineItem,
  { leaving, effectiveOn }: EndingOnRecord,
): readonly TimelineItem[] => {
  const { decidedOn } = leaving;
  if (decidedOn === undefined || decidedOn === effect.occurred?.from) return [];
  const occurred: Occurred = { from: decidedOn, precision: 'day' };
  const from =
    effectiveOn === undefined ? '' : ` from ${occurredInWords({ from: effectiveOn, precision: 'day' })}`;
  const key = `${effect.entryRef}/decided`;
  return [
    {
      ...effect,
      key,
      form: 'decision',
      sentence: `It was decided to ${VERB[leaving.type]} ${effect.helpName ?? 'this help'}${from}`,
      occurred,
      isApproximate: false,
      answers: undefined,
      order: { ...effect.order, occurred, id: key },
    },
  ];
};

/** What one entry shows in a timeline: itself, and a decision on a day of its own. */
export const itemsOfEntry = (entry: Entry, about: AboutEntries): readonly TimelineItem[] => {
  const item = entryItem(entry, about);
  const ending = about.endings.get(entry.ref);
  return ending ? [item, ...decisionItem(item, ending)] : [item];
};
