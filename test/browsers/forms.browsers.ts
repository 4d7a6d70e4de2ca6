import { until } from '../e2e/wire';
import { AILSA } from '../web/site';
import { describeInOthers } from './others';
import type { OtherWindow } from './window';
import { openForm, openWritingDesk, reads, valueOf, written, type WritingDesk } from './writing-desk';

jest.setTimeout(240_000);

const CHILD = `/children/${AILSA}`;

/** The questions before help ends, in order, each answered by somebody in a hurry. */
const ANSWERS: readonly ((window: OtherWindow, why: string) => Promise<void>)[] = [
  ({ choose }) => choose('how', 'ends'),
  async ({ choose }) => {
    await choose('effect', 'today');
    await choose('decided', 'today');
  },
  async ({ choose, type }, why) => {
    await choose('reason', 'GOALS_MET');
    await type('#words', why);
  },
  async () => undefined,
  ({ choose }) => choose('view', 'not-asked'),
  ({ choose }) => choose('agreement', 'NOT_ASKED'),
  ({ choose }) => choose('has', 'none'),
  ({ choose }) => choose('told', 'not-yet'),
  async () => undefined,
];

describeInOthers('what people write', (browser) => {
  let desk: WritingDesk;
  beforeAll(async () => {
    desk = await openWritingDesk(browser);
  });

  it.each([true, false])('an entry is added, and stands there (script: %s)', async (hasScript) => {
    const window = desk.windowFor(hasScript);
    const what = written('Read to the whole class');
    await openForm(window);
    await window.type('#what', what);
    await window.pressNamed('Save entry');
    expect(await window.address()).toContain(`${CHILD}?`);
    expect(await reads(window, what)).toBe(true);
    expect(await desk.stated(what)).toBe(1);
    expect(window.complaints()).toEqual([]);
  });

  it.each([true, false])(
    'going back and saving again states nothing twice (script: %s)',
    async (hasScript) => {
      const window = desk.windowFor(hasScript);
      const what = written('Cycled round the loch');
      await openForm(window);
      await window.type('#what', what);
      await window.pressNamed('Save entry');
      await window.driver.reload();
      await window.back();
      await until('the form is there again', () =>
        window.run(() => document.querySelector('#what') !== null),
      );
      if ((await valueOf(window, '#what')) === '') await window.type('#what', what);
      await window.pressNamed('Save entry');
      await until('it goes on', async () => (await window.address()).includes('said='));
      expect(await desk.stated(what)).toBe(1);
      await window.driver.reload();
      expect(await desk.stated(what)).toBe(1);
    },
  );

  it.each([true, false])('what is wrong is said, and every word stays (script: %s)', async (hasScript) => {
    const window = desk.windowFor(hasScript);
    const what = written('A word that must not be lost');
    await openForm(window);
    await window.type('#what', what);
    await window.choose('when', 'another');
    await window.type('input[name$="-day"]', '31');
    await window.type('input[name$="-month"]', '2');
    await window.type('input[name$="-year"]', '2025');
    await window.pressNamed('Save entry');
    expect(await window.run(() => document.querySelector('.govuk-error-summary') !== null)).toBe(true);
    expect(await valueOf(window, '#what')).toBe(what);
    expect(await desk.stated(what)).toBe(0);
  });

  const helpId = async (name: string): Promise<string> => {
    type Helps = Readonly<{
      services: readonly Readonly<{ name: string; involvementId: string; isRunning: boolean }>[];
    }>;
    const { services } = await desk.site.read<Helps>(
      'help',
      { childId: AILSA },
      'services { name involvementId isRunning }',
    );
    return services.find((help) => help.name === name && help.isRunning)?.involvementId ?? '';
  };

  it.each([
    ['Piano lessons', true],
    ['Reading help', false],
  ] as const)('help (%s) ends, question by question, to the end (script: %s)', async (name, hasScript) => {
    const window = desk.windowFor(hasScript);
    const why = written('She is doing so well');
    await window.signIn('social-worker');
    await window.go(`${CHILD}/help/${await helpId(name)}/change`);
    for (const answer of ANSWERS) {
      await answer(window, why);
      await window.pressNamed('Continue');
    }
    expect(await reads(window, why)).toBe(true);
    await window.pressNamed('Save');
    await until('it goes on to the help', async () =>
      new RegExp(`${CHILD}/help[?#]?`).test(await window.address()),
    );
    await until('it stands there', () => reads(window, why));
    expect(await desk.stated(why)).toBeGreaterThan(0);
  });

  it('the kinds and times of the picture are asked of the server without script', async () => {
    const window = desk.windowFor(false);
    await window.signIn('health-visitor');
    await window.go(CHILD);
    await window.click('#life-tools input[name="kind"][value="worry"] + span');
    await window.press('#life-show');
    expect(await window.address()).toMatch(/kind=joy/);
    expect(await window.run(() => document.querySelectorAll('#entries [data-kind="worry"]').length)).toBe(0);
  });
});
