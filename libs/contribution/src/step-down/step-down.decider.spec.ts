import { chronologyClosed, chronologyOpened, recorded } from '../../../../test/examples';
import { given } from '../../../../test/given';
import { STEP_DOWNS, stepDownDecider, type StateStepDown, type StepDown } from './step-down.decider';

const TODAY = '2025-06-12';
const CONTENT = {
  ChildsPlanEnded: { why: 'Things are going well' },
  HealthPlanIndicatorChanged: { from: 'additional', to: 'core' },
  NameRemovedFromRegister: { reason: 'Home is safer' },
  OrderEnded: { order: 'compulsory supervision order' },
} as const;

const open = given(stepDownDecider, chronologyOpened());
const command = (
  type: StepDown['type'],
  content: object = {},
  more: Partial<StateStepDown> = {},
): StateStepDown => {
  const { data } = recorded(type, { ...CONTENT[type], ...content });
  return { fact: { type, data } as StepDown, today: TODAY, running: [], ...more };
};
const goes = (...refs: readonly string[]) => refs.map((involvementRef) => ({ involvementRef }));

describe.each(STEP_DOWNS)('a step-down: %s', (type) => {
  it('is refused until it says which help goes with it', () => {
    open.when(command(type)).thenRefused('name-what-goes', 'empty list', 'about.supportThatGoes');
  });

  it('may say that none goes', () => {
    open.when(command(type, { supportThatGoes: [] })).then({ type });
  });

  it('names help that runs', () => {
    const named = { supportThatGoes: goes('play', 'nurse') };
    open.when(command(type, named, { running: ['nurse', 'play'] })).then({ type });
    open
      .when(command(type, named, { running: ['play'] }))
      .thenRefused('help-not-found', 'on record', 'about.supportThatGoes.1');
  });

  it('names as staying only help that runs', () => {
    open
      .when(command(type, { supportThatGoes: [], supportThatStays: ['play'] }))
      .thenRefused('help-not-found', '', 'about.supportThatStays.0');
  });

  it('is a statement like others', () => {
    const said = command(type, { supportThatGoes: [] });
    given(stepDownDecider).when(said).thenRefused('no-chronology');
    given(stepDownDecider, chronologyOpened(), chronologyClosed())
      .when(said)
      .thenRefused('chronology-closed');
    open.when({ ...said, today: '2025-03-09' }).thenRefused('in-the-future', '', 'entry.occurred');
    const late = { ...said.fact, data: { ...said.fact.data, knownToSourceAt: { at: '2025-06-13' } } };
    open.when({ ...said, fact: late as StepDown }).thenRefused('in-the-future', '', 'entry.knownToSourceAt');
  });
});

describe('the health plan', () => {
  it.each([
    ['core', 'additional'],
    ['unknown', 'core'],
    ['additional', 'unknown'],
  ])('takes nothing away from %s to %s, and need not say so', (from, to) => {
    open
      .when(command('HealthPlanIndicatorChanged', { from, to }))
      .then({ type: 'HealthPlanIndicatorChanged' });
  });

  it('still names only help that runs', () => {
    open
      .when(
        command('HealthPlanIndicatorChanged', { from: 'core', to: 'additional', supportThatGoes: goes('x') }),
      )
      .thenRefused('help-not-found');
  });
});
