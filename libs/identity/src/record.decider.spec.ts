import { CHILD, recorded, socialWorker } from '../../../test/examples';
import { given } from '../../../test/given';
import { sourceOf } from '@chronology/access';
import { recordDecider, type JoinRecord, type PartRecord } from './record.decider';

const RECORD = 'record-1';
const OTHER_CHILD = 'another-child';
const by = { source: sourceOf(socialWorker), decidedBy: 'social worker', today: '2025-04-02' };
const evidence = { kind: 'decided_by_person', text: 'Same name, same school, her mother said so' } as const;
const bytable = { kind: 'mapping_table', text: 'Matched by the two teams in March' } as const;

const opened = recorded('RecordOpened', {
  recordId: RECORD,
  organisationId: 'glenbrae-primary',
  system: 'school-mis',
  localId: '4711',
});
const linked = (linkId: string, childId = CHILD) =>
  recorded('RecordLinked', { linkId, recordId: RECORD, childId, evidence, decidedBy: 'social worker' });
const parted = (linkId: string, keepApart: boolean, childId = CHILD) =>
  recorded(
    'RecordLinkWithdrawn',
    { linkId, recordId: RECORD, childId, why: 'Another Ailsa', keepApart, decidedBy: 'social worker' },
    { recordedAt: '2025-03-30T23:30:00.000Z' },
  );
const join = (overrides: Partial<JoinRecord> = {}): JoinRecord => ({
  type: 'JoinRecord',
  ...by,
  factId: 'fact-1',
  linkId: 'link-2',
  recordId: RECORD,
  childId: CHILD,
  evidence,
  isToldOfKeepApart: false,
  ...overrides,
});
const part = (overrides: Partial<PartRecord> = {}): PartRecord => ({
  type: 'PartRecord',
  ...by,
  recordId: RECORD,
  why: 'Another Ailsa',
  keepApart: true,
  ...overrides,
});

describe('opening a record', () => {
  const open = {
    type: 'OpenRecord',
    factId: 'opened-1',
    source: by.source,
    today: by.today,
    ...opened.data.content,
  } as const;

  it('says whose file it is, under the id that is given', () => {
    given(recordDecider)
      .when(open)
      .then({ type: 'RecordOpened', id: 'opened-1', data: { content: opened.data.content } });
  });

  it('opens it once', () => {
    given(recordDecider, opened).when(open).thenNothing();
  });
});

describe('joining a record to a chronology', () => {
  it('says the link, and that it counts for this child alone', () => {
    given(recordDecider, opened)
      .when(join())
      .then({
        type: 'RecordLinked',
        id: 'fact-1',
        data: {
          occurred: { from: '2025-04-02', precision: 'day' },
          statedThrough: CHILD,
          content: {
            linkId: 'link-2',
            recordId: RECORD,
            childId: CHILD,
            evidence,
            decidedBy: 'social worker',
          },
        },
      });
  });

  it('refuses a record that nobody opened', () => {
    given(recordDecider).when(join()).thenRefused('no-such-record', '', 'recordId');
  });

  it('says nothing twice', () => {
    given(recordDecider, opened, linked('link-1')).when(join()).thenNothing();
  });

  it('refuses a record that is joined elsewhere', () => {
    given(recordDecider, opened, linked('link-1', OTHER_CHILD))
      .when(join())
      .thenRefused('record-joined-elsewhere', 'part the two first');
  });

  it('joins one that was parted from elsewhere, whatever was said of keeping those two apart', () => {
    given(recordDecider, opened, linked('link-1', OTHER_CHILD), parted('link-1', true, OTHER_CHILD))
      .when(join({ evidence: bytable }))
      .then({ type: 'RecordLinked' });
  });

  it('lets a table join again what was parted without keeping it apart', () => {
    given(recordDecider, opened, linked('link-1'), parted('link-1', false))
      .when(join({ evidence: bytable }))
      .then({ type: 'RecordLinked' });
  });

  it('stops a table from joining what was parted to be kept apart, even one that claims to know', () => {
    given(recordDecider, opened, linked('link-1'), parted('link-1', true))
      .when(join({ evidence: bytable, isToldOfKeepApart: true }))
      .thenRefused('kept-apart');
  });

  it('tells a person first, with the day in London, and joins when the person knows', () => {
    const history = [opened, linked('link-1'), parted('link-1', true)];
    given(recordDecider, ...history)
      .when(join())
      .thenRefused('kept-apart', 'parted on 31 March 2025', 'knowingTheyWereKeptApart');
    given(recordDecider, ...history)
      .when(join({ isToldOfKeepApart: true }))
      .then({ type: 'RecordLinked', data: { content: { linkId: 'link-2' } } });
  });

  it('forgets the keeping apart once a person joined them again and they parted in peace', () => {
    const history = [
      opened,
      linked('link-1'),
      parted('link-1', true),
      linked('link-2'),
      parted('link-2', false),
    ];
    given(recordDecider, ...history)
      .when(join({ linkId: 'link-3', evidence: bytable }))
      .then({ type: 'RecordLinked' });
  });
});

describe('parting a record from a chronology', () => {
  it('withdraws the link that holds, saying of which child', () => {
    given(recordDecider, opened, linked('link-1'))
      .when(part())
      .then({
        type: 'RecordLinkWithdrawn',
        data: {
          statedThrough: CHILD,
          content: {
            linkId: 'link-1',
            recordId: RECORD,
            childId: CHILD,
            why: 'Another Ailsa',
            keepApart: true,
          },
        },
      });
  });

  it.each([
    ['nothing is joined', part(), [opened]],
    ['they were parted already', part(), [opened, linked('link-1'), parted('link-1', false)]],
    ['another link holds', part({ linkId: 'link-9' }), [opened, linked('link-1')]],
    ['it is joined to another child', part({ childId: OTHER_CHILD }), [opened, linked('link-1')]],
  ])('refuses where %s', (_, command, history) => {
    given(recordDecider, ...history)
      .when(command)
      .thenRefused('link-not-in-force');
  });

  it('is not undone by the withdrawal of an older link', () => {
    given(
      recordDecider,
      opened,
      linked('link-1'),
      parted('link-1', false),
      linked('link-2'),
      parted('link-1', true),
    )
      .when(part({ linkId: 'link-2' }))
      .then({ type: 'RecordLinkWithdrawn', data: { content: { linkId: 'link-2' } } });
  });
});
