import type { FactType } from '@chronology/domain';
import {
  CHILD,
  entryCorrected,
  entryWithdrawn,
  recorded,
  serviceEnded,
  serviceReduced,
  strengthNoted,
  type Overrides,
} from '../../../../test/examples';
import { given } from '../../../../test/given';
import { entryDecider, type CorrectEntry, type WithdrawEntry } from './entry.decider';
import type { By } from './may-put-right';

const clinic = { agency: 'health', organisationId: 'nhs-northshire' } as const;
const by = (said: object = {}, who: Partial<By> = {}): By => ({
  organisationId: 'nhs-northshire',
  personRef: 'person-anna',
  ...who,
  said: { source: { ...clinic, role: 'family nurse', personRef: 'person-anna' }, basis: 'seen', ...said },
});
const right = {
  occurred: { from: '2025-03-11', precision: 'day' },
  content: { text: 'Shared with Bess' },
} as const;
const correct = (more: Partial<CorrectEntry> = {}): CorrectEntry => ({
  type: 'CorrectEntry',
  by: by(),
  today: '2025-06-12',
  replacement: right,
  why: 'It was the dog',
  ...more,
});
const withdraw = (more: Partial<WithdrawEntry> = {}): WithdrawEntry => ({
  type: 'WithdrawEntry',
  by: by(),
  why: 'This was about another child',
  ...more,
});

const decider = entryDecider(CHILD, 'e1');
const first = (envelope: Overrides = {}) => strengthNoted({}, { id: 'e1', ...envelope });
const correction = (id: string, supersedes: string, envelope: Overrides = {}) =>
  entryCorrected({ entryRef: 'e1', supersedes }, { id, ...envelope });
const takenBack = (withdraws: string) =>
  entryWithdrawn({ entryRef: 'e1', withdraws }, { id: `not-${withdraws}` });
const bySystem = { source: { ...clinic, system: 'clinic-system' } };

describe('correcting an entry', () => {
  it('states the whole new content, and which fact it replaces', () => {
    given(decider, first())
      .when(correct())
      .then({
        type: 'EntryCorrected',
        data: {
          occurred: right.occurred,
          source: { role: 'family nurse' },
          basis: 'seen',
          content: { entryRef: 'e1', supersedes: 'e1', replacement: right, why: 'It was the dog' },
        },
      });
  });

  it('replaces the correction that stands', () => {
    const supersedes = (id: string) =>
      ({ type: 'EntryCorrected', data: { content: { supersedes: id } } }) as const;
    given(decider, first(), correction('c1', 'e1')).when(correct()).then(supersedes('c1'));
    given(decider, first(), correction('c1', 'e1'), correction('c2', 'c1'), takenBack('c2'))
      .when(correct())
      .then(supersedes('c1'));
    given(decider, first(), correction('c1', 'e1'), takenBack('c1')).when(correct()).then(supersedes('e1'));
  });

  it('replaces what a person said, also where the system said something else since', () => {
    given(decider, first(bySystem), correction('c1', 'e1'), correction('s1', 'e1', bySystem))
      .when(correct())
      .then({ type: 'EntryCorrected', data: { content: { supersedes: 'c1' } } });
    given(decider, first(bySystem), correction('s1', 'e1', bySystem))
      .when(correct())
      .then({ type: 'EntryCorrected', data: { content: { supersedes: 's1' } } });
  });

  it('is refused where somebody put it right in the meantime', () => {
    given(decider, first(), correction('c1', 'e1'))
      .when(correct({ supersedes: 'e1' }))
      .thenRefused('changed-meanwhile', 'nothing of yours was saved', 'correction.supersedes');
    given(decider, first(), correction('c1', 'e1'))
      .when(correct({ supersedes: 'c1' }))
      .then({ type: 'EntryCorrected' });
  });

  it('is shown to nobody who could not see the entry', () => {
    const audience = { level: 'named', roles: ['family nurse'] } as const;
    given(decider, first({ audience })).when(correct()).then({ type: 'EntryCorrected', data: { audience } });
    given(decider, first({ audience }))
      .when(withdraw())
      .then({ type: 'EntryWithdrawnAsError', data: { audience } });
  });

  it('names the field that is wrong', () => {
    const replacement = { ...right, content: { text: 'Sang', score: 3 } };
    given(decider, first())
      .when(correct({ replacement }))
      .thenRefused('bad-input', 'there is no such field', 'correction.content.score');
    given(decider, first())
      .when(correct({ why: '' }))
      .thenRefused('bad-input', 'a few words', 'correction.why');
    given(decider, first())
      .when(correct({ replacement: { ...right, what: 'a'.repeat(601) } }))
      .thenRefused('bad-input', '600', 'correction.what');
  });

  it('lies not in the future, except for help, which may be decided ahead', () => {
    given(decider, first())
      .when(correct({ today: '2025-03-10' }))
      .thenRefused('in-the-future', '', 'correction.occurred');
    const content = { involvementId: 'i1', effectiveOn: '2025-03-11' };
    given(decider, serviceReduced({ involvementId: 'i1' }, { id: 'e1' }))
      .when(correct({ today: '2025-03-10', replacement: { ...right, content } }))
      .then({ type: 'EntryCorrected' });
    given(decider, first())
      .when(correct({ by: by({ knownToSourceAt: { at: '2025-06-13' } }) }))
      .thenRefused('in-the-future', '', 'correction.knownToSourceAt');
  });

  it('keeps the ids by which other entries know this one', () => {
    const need = recorded('SupportNeedIdentified', { needId: 'n1', need: 'sleep' }, { id: 'e1' });
    const withNeed = (needId: string) =>
      correct({ replacement: { ...right, content: { needId, need: 'sleep and rest' } } });
    given(decider, need).when(withNeed('n2')).thenRefused('id-kept', 'needId', 'correction.content.needId');
    given(decider, need).when(withNeed('n1')).then({ type: 'EntryCorrected' });
  });

  it('names again the help that goes', () => {
    const content = { reason: 'Home is safer' };
    const removed = recorded('NameRemovedFromRegister', { ...content, supportThatGoes: [] }, { id: 'e1' });
    given(decider, removed)
      .when(correct({ replacement: { ...right, content } }))
      .thenRefused('name-what-goes', '', 'correction.content.supportThatGoes');
    given(decider, removed)
      .when(correct({ replacement: { ...right, content: { ...content, supportThatGoes: [] } } }))
      .then({ type: 'EntryCorrected' });
  });

  it('is not the way for an ending of help', () => {
    given(decider, serviceEnded({}, { id: 'e1' }))
      .when(correct({ replacement: { ...right, content: { involvementId: 'i1' } } }))
      .thenRefused('use-ending-correction', 'its own correction', 'entryRef');
  });
});

