import type { Actor } from '@chronology/access';
import type { CalendarDay, ContentOf, Envelope, Standing } from '@chronology/domain';

type Starting = Omit<ContentOf<'ServiceStarted'>, 'involvementId' | 'serviceId'>;
type Ending = Omit<ContentOf<'ServiceEnded'>, 'alreadyEndedBy'>;

/** Help begins. `again` names help that went on before: the new help is then the same service. */
export type StartHelp = Readonly<{
  type: 'StartHelp';
  help: Starting & Readonly<{ again?: string; serviceId?: string }>;
}>;
export type ChangeHelp = Readonly<{ type: 'ChangeHelp'; help: ContentOf<'ServiceChanged'> }>;
export type IncreaseHelp = Readonly<{ type: 'IncreaseHelp'; help: ContentOf<'ServiceIncreased'> }>;
export type ReduceHelp = Readonly<{ type: 'ReduceHelp'; help: ContentOf<'ServiceReduced'> }>;
export type PauseHelp = Readonly<{ type: 'PauseHelp'; help: ContentOf<'ServicePaused'> }>;

/** Why help that comes back from a pause comes back at less: it is then also a reduction. */
export type LessThanBefore = Omit<
  ContentOf<'ServiceReduced'>,
  'involvementId' | 'effectiveOn' | 'fromIntensity' | 'toIntensity'
>;
export type ResumeHelp = Readonly<{
  type: 'ResumeHelp';
  help: ContentOf<'ServiceResumed'> & Readonly<{ less?: LessThanBefore }>;
}>;
export type EndHelp = Readonly<{ type: 'EndHelp'; help: Ending }>;
export type TakeBackEnding = Readonly<{
  type: 'TakeBackEnding';
  help: ContentOf<'ServiceEndingTakenBack'>;
}>;
export type CorrectEnding = Readonly<{ type: 'CorrectEnding'; help: ContentOf<'ServiceEndingCorrected'> }>;
export type UseRouteBack = Readonly<{ type: 'UseRouteBack'; help: ContentOf<'RouteBackUsed'> }>;

/** One thing that somebody says about help for a child. */
export type HelpChange =
  | StartHelp
  | ChangeHelp
  | IncreaseHelp
  | ReduceHelp
  | PauseHelp
  | ResumeHelp
  | EndHelp
  | TakeBackEnding
  | CorrectEnding
  | UseRouteBack;

/**
 * What a rule about help needs to know beside what is said: who says it, on which day (in Europe/London), and the
 * entry's envelope. `standing` is given where the fact goes into a record: how the chronology stands through which it
 * is stated.
 */
export type Saying = Readonly<{ asker: Actor; today: CalendarDay; envelope: Envelope; standing?: Standing }>;

/** The ids that new help begins with. `serviceId` is absent where `again` names help that is not on record. */
export type Beginning = Readonly<{ involvementId: string; serviceId?: string }>;

export type HelpCommand =
  (Saying & Exclude<HelpChange, StartHelp>) | (Saying & StartHelp & Readonly<{ beginning: Beginning }>);

/** The commands of one or more types. */
export type HelpCommandOf<Type extends HelpChange['type']> = Extract<HelpCommand, { type: Type }>;
