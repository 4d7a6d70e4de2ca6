import { sourceOf, type Actor } from '@chronology/access';
import type { Handled } from '@chronology/commands';
import {
  badInput,
  dayInLondon,
  defaultAudience,
  occurredProblem,
  type FactType,
  type Occurred,
} from '@chronology/domain';
import { chronologyStream } from '@chronology/identity';
import { askedOf } from '../asked';
import type { Ask, Desk } from '../desk';
import { handleOnce } from '../handle-once';
import { saidPlainly } from '../statement/said';
import { chronologyDecider, type ChronologyCommand } from './chronology.decider';
import type { ChildDescribedInput, ChronologyClosedInput, ChronologyOpenedInput } from './chronology.input';

/** Why a chronology is opened, and who the child is. */
export type OpenChronologyCommand = Readonly<{ opening: ChronologyOpenedInput; child: ChildDescribedInput }>;
export type DescribeChildCommand = Readonly<{ child: ChildDescribedInput }>;
export type CloseChronologyCommand = Readonly<{ closing: ChronologyClosedInput }>;

/** Asks for a chronology; without a child’s id, one is made that says nothing about the child. */
export type OpenAsk = Omit<Ask<OpenChronologyCommand>, 'childId'> & Readonly<{ childId?: string }>;
export type Opened = Handled & Readonly<{ childId: string }>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const said = (actor: Actor, type: FactType) => ({
  source: sourceOf(actor),
  audience: { level: defaultAudience(type) },
});

const checked = (occurred: Occurred, field: string): Occurred => {
  const problem = occurredProblem({ ...occurred });
  if (problem !== undefined) throw badInput(field, problem);
  return occurred;
};

const change = (desk: Desk, ask: Ask<object>, command: ChronologyCommand): Promise<Handled> =>
  handleOnce(desk, chronologyDecider, askedOf(ask, chronologyStream(ask.childId), command));

const today = (desk: Desk) => dayInLondon(desk.writer.clock());

/** The id that a chronology is opened under. It stands in the names of streams, so it must say nothing about the child. */
const childIdFor = (desk: Desk, { childId, actor, commandId }: OpenAsk): string => {
  if (childId === undefined) return desk.writer.secret.idOf('child', actor.organisationId, commandId);
  if (!UUID.test(childId))
    throw badInput(
      'childId',
      'leave it out, or give a UUID in small letters; never a number by which a service knows the child',
    );
  return childId;
};

/** Opens a chronology and says who the child is, in one step. */
export const openChronology = async (desk: Desk, ask: OpenAsk): Promise<Opened> => {
  const childId = childIdFor(desk, ask);
  const { opening, child } = saidPlainly(ask.command);
  const { occurred, ...reason } = opening;
  const handled = await change(
    desk,
    { ...ask, childId },
    {
      type: 'OpenChronology',
      said: said(ask.actor, 'ChronologyOpened'),
      occurred: checked(occurred, 'opening.occurred'),
      today: today(desk),
      opening: { ...reason, childId },
      child,
    },
  );
  return { ...handled, childId };
};

/** Says anew who the child is. */
export const describeChild = async (desk: Desk, ask: Ask<DescribeChildCommand>): Promise<Handled> =>
  change(desk, ask, {
    type: 'DescribeChild',
    said: said(ask.actor, 'ChildDescribed'),
    occurred: { from: today(desk), precision: 'day' },
    today: today(desk),
    child: saidPlainly(ask.command.child),
  });

/** Closes a chronology. It stays readable, and its entries can still be put right. */
export const closeChronology = async (desk: Desk, ask: Ask<CloseChronologyCommand>): Promise<Handled> => {
  const { occurred, ...closing } = saidPlainly(ask.command.closing);
  return change(desk, ask, {
    type: 'CloseChronology',
    said: said(ask.actor, 'ChronologyClosed'),
    occurred: checked(occurred, 'closing.occurred'),
    today: today(desk),
    closing,
  });
};
