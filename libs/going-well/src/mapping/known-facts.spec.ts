import { entriesOf } from '@chronology/projections';
import { on } from '../../../../test/story';
import { datedEntries, onRecordBy } from './entry-on-record';
import { knownFacts } from './known-facts';

const known = knownFacts(
  onRecordBy(
    datedEntries(
      entriesOf([
        on(
          '2025-01-01',
          'ServiceStarted',
          { involvementId: 'help-1', serviceId: 'help', name: 'Help' },
          { id: 'started' },
        ),
        on('2025-02-01', 'ServiceEnded', { involvementId: 'help-1' }, { id: 'ended' }),
        on(
          '2025-02-02',
          'ChildViewRecorded',
          { childsWords: 'No', about: { kind: 'entry', ref: 'ended' } },
          { id: 'view' },
        ),
        on('2025-02-03', 'ChildViewAnswered', { viewRef: 'view', whatWeDid: 'Asked' }, { id: 'answer' }),
        on(
          '2025-02-04',
          'ServiceStarted',
          { involvementId: 'help-2', serviceId: 'other', name: 'Other help', receivedFrom: 'help-1' },
          { id: 'received' },
        ),
        on(
          '2025-02-05',
          'OrderEnded',
          { order: 'cso', why: 'Over', supportThatGoes: [{ involvementRef: 'help-2' }] },
          { id: 'order-ended' },
        ),
      ]),
    ),
    '2025-03-01',
  ),
);
const found = (...ids: readonly (string | undefined)[]) => known.about(...ids).map(({ ref }) => ref);

it.each([
  ['a help', 'help-1', ['started', 'ended', 'received']],
  ['a help that goes with a status', 'help-2', ['received', 'order-ended']],
  ['an ending, and the view of it', 'ended', ['ended', 'view']],
  ['a view, and the answer to it', 'view', ['view', 'answer']],
  ['what nobody speaks of', 'other', []],
])('finds what is said of %s', (_, id, refs) => expect(found(id)).toEqual(refs));

it('finds what is said of several things once, in the order of days', () =>
  expect(found('received', 'help-2', undefined, 'help-1')).toEqual([
    'started',
    'ended',
    'received',
    'order-ended',
  ]));

it('finds nothing where nothing is named', () => expect(found(undefined)).toEqual([]));
