import type { Source } from '@chronology/access';
import {
  dayInLondon,
  occurredInWords,
  Refused,
  type CalendarDay,
  type ContentOf,
  type Decider,
  type FactOf,
  type RecordedOf,
  type Stating,
} from '@chronology/domain';
import { envelopeOf, type LinkedBy } from './link-envelope';

type Type = 'RecordOpened' | 'RecordLinked' | 'RecordLinkWithdrawn';
type RecordFact = FactOf<Type>;

/** Why a record and a chronology are believed to be about the same child. */
export type Evidence = ContentOf<'RecordLinked'>['evidence'];

/** One organisation's system says that it holds a file on a child. */
export type OpenRecord = Readonly<{
  type: 'OpenRecord';
  factId?: string;
  source: Source;
  today: CalendarDay;
}> &
  ContentOf<'RecordOpened'>;

/** The record's half of a join. `isToldOfKeepApart`: a person who was told that the two were to stay apart joins them all the same. */
export type JoinRecord = LinkedBy &
  Readonly<{
    type: 'JoinRecord';
    factId: string;
    linkId: string;
    recordId: string;
    childId: string;
    evidence: Evidence;
    isToldOfKeepApart: boolean;
  }>;

/** Parts a record from the chronology it is joined to. `childId` and `linkId`, where given, say which join is meant. */
export type PartRecord = LinkedBy &
  Readonly<{
    type: 'PartRecord';
    factId?: string;
    recordId: string;
    childId?: string;
    linkId?: string;
    why: string;
    keepApart: boolean;
  }>;

export type RecordCommand = OpenRecord | JoinRecord | PartRecord;

/** What a record's stream says of its links. `keptApart` holds, by child, the day on which the two were parted for good. */
export type RecordState = Readonly<{
  isOpened: boolean;
  link?: Readonly<{ linkId: string; childId: string }>;
  /** The fact that last parted the record from a chronology. */
  lastParting?: string;
  keptApart: Readonly<Record<string, CalendarDay>>;
}>;

const parted = (state: RecordState, fact: RecordedOf<'RecordLinkWithdrawn'>): RecordState => {
  const { linkId, childId, keepApart } = fact.data.content;
  const { link, keptApart, ...rest } = state;
  if (link?.linkId !== linkId) return state;
  const apart = keepApart ? { [childId]: dayInLondon(fact.recordedAt) } : {};
  return { ...rest, lastParting: fact.id, keptApart: { ...keptApart, ...apart } };
};

const joined = (state: RecordState, { data }: RecordedOf<'RecordLinked'>): RecordState => {
  const { linkId, childId } = data.content;
  const { [childId]: _, ...keptApart } = state.keptApart;
  return { ...state, link: { linkId, childId }, keptApart };
};

const evolve = (state: RecordState, fact: RecordedOf<Type>): RecordState => {
  switch (fact.type) {
    case 'RecordOpened':
      return { ...state, isOpened: true };
    case 'RecordLinked':
      return joined(state, fact);
    case 'RecordLinkWithdrawn':
      return parted(state, fact);
  }
};

const open = (
  { type: _, factId, source, today, ...content }: OpenRecord,
  state: RecordState,
): Stating<RecordFact>[] =>
  state.isOpened
    ? []
    : [
        {
          type: 'RecordOpened',
          id: factId,
          data: { ...envelopeOf('RecordOpened', { source, today }), content },
        },
      ];

const refuseKeptApart = ({ evidence, isToldOfKeepApart }: JoinRecord, partedOn: CalendarDay | undefined) => {
  if (partedOn === undefined || (evidence.kind === 'decided_by_person' && isToldOfKeepApart)) return;
  throw new Refused(
    'kept-apart',
    `These two were parted on ${occurredInWords({ from: partedOn, precision: 'day' })}, to be kept apart. A person who is sure may join them again, saying that they know of it.`,
    'knowingTheyWereKeptApart',
  );
};

const join = (command: JoinRecord, state: RecordState): Stating<RecordFact>[] => {
  const { linkId, recordId, childId, evidence, decidedBy, factId } = command;
  if (!state.isOpened)
    throw new Refused('no-such-record', 'There is no such record. Please look at it again.', 'recordId');
  if (state.link?.childId === childId) return [];
  if (state.link)
    throw new Refused(
      'record-joined-elsewhere',
      'This record is joined to another chronology. Please part the two first if that was a mistake.',
      'recordId',
    );
  refuseKeptApart(command, state.keptApart[childId]);
  const content = { linkId, recordId, childId, evidence, decidedBy };
  const data = { ...envelopeOf('RecordLinked', command), statedThrough: childId, content };
  return [{ type: 'RecordLinked', id: factId, data }];
};

const part = (command: PartRecord, { link }: RecordState): Stating<RecordFact>[] => {
  const { recordId, why, keepApart, decidedBy } = command;
  const isMeant =
    link &&
    link.linkId === (command.linkId ?? link.linkId) &&
    link.childId === (command.childId ?? link.childId);
  if (!isMeant)
    throw new Refused(
      'link-not-in-force',
      'This record is not joined to this chronology, so there is nothing to part.',
      'recordId',
    );
  const content = { ...link, recordId, why, keepApart, decidedBy };
  const data = { ...envelopeOf('RecordLinkWithdrawn', command), statedThrough: link.childId, content };
  return [{ type: 'RecordLinkWithdrawn', id: command.factId, data }];
};

/**
 * The rules of one record: it is joined to one chronology at a time; what was parted to be kept apart is joined again
 * only by a person who was told; only a link that holds can be withdrawn.
 */
export const recordDecider: Decider<RecordState, RecordCommand, RecordFact> = {
  handles: ['RecordOpened', 'RecordLinked', 'RecordLinkWithdrawn'],
  initialState: { isOpened: false, keptApart: {} },
  evolve,
  decide: (command, state) => {
    switch (command.type) {
      case 'OpenRecord':
        return open(command, state);
      case 'JoinRecord':
        return join(command, state);
      case 'PartRecord':
        return part(command, state);
    }
  },
};
