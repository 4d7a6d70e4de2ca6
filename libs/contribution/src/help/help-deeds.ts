import { dayOf, earliestDay, type CalendarDay, type ContentOf, type Occurred } from '@chronology/domain';
import type { Intensity } from './amount';
import { saidToday, type Account, type HelpFact, type HelpOnRecord, type SaidBy } from './help-on-record';

export type DeedKind = 'started' | 'increased' | 'reduced' | 'paused' | 'resumed' | 'ended';

/** One thing that was done to help, as it stands on record today. */
export type Deed = Readonly<{
  kind: DeedKind;
  /** The entry that says so. */
  ref: string;
  involvementId: string;
  saidBy: SaidBy;
  /** The day from which it holds, where exactly one was stated. */
  on?: CalendarDay;
  occurred: Occurred;
  /** Its place in time: the stated day, else the earliest it may have been, else the day on which we were told. */
  at: CalendarDay;
  /** How much help there is from then on, where that was stated. */
  to?: Intensity;
  words?: string;
  /** True where a change of status takes the help with it, and nobody states the ending itself. */
  isByStatus?: true;
  /** What the ending says, put right as far as it was. */
  ending?: ContentOf<'ServiceEnded'>;
}>;

type Said = Omit<Deed, 'ref' | 'saidBy' | 'occurred' | 'at' | 'on'> &
  Readonly<{ effectiveOn?: CalendarDay; decidedOn?: CalendarDay }>;
type Doing = Extract<
  HelpFact['type'],
  'ServiceStarted' | 'ServiceIncreased' | 'ServicePaused' | 'ServiceResumed' | 'ServiceReduced'
>;

const FIRST_DAY = '0001-01-01';
const isNothing = (to: Intensity | undefined) => to !== undefined && to.amount <= 0;

const SAYS: { readonly [Type in Doing]: (content: ContentOf<Type>) => Said } = {
  ServiceStarted: ({ involvementId, intensity }) => ({ kind: 'started', involvementId, to: intensity }),
  ServiceIncreased: ({ involvementId, effectiveOn, decidedOn, toIntensity, why }) => ({
    kind: 'increased',
    involvementId,
    effectiveOn,
    decidedOn,
    to: toIntensity,
    words: why,
  }),
  ServicePaused: ({ involvementId, effectiveOn, decidedOn, intensity, reasonText }) => ({
    kind: 'paused',
    involvementId,
    effectiveOn,
    decidedOn,
    to: intensity,
    words: reasonText,
  }),
  ServiceResumed: ({ involvementId, resumedOn, intensity }) => ({
    kind: 'resumed',
    involvementId,
    effectiveOn: resumedOn,
    to: intensity,
  }),
  ServiceReduced: ({ involvementId, effectiveOn, decidedOn, toIntensity, reasonText }) => ({
    kind: isNothing(toIntensity) ? 'ended' : 'reduced',
    involvementId,
    effectiveOn,
    decidedOn,
    to: toIntensity,
    words: reasonText,
  }),
};

const endingSays = (ending: ContentOf<'ServiceEnded'>): Said => {
  const { involvementId, effectiveOn, decidedOn, reasonText } = ending;
  return { kind: 'ended', involvementId, effectiveOn, decidedOn, words: reasonText, ending };
};

const statusSays = (content: ContentOf<'ChildsPlanEnded' | 'OrderEnded'>): readonly Said[] =>
  (content.supportThatGoes ?? []).map(({ involvementRef, decidedOn, effectiveOn, toIntensity }) => ({
    kind: toIntensity === undefined || isNothing(toIntensity) ? 'ended' : 'reduced',
    involvementId: involvementRef,
    effectiveOn: effectiveOn ?? decidedOn,
    decidedOn,
    to: toIntensity,
    words: content.why,
    isByStatus: true,
  }));

const saysOf = (fact: HelpFact): readonly Said[] => {
  switch (fact.type) {
    case 'ServiceEnded':
      return [endingSays(fact.data.content)];
    case 'ServiceEndingTakenBack':
      return [];
    case 'NameRemovedFromRegister':
      return statusSays({ ...fact.data.content, why: fact.data.content.reason });
    case 'ChildsPlanEnded':
    case 'HealthPlanIndicatorChanged':
    case 'OrderEnded':
      return statusSays(fact.data.content as ContentOf<'ChildsPlanEnded'>);
    default:
      return [(SAYS[fact.type] as (content: unknown) => Said)(fact.data.content)];
  }
};

/** Help that began before a day, around it, or on a day that nobody knows, was there before anything else said of it. */
const isVague = ({ precision }: Occurred) => ['before', 'about', 'unknown'].includes(precision);

const deedOf = ({ effectiveOn, decidedOn, ...said }: Said, fact: HelpFact, account: Account): Deed => {
  const { occurred } = fact.data;
  const on = effectiveOn ?? dayOf(occurred) ?? (occurred.precision === 'unknown' ? decidedOn : undefined);
  const at =
    said.kind === 'started' && isVague(occurred)
      ? FIRST_DAY
      : (on ?? earliestDay(occurred) ?? account.toldOn);
  return { ...said, ref: account.ref, saidBy: account.saidBy, on, occurred, at };
};

const standing = (record: HelpOnRecord) =>
  record.accounts.flatMap((account) => {
    const fact = saidToday(account);
    return fact ? [{ account, fact }] : [];
  });

/** The entry that took an ending back before it took effect, if one stands. */
export const takingBackOf = (
  record: HelpOnRecord,
  { ref, involvementId, on }: Pick<Deed, 'ref' | 'involvementId' | 'on'>,
): Account | undefined =>
  standing(record).find(({ fact, account }) => {
    if (fact.type !== 'ServiceEndingTakenBack') return false;
    const { content, occurred } = fact.data;
    if (content.endingRef !== ref || content.involvementId !== involvementId) return false;
    return on === undefined || (dayOf(occurred) ?? account.toldOn) < on;
  })?.account;

/** Every deed that stands or was taken back, in the order of time and, on one day, of telling. */
export const everyDeed = (record: HelpOnRecord, involvementId: string): readonly Deed[] =>
  standing(record)
    .flatMap(({ account, fact }) => saysOf(fact).map((said) => deedOf(said, fact, account)))
    .filter((deed) => deed.involvementId === involvementId)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/**
 * What was done to one help and stands. A system's account of help that a person had already ended is not a second
 * ending, and an ending that somebody states holds over the change of status that took the help with it.
 */
export const deedsOf = (record: HelpOnRecord, involvementId: string): readonly Deed[] => {
  const deeds = everyDeed(record, involvementId).filter((deed) => !takingBackOf(record, deed));
  const isToldAgain = ({ ending }: Deed) => deeds.some(({ ref }) => ref === ending?.alreadyEndedBy);
  const stated = deeds.filter((deed) => !isToldAgain(deed));
  const isStatedEnding = stated.some(({ kind, isByStatus }) => kind === 'ended' && !isByStatus);
  return stated.filter(({ isByStatus }) => !isByStatus || !isStatedEnding);
};
