import type { ContentOf, FactType, KnownFact } from '@chronology/domain';
import {
  CHILD,
  childViewRecorded,
  chronologyClosed,
  chronologyOpened,
  recorded,
  type Overrides,
} from '../../../../test/examples';
import { given } from '../../../../test/given';
import { statementDecider, type StateFact } from './statement.decider';

const TODAY = '2025-06-12';
const decider = statementDecider(CHILD);

const stating = <Type extends FactType>(type: Type, content: ContentOf<Type>, envelope: Overrides = {}) => {
  const { data } = recorded(type, content, envelope);
  return { type, data } as KnownFact;
};
const say = (fact: KnownFact, more: Partial<StateFact> = {}): StateFact => ({ fact, today: TODAY, ...more });
const aJoy = (envelope: Overrides = {}) =>
  stating('GoodThingHappened', { text: 'Sang to the cat' }, envelope);

describe('stating something', () => {
  it('is written as it was said', () => {
    const fact = aJoy();
    given(decider, chronologyOpened()).when(say(fact)).then(fact);
  });

  it('is refused where no chronology has been opened', () => {
    given(decider).when(say(aJoy())).thenRefused('no-chronology', 'No chronology has been opened', 'childId');
  });

  it('is refused once the chronology was closed, saying since when', () => {
    given(
      decider,
      chronologyOpened(),
      chronologyClosed({}, { occurred: { from: '2025-06-03', precision: 'day' } }),
    )
      .when(say(aJoy()))
      .thenRefused('chronology-closed', '3 June 2025');
  });

  it('is possible again once it was opened anew', () => {
    given(decider, chronologyOpened(), chronologyClosed(), chronologyOpened({ reason: 'looked_after' }))
      .when(say(aJoy()))
      .then({ type: 'GoodThingHappened' });
  });

  it('asks the chronology through which it is stated where it goes into a record', () => {
    given(decider)
      .when(say(aJoy(), { standing: { is: 'open' } }))
      .then({ type: 'GoodThingHappened' });
    given(decider, chronologyOpened())
      .when(say(aJoy(), { standing: { is: 'not opened' } }))
      .thenRefused('no-chronology');
  });
});

describe('when it happened', () => {
  const open = given(decider, chronologyOpened());

  it('may be today', () => {
    open.when(say(aJoy({ occurred: { from: TODAY, precision: 'day' } }))).then({ type: 'GoodThingHappened' });
  });

  it('may be unknown, or a month that has begun', () => {
    open.when(say(aJoy({ occurred: { precision: 'unknown' } }))).then({ type: 'GoodThingHappened' });
    open
      .when(say(aJoy({ occurred: { from: '2025-06', precision: 'month' } })))
      .then({ type: 'GoodThingHappened' });
  });

  it('cannot be tomorrow', () => {
    open
      .when(say(aJoy({ occurred: { from: '2025-06-13', precision: 'day' } })))
      .thenRefused('in-the-future', 'once it has', 'entry.occurred');
  });

  it('is judged by the day in London: half past eleven at night in UTC is tomorrow there in summer', () => {
    open
      .when(say(aJoy({ occurred: { from: '2025-06-12T23:30:00Z', precision: 'minute' } })))
      .thenRefused('in-the-future');
  });

  it('cannot have been written down later than today', () => {
    open
      .when(say(aJoy({ knownToSourceAt: { at: '2025-06-13' } })))
      .thenRefused('in-the-future', '', 'entry.knownToSourceAt');
    open
      .when(say(aJoy({ knownToSourceAt: { at: '2025-06-12T23:30:00Z' } })))
      .thenRefused('in-the-future', '', 'entry.knownToSourceAt');
    open.when(say(aJoy({ knownToSourceAt: { at: TODAY } }))).then({ type: 'GoodThingHappened' });
  });
});

describe('what it is about', () => {
  const answer = stating('ChildViewAnswered', { viewRef: 'v1', whatWeDid: 'Mairi comes every week again' });
  const names = { field: 'viewRef', ref: 'v1', began: 'ChildViewRecorded' } as const;
  const answered = say(answer, { names });

  it('must be on record for this child', () => {
    given(decider, chronologyOpened()).when(answered).thenRefused('not-on-record', '', 'about.viewRef');
    given(decider, chronologyOpened(), childViewRecorded({}, { id: 'v1' }))
      .when(answered)
      .then(answer);
  });

  it('must be of its kind: what the family said is not answered as what the child said', () => {
    const familys = recorded('FamilyViewRecorded', { who: 'Gran', familysWords: 'She sleeps' }, { id: 'v1' });
    given(decider, chronologyOpened(), familys).when(answered).thenRefused('not-on-record');
  });

  it('is not what is sealed: it is there for nobody, and no answer shows that it exists', () => {
    const sealed = childViewRecorded({}, { id: 'v1', audience: { level: 'sealed' } });
    given(decider, chronologyOpened(), sealed).when(answered).thenRefused('not-on-record');
  });

  it('is not what was stated through another child’s chronology', () => {
    const elsewhere = childViewRecorded({}, { id: 'v1', statedThrough: 'another-child' });
    given(decider, chronologyOpened(), elsewhere).when(answered).thenRefused('not-on-record');
  });

  it.each([
    ['a need', recorded('SupportNeedIdentified', { needId: 'n1', need: 'sleep' }), 'needRef', 'n1'],
    ['a request', recorded('HelpRequested', { requestId: 'r1', toService: 'Play' }), 'requestRef', 'r1'],
    [
      'someone who matters',
      recorded('ImportantRelationshipNamed', { relationshipId: 'i1', kind: 'animal', childsWord: 'Bess' }),
      'relationshipRef',
      'i1',
    ],
  ])('is known by the id that %s began with', (_, began, field, ref) => {
    const command = say(aJoy(), { names: { field, ref, began: began.type } });
    given(decider, chronologyOpened(), began).when(command).then({ type: 'GoodThingHappened' });
    given(decider, chronologyOpened()).when(command).thenRefused('not-on-record', '', `about.${field}`);
  });
});

describe('what says nothing, or cannot be', () => {
  const open = given(decider, chronologyOpened());

  it.each(['ChildViewAnswered', 'FamilyViewAnswered'] as const)('refuses an empty answer: %s', (type) => {
    open
      .when(say(stating(type, { viewRef: 'v1' })))
      .thenRefused('answer-says-nothing', 'it is an answer too');
    open.when(say(stating(type, { viewRef: 'v1', why: 'There is no bus' }))).then({ type });
  });

  it('refuses attendance that comes to more than there was', () => {
    const sums = { authorised: 2, unauthorised: 1, lateCount: 0 };
    const summed = (content: object) => say(stating('AttendanceSummarised', { ...sums, ...content }));
    open.when(summed({ possibleOpenings: 10, present: 7 })).then({ type: 'AttendanceSummarised' });
    open.when(summed({ present: 7 })).then({ type: 'AttendanceSummarised' });
    open.when(summed({ possibleOpenings: 10, present: 8 })).thenRefused('does-not-add-up', 'the 10');
    open.when(summed({ possibleOpenings: 2 })).thenRefused('does-not-add-up', '', 'about.possibleOpenings');
  });
});
