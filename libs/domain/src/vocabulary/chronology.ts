import { entry, RANK, type VocabularyOf } from './entry';

type Subject =
  | 'ChronologyOpened'
  | 'ChronologyClosed'
  | 'ChildDescribed'
  | 'RecordOpened'
  | 'IdentifierStated'
  | 'RecordLinked'
  | 'RecordLinkWithdrawn';

const OPENED = {
  agreed_plan: 'a plan was agreed with the family',
  child_protection: 'the child’s safety needed watching together',
  looked_after: 'the child is looked after',
  learning_review_copy: 'a learning review works on a copy',
};
const CLOSED = {
  plan_ended: 'the plan ended',
  moved_out: 'the child moved out of the area',
  turned_18: 'the young person turned 18',
  died: 'the child died',
  opened_in_error: 'it was opened by mistake',
};

export const chronologyVocabulary: VocabularyOf<Subject> = {
  ChronologyOpened: entry(
    'record',
    ({ reason }) => `Chronology opened because ${OPENED[reason]}`,
    RANK.opening,
  ),
  ChronologyClosed: entry(
    'record',
    ({ reason }) => `Chronology closed because ${CLOSED[reason]}`,
    RANK.careEnds,
  ),
  ChildDescribed: entry('record', () => 'Who the child is', RANK.opening),
  RecordOpened: entry('record', () => 'A record of one organisation about the child', RANK.opening),
  IdentifierStated: entry(
    'record',
    () => 'A number by which a service knows the child',
    RANK.opening,
    'named',
  ),
  RecordLinked: entry('record', () => 'A service’s record joined to this chronology', RANK.opening),
  RecordLinkWithdrawn: entry('record', () => 'A service’s record parted from this chronology', RANK.opening),
};
