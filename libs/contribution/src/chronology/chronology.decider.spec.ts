import { chronologyClosed, chronologyOpened } from '../../../../test/examples';
import { given } from '../../../../test/given';
import { chronologyDecider, type ChronologyCommand, type OpenChronology } from './chronology.decider';

const common = {
  said: {
    source: { agency: 'social_work', organisationId: 'council', role: 'lead professional', personRef: 'jo' },
    audience: { level: 'team' },
  },
  occurred: { from: '2025-03-10', precision: 'day' },
  today: '2025-03-12',
} as const;
const child = { knownAs: 'Ailsa', names: [{ given: ['Ailsa'], family: 'Reid' }] };
const opening = { childId: 'child-1', reason: 'agreed_plan' } as const;
const open = (more: Partial<OpenChronology> = {}): OpenChronology => ({
  type: 'OpenChronology',
  ...common,
  opening,
  child,
  ...more,
});
const describeAs = (more: object): ChronologyCommand => ({
  type: 'DescribeChild',
  ...common,
  child: { ...child, ...more },
});
const close = (more: object = {}): ChronologyCommand => ({
  type: 'CloseChronology',
  ...common,
  closing: { reason: 'plan_ended' },
  ...more,
});

describe('opening a chronology', () => {
  it('says why, and who the child is', () => {
    given(chronologyDecider)
      .when(open())
      .then(
        { type: 'ChronologyOpened', data: { content: opening, occurred: common.occurred } },
        { type: 'ChildDescribed', data: { content: child, source: { role: 'lead professional' } } },
      );
  });

  it('is refused a second time', () => {
    given(chronologyDecider, chronologyOpened())
      .when(open())
      .thenRefused('already-open', 'one for each child');
  });

  it('is possible anew after it was closed', () => {
    given(chronologyDecider, chronologyOpened(), chronologyClosed())
      .when(open())
      .then({ type: 'ChronologyOpened' }, { type: 'ChildDescribed' });
  });

  it('has only the reasons of the list', () => {
    given(chronologyDecider)
      .when(open({ opening: { ...opening, reason: 'curiosity' as 'agreed_plan' } }))
      .thenRefused('bad-input', 'agreed_plan', 'opening.reason');
  });

  it('asks for at least one name', () => {
    given(chronologyDecider)
      .when(open({ child: { names: [] } }))
      .thenRefused('no-name', 'at least one name', 'child.names');
    given(chronologyDecider)
      .when(open({ child: { names: [{ given: [] }, { given: ['', ' '], family: ' ' }] } }))
      .thenRefused('no-name', 'at least one name', 'child.names');
    given(chronologyDecider)
      .when(open({ child: { knownAs: 'Ailsa', names: [] } }))
      .then({ type: 'ChronologyOpened' }, { type: 'ChildDescribed' });
  });

  it('lies not in the future', () => {
    given(chronologyDecider)
      .when(open({ today: '2025-03-09' }))
      .thenRefused('in-the-future', '', 'opening.occurred');
  });
});

describe('saying anew who the child is', () => {
  it('is possible in an open chronology, and in a closed one', () => {
    const renamed = describeAs({ knownAs: 'Isla' });
    const stated = { type: 'ChildDescribed', data: { content: { knownAs: 'Isla' } } } as const;
    given(chronologyDecider, chronologyOpened()).when(renamed).then(stated);
    given(chronologyDecider, chronologyOpened(), chronologyClosed()).when(renamed).then(stated);
    given(chronologyDecider).when(renamed).thenRefused('no-chronology');
  });

  it('names the field that is wrong', () => {
    given(chronologyDecider, chronologyOpened())
      .when(describeAs({ birthDate: { from: '2021', precision: 'day' } }))
      .thenRefused('bad-input', 'YYYY-MM-DD', 'child.birthDate');
  });
});

describe('closing a chronology', () => {
  it('says why', () => {
    given(chronologyDecider, chronologyOpened())
      .when(close())
      .then({ type: 'ChronologyClosed', data: { content: { reason: 'plan_ended' } } });
  });

  it('is refused where it is not open', () => {
    given(chronologyDecider).when(close()).thenRefused('no-chronology');
    given(chronologyDecider, chronologyOpened(), chronologyClosed())
      .when(close())
      .thenRefused('chronology-closed');
  });

  it('lies not in the future', () => {
    given(chronologyDecider, chronologyOpened())
      .when(close({ today: '2025-03-09' }))
      .thenRefused('in-the-future', '', 'closing.occurred');
  });
});