describe('taking back an entry', () => {
  it('takes back the whole of it', () => {
    given(decider, first())
      .when(withdraw())
      .then({
        type: 'EntryWithdrawnAsError',
        data: { content: { entryRef: 'e1', withdraws: 'e1', why: 'This was about another child' } },
      });
  });

  it('takes back one correction, so that the version before stands again', () => {
    given(decider, first(), correction('c1', 'e1'))
      .when(withdraw({ correction: 'c1' }))
      .then({ type: 'EntryWithdrawnAsError', data: { content: { withdraws: 'c1' } } });
  });

  it('refuses a correction of something else', () => {
    given(decider, first())
      .when(withdraw({ correction: 'c9' }))
      .thenRefused('entry-not-found', '', 'correction');
  });

  it('says by whom and when it was taken back before', () => {
    const words = 'on 10 March 2025 by health visitor';
    given(decider, first(), takenBack('e1'))
      .when(withdraw())
      .thenRefused('already-withdrawn', words, 'entryRef');
    given(decider, first(), takenBack('e1'))
      .when(correct())
      .thenRefused('already-withdrawn', words, 'entryRef');
    given(decider, first(), correction('c1', 'e1'), takenBack('c1'))
      .when(withdraw({ correction: 'c1' }))
      .thenRefused('already-withdrawn', words, 'correction');
  });

  it('says that a system took it back, where no person did', () => {
    given(decider, first(bySystem), entryWithdrawn({ entryRef: 'e1', withdraws: 'e1' }, bySystem))
      .when(correct())
      .thenRefused('already-withdrawn', 'by the system that stated it');
  });

  it('takes back an ending of help that never was', () => {
    given(decider, serviceEnded({}, { id: 'e1' }))
      .when(withdraw())
      .then({ type: 'EntryWithdrawnAsError' });
  });

  it('asks why', () => {
    given(decider, first())
      .when(withdraw({ why: ' ' }))
      .thenRefused('bad-input', '', 'why');
  });
});

describe('who may put an entry right', () => {
  const others = by({}, { organisationId: 'glenbrae-primary', personRef: 'person-tom' });
  const writer = { ...clinic, personRef: 'person-tom' };

  it('is the organisation that stated it, and nobody else', () => {
    given(decider, first())
      .when(correct({ by: others }))
      .thenRefused('not-your-entry', 'ask them', 'entryRef');
    given(decider, first())
      .when(withdraw({ by: others }))
      .thenRefused('not-your-entry');
  });

  it('is the person who stated it, wherever they work now', () => {
    given(decider, first({ source: writer }))
      .when(correct({ by: others }))
      .then({ type: 'EntryCorrected' });
  });

  it('is the organisation for which it was written', () => {
    const onBehalfOf = { agency: 'education', organisationId: 'glenbrae-primary' } as const;
    given(decider, first({ onBehalfOf }))
      .when(correct({ by: others }))
      .then({ type: 'EntryCorrected' });
    given(decider, first({ onBehalfOf })).when(correct()).then({ type: 'EntryCorrected' });
  });
});

describe('what cannot be put right here', () => {
  it('is not on record for this child', () => {
    given(decider).when(correct()).thenRefused('entry-not-found', 'not on record', 'entryRef');
    given(decider, first({ statedThrough: 'another-child' }))
      .when(correct())
      .thenRefused('entry-not-found');
  });

  it('is sealed: it is answered as if it were not there', () => {
    given(decider, first({ audience: { level: 'sealed' } }))
      .when(withdraw())
      .thenRefused('entry-not-found');
  });

  it.each<readonly [FactType, object, string]>([
    ['ChronologyOpened', { childId: CHILD, reason: 'agreed_plan' }, 'closed'],
    ['ChildDescribed', { names: [] }, 'anew'],
    [
      'EntryCorrected',
      { entryRef: 'e0', supersedes: 'e0', replacement: right, why: 'x' },
      'taken back one by one',
    ],
    ['RecordLinked', { linkId: 'l1' }, 'parted'],
  ])('has a way of its own: %s', (type, content, words) => {
    given(decider, recorded(type, content as never, { id: 'e1' }))
      .when(correct())
      .thenRefused('not-an-entry', words);
  });
});
