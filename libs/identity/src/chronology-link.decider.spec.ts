import { sourceOf } from '@chronology/access';
import { CHILD, chronologyOpened, recorded, socialWorker } from '../../../test/examples';
import { given } from '../../../test/given';
import { chronologyLinkDecider } from './chronology-link.decider';

const link = {
  linkId: 'link-1',
  recordId: 'record-1',
  childId: CHILD,
  evidence: { kind: 'mapping_table', text: 'Matched by the two teams in March' },
  decidedBy: 'joint team',
} as const;
const confirm = { ...link, factId: 'fact-1', source: sourceOf(socialWorker), today: '2025-04-02' };

describe('the chronology’s half of a join', () => {
  it('says the same link', () => {
    given(chronologyLinkDecider, chronologyOpened())
      .when(confirm)
      .then({ type: 'RecordLinked', id: 'fact-1', data: { content: link } });
  });

  it('says it once', () => {
    given(chronologyLinkDecider, chronologyOpened(), recorded('RecordLinked', link))
      .when(confirm)
      .thenNothing();
  });

  it('says the next link of the same record, joined again after a parting', () => {
    given(chronologyLinkDecider, chronologyOpened(), recorded('RecordLinked', link))
      .when({ ...confirm, linkId: 'link-2' })
      .then({ type: 'RecordLinked', data: { content: { linkId: 'link-2' } } });
  });

  it('refuses a child without an opened chronology', () => {
    given(chronologyLinkDecider).when(confirm).thenRefused('no-chronology', 'open one first', 'childId');
  });
});
