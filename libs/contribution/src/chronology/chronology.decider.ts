import {
  NOT_OPENED,
  problemsWith,
  Refused,
  refuseFuture,
  refuseProblems,
  refuseUnlessOpen,
  standingAfter,
  type CalendarDay,
  type ContentOf,
  type Decider,
  type Envelope,
  type FactOf,
  type Standing,
} from '@chronology/domain';

type Said = Omit<Envelope, 'occurred'>;
type Description = ContentOf<'ChildDescribed'>;
type Common = Readonly<{ said: Said; occurred: Envelope['occurred']; today: CalendarDay }>;

/** A chronology begins: why, and who the child is. */
export type OpenChronology = Common &
  Readonly<{ type: 'OpenChronology'; opening: ContentOf<'ChronologyOpened'>; child: Description }>;
/** Who the child is, said anew. */
export type DescribeChild = Common & Readonly<{ type: 'DescribeChild'; child: Description }>;
/** The reason for the chronology is gone. */
export type CloseChronology = Common &
  Readonly<{ type: 'CloseChronology'; closing: ContentOf<'ChronologyClosed'> }>;
export type ChronologyCommand = OpenChronology | DescribeChild | CloseChronology;

type Stated = FactOf<'ChronologyOpened' | 'ChildDescribed' | 'ChronologyClosed'>;

const storable = <Fact extends Stated>(fact: Fact, field: string): Fact => {
  refuseProblems(problemsWith(fact.type, fact.data), (path) => path.replace('content', field));
  return fact;
};

const isNamed = ({ knownAs = '', names }: Description): boolean =>
  [knownAs, ...names.flatMap(({ given, family = '' }) => [...given, family])].some(
    (word) => word.trim() !== '',
  );

const described = ({ said, occurred }: Common, child: Description): FactOf<'ChildDescribed'> => {
  const fact = storable({ type: 'ChildDescribed', data: { ...said, occurred, content: child } }, 'child');
  if (!isNamed(child))
    throw new Refused('no-name', 'Please give at least one name by which the child is known.', 'child.names');
  return fact;
};

const open = (command: OpenChronology, standing: Standing): readonly Stated[] => {
  const { said, occurred, today, opening, child } = command;
  if (standing.is === 'open')
    throw new Refused(
      'already-open',
      'This child’s chronology is open already. Please write in that one: there is one for each child.',
      'childId',
    );
  refuseFuture(occurred, today, 'opening.occurred');
  const opened: FactOf<'ChronologyOpened'> = {
    type: 'ChronologyOpened',
    data: { ...said, occurred, content: opening },
  };
  return [storable(opened, 'opening'), described(command, child)];
};

const describe = (command: DescribeChild, standing: Standing): readonly Stated[] => {
  if (standing.is === 'not opened') refuseUnlessOpen(standing);
  return [described(command, command.child)];
};

const close = (
  { said, occurred, today, closing }: CloseChronology,
  standing: Standing,
): readonly Stated[] => {
  refuseUnlessOpen(standing);
  refuseFuture(occurred, today, 'closing.occurred');
  return [storable({ type: 'ChronologyClosed', data: { ...said, occurred, content: closing } }, 'closing')];
};

/** The rules of a chronology’s own life: one for each child, opened for a reason, named, and closed for a reason. */
export const chronologyDecider: Decider<
  Standing,
  ChronologyCommand,
  FactOf<'ChronologyOpened' | 'ChronologyClosed'>,
  Stated
> = {
  handles: ['ChronologyOpened', 'ChronologyClosed'],
  initialState: NOT_OPENED,
  evolve: (_, fact) => standingAfter(fact),
  decide: (command, standing) => {
    switch (command.type) {
      case 'OpenChronology':
        return open(command, standing);
      case 'DescribeChild':
        return describe(command, standing);
      case 'CloseChronology':
        return close(command, standing);
    }
  },
};
