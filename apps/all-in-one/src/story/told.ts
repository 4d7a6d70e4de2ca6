import type {
  CorrectEntryCommand,
  HelpChange,
  OpenChronologyCommand,
  SayOfHelp,
  StateEntryCommand,
  WithdrawEntryCommand,
} from '@chronology/contribution';
import type { CalendarDay, ContentOf, FactType } from '@chronology/domain';
import { entryOf, statementFor, type More } from './entry';
import { the } from './references';

/** What somebody does at their desk: one command, as the use cases take it. */
type Command =
  | Readonly<{ does: 'open'; command: OpenChronologyCommand }>
  | Readonly<{ does: 'state'; command: StateEntryCommand }>
  | Readonly<{ does: 'help'; command: SayOfHelp }>
  | Readonly<{ does: 'correct'; command: CorrectEntryCommand }>
  | Readonly<{ does: 'takeBack'; command: WithdrawEntryCommand }>;

/** One thing that one person tells of Ailsa on one day. */
export type Step = Command &
  Readonly<{
    /** Its name in this story: later steps speak of it by this, and the id of its command is made of it. */
    key: string;
    /** The id of the person who tells it. */
    by: string;
    /** The day on which this system is told. */
    toldOn: CalendarDay;
  }>;

/** The content of a fact without the ids that are made for it. */
type Said<Type extends FactType> = Omit<ContentOf<Type>, 'needId' | 'requestId' | 'relationshipId'>;
type Ref = Readonly<{ involvementId: string }>;
type Leaving<Type extends FactType> = Omit<ContentOf<Type>, keyof Ref>;
type Starting = Extract<HelpChange, { type: 'StartHelp' }>['help'];

/** How often: `weekly(2)` is twice a week. */
export const weekly = (amount: number) => ({ amount, unit: 'contacts', per: 'week' }) as const;
export const everyTwoWeeks = { amount: 1, unit: 'contacts', per: 'fortnight' } as const;
export const monthly = (amount: number) => ({ amount, unit: 'contacts', per: 'month' }) as const;
export const hoursAWeek = (amount: number) => ({ amount, unit: 'hours', per: 'week' }) as const;

/**
 * What one person tells about one day: `on('2018-12-24', gran).joy('Biscuit the dog arrives.')`. For help that goes,
 * the day is the day of deciding, and `effectiveOn` says from when.
 */
