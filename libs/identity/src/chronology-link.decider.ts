import { Refused, type ContentOf, type Decider, type FactOf } from '@chronology/domain';
import { envelopeOf, type LinkedBy } from './link-envelope';

/** The chronology's half of a join: it says the same link that the record's stream says. */
export type ConfirmLink = LinkedBy & ContentOf<'RecordLinked'> & Readonly<{ factId: string }>;

type State = Readonly<{ isOpened: boolean; linkIds: readonly string[] }>;

export const noChronology = (): Refused =>
  new Refused('no-chronology', 'There is no chronology of this child yet. Please open one first.', 'childId');

/** The rules of a chronology about joining: it must have been opened, and it says each link once. */
export const chronologyLinkDecider: Decider<
  State,
  ConfirmLink,
  FactOf<'ChronologyOpened' | 'RecordLinked'>,
  FactOf<'RecordLinked'>
> = {
  handles: ['ChronologyOpened', 'RecordLinked'],
  initialState: { isOpened: false, linkIds: [] },
  evolve: (state, fact) =>
    fact.type === 'ChronologyOpened'
      ? { ...state, isOpened: true }
      : { ...state, linkIds: [...state.linkIds, fact.data.content.linkId] },
  decide: ({ source, today, factId, linkId, recordId, childId, evidence, decidedBy }, state) => {
    if (!state.isOpened) throw noChronology();
    if (state.linkIds.includes(linkId)) return [];
    const content = { linkId, recordId, childId, evidence, decidedBy };
    const data = { ...envelopeOf('RecordLinked', { source, today }), content };
    return [{ type: 'RecordLinked', id: factId, data }];
  },
};
