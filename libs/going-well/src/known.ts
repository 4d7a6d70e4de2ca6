import type { Day } from './days';
import type { Censor, Ending, Later, Level, Question, Replacement, Signal, StatedSafeguards } from './shape';
import { isPresent, isSealed } from './things';

/** A field that nothing is known of is absent, never null. */
type Known<T> = { readonly [Field in keyof T]?: NonNullable<T[Field]> };

/** An ending with both its days: where one is missing, the other stands in. */
export type KnownEnding = Known<Omit<Ending, 'replacement' | 'safeguards' | 'history'>> &
  Readonly<{
    type: Ending['type'];
    decidedOn: Day;
    effectiveOn: Day;
    /** The day of judging: the decision, or the day of effect if that came first. */
    judgedOn: Day;
    replacement?: Known<Replacement>;
    safeguards: Known<StatedSafeguards>;
    history: readonly Level[];
  }>;

/** What exists on the day of reading: nothing sealed, and nothing dated or recorded later. */
export type KnownQuestion<S extends Signal = Signal> = Readonly<{
  asOf: Day;
  ending: KnownEnding;
  /** The date that nobody recorded, for which the other stands in. */
  missing?: 'decidedOn' | 'effectiveOn';
  signals: readonly S[];
  later: readonly Later[];
  censor: readonly Censor[];
}>;

type DatedEntry = Readonly<{ on: Day; recordedOn?: Day | null }>;

/** The day on which an entry was written down: its own day, if no other is stated. */
export function recordedOn({ on, recordedOn }: DatedEntry): Day {
  return recordedOn ?? on;
}

/** Takes out what is sealed and what does not exist yet, and fills a missing date. The question is one that is not refused. */
export function knownOf<S extends Signal>(question: Question<S>): KnownQuestion<S> {
  const { asOf } = question;
  return {
    asOf,
    ending: knownEnding(question.ending, asOf),
    missing: missingDate(question.ending),
    signals: existing(question.signals, asOf),
    later: existing(question.later, asOf),
    censor: existing(question.censor, asOf),
  };
}

function existing<E extends DatedEntry>(entries: readonly E[] | null | undefined, asOf: Day): readonly E[] {
  return (entries ?? []).filter((entry) => !isSealed(entry) && entry.on <= asOf && recordedOn(entry) <= asOf);
}

function missingDate({ decidedOn, effectiveOn }: Ending): KnownQuestion['missing'] {
  if (!isPresent(decidedOn)) return 'decidedOn';
  return isPresent(effectiveOn) ? undefined : 'effectiveOn';
}

function knownEnding({ replacement, safeguards, history, ...ending }: Ending, asOf: Day): KnownEnding {
  const stated = withoutNulls(ending);
  const { decidedOn = stated.effectiveOn, effectiveOn = stated.decidedOn, reason } = stated;
  if (decidedOn === undefined || effectiveOn === undefined) throw new TypeError('An ending has a day.');
  return {
    ...withoutFuture(stated, ['resumedOn', 'toldOn', 'transferStartedOn'], asOf),
    type: ending.type,
    reason: reason === '' ? undefined : reason,
    decidedOn,
    effectiveOn,
    judgedOn: effectiveOn < decidedOn ? effectiveOn : decidedOn,
    replacement: replacement ? withoutFuture(withoutNulls(replacement), ['startedOn'], asOf) : undefined,
    safeguards: withoutFuture(withoutNulls(safeguards ?? {}), ['childViewOn', 'childAnsweredOn'], asOf),
    history: existing(history, asOf),
  };
}

function withoutNulls<T extends object>(stated: T): Known<T> {
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => isPresent(value))) as Known<T>;
}

/** The same without those of its days that lie after the day of reading. */
function withoutFuture<T extends object>(stated: T, days: readonly (keyof T & string)[], asOf: Day): T {
  const isFuture = (field: string, value: unknown) =>
    days.some((name) => name === field) && typeof value === 'string' && value > asOf;
  return Object.fromEntries(Object.entries(stated).filter(([field, value]) => !isFuture(field, value))) as T;
}