export const on = (day: CalendarDay, by: string) => {
  const stepOf = (command: Command, kind: string, { as, toldOn = day }: More): Step => ({
    ...command,
    key: as ?? `${kind}-${day}-${by}`,
    by,
    toldOn,
  });

  const says = <Type extends FactType>(type: Type, content: Said<Type>, more: More = {}): Step => {
    const command = { statement: statementFor(type), entry: entryOf(day, more), about: content };
    return stepOf({ does: 'state', command }, type, more);
  };

  const saysOfHelp = (change: HelpChange, more: More): Step => {
    const command = { ...change, entry: entryOf(day, { basis: 'record', ...more }) };
    return stepOf({ does: 'help', command }, change.type, more);
  };

  const about = (help: string): Ref => ({ involvementId: the(help) });

  return {
    says,
    opens: (as: string, command: OpenChronologyCommand): Step =>
      stepOf({ does: 'open', command }, 'open', { as }),

    joy: (text: string, more?: More) => says('GoodThingHappened', { text }, more),
    strength: (
      strength: NonNullable<ContentOf<'StrengthNoted'>['strength']>,
      text: string,
      more?: More,
    ): Step => says('StrengthNoted', { strength, text }, more),
    better: (text: string, more?: More) => says('ChangeNoticed', { direction: 'better', text }, more),
    worse: (text: string, more?: More) => says('ChangeNoticed', { direction: 'worse', text }, more),
    meets: (
      medium: NonNullable<ContentOf<'ProfessionalContactMade'>['medium']>,
      purpose: string,
      what?: string,
      more: More = {},
    ): Step => says('ProfessionalContactMade', { medium, purpose }, { ...(what && { what }), ...more }),

    /** What Ailsa said, in her own words, as the person heard it. */
    hearsAilsa: (
      as: string,
      childsWords: string,
      view: Omit<ContentOf<'ChildViewRecorded'>, 'childsWords'>,
      more: More = {},
    ): Step =>
      says(
        'ChildViewRecorded',
        { childsWords, ...view },
        { as, speaksFor: 'ailsa', basis: 'told_by_child', ...more },
      ),
    /** What was done about something that Ailsa said. */
    answersAilsa: (view: string, answer: Omit<ContentOf<'ChildViewAnswered'>, 'viewRef'>): Step =>
      says('ChildViewAnswered', { viewRef: the(view), ...answer }, { as: `answer-${view}`, basis: 'record' }),

    needs: (as: string, need: string, more: More = {}): Step =>
      says('SupportNeedIdentified', { need }, { as, basis: 'professional_view', ...more }),
    asksFor: (as: string, toService: string, askedBy: string, needs: readonly string[], more: More = {}) =>
      says(
        'HelpRequested',
        { toService, askedBy, needRefs: needs.map(the) },
        { as, basis: 'record', ...more },
      ),

    startsHelp: (as: string, needs: readonly string[], help: Starting, more: More = {}) =>
      saysOfHelp({ type: 'StartHelp', help: { ...help, needRefs: needs.map(the) } }, { as, ...more }),
    increasesHelp: (help: string, said: Leaving<'ServiceIncreased'>, more: More = {}) =>
      saysOfHelp({ type: 'IncreaseHelp', help: { ...about(help), decidedOn: day, ...said } }, more),
    reducesHelp: (help: string, said: Leaving<'ServiceReduced'>, more: More = {}) =>
      saysOfHelp({ type: 'ReduceHelp', help: { ...about(help), decidedOn: day, ...said } }, more),
    changesHelp: (help: string, said: Leaving<'ServiceChanged'>, more: More = {}) =>
      saysOfHelp({ type: 'ChangeHelp', help: { ...about(help), ...said } }, more),
    pausesHelp: (help: string, said: Leaving<'ServicePaused'>, more: More = {}) =>
      saysOfHelp({ type: 'PauseHelp', help: { ...about(help), decidedOn: day, ...said } }, more),
    resumesHelp: (help: string, more: More = {}) =>
      saysOfHelp({ type: 'ResumeHelp', help: { ...about(help), resumedOn: day } }, more),
    endsHelp: (help: string, said: Leaving<'ServiceEnded'>, more: More = {}) =>
      saysOfHelp(
        { type: 'EndHelp', help: { ...about(help), decidedOn: day, ...said } },
        { as: `end-of-${help}`, ...more },
      ),
    takesBackTheEndOf: (help: string, said: Readonly<{ why: string; askedBy?: string }>, more: More = {}) =>
      saysOfHelp(
        { type: 'TakeBackEnding', help: { ...about(help), endingRef: the(`end-of-${help}`), ...said } },
        more,
      ),
    usesTheWayBackTo: (help: string, said: Leaving<'RouteBackUsed'>, more: More = {}) =>
      saysOfHelp({ type: 'UseRouteBack', help: { ...about(help), ...said } }, more),

    /** Puts right what they told before: the whole content as it should be, and why. */
    putsRight: (entry: string, correction: CorrectEntryCommand['correction']): Step =>
      stepOf({ does: 'correct', command: { entryRef: the(entry), correction } }, 'correct', {
        as: `right-${entry}`,
      }),
    takesBack: (entry: string, why: string): Step =>
      stepOf({ does: 'takeBack', command: { entryRef: the(entry), why } }, 'takeBack', {
        as: `taken-back-${entry}`,
      }),
  };
};
