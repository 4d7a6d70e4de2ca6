import { randomUUID } from 'node:crypto';
import { until } from '../e2e/wire';
import { AILSA, openSite, type Site } from '../web/site';
import { describeInOthers, openOther, type OtherWindow } from './window';

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
  let site: Site;
  const windows = new Map<boolean, OtherWindow>();
  beforeAll(async () => {
    site = await openSite();
    // One of them at a time: the driver of WebKit has room for one window.
    for (const hasScript of [true, false])
      windows.set(hasScript, await openOther(browser, site, { hasScript }));
  });

  const windowFor = (hasScript: boolean): OtherWindow => {
    const found = windows.get(hasScript);
    if (!found) throw new Error('No window is open.');
    return found;
  };
  const written = (words: string): string => `${words} ${randomUUID().slice(0, 8)}`;

  const stated = async (what: string): Promise<number> => {
    const { items } = await site.timeline<object>(
      AILSA,
      'sentence what type',
      { filter: { newestFirst: true } },
      'social-worker',
    );
    return items.filter((item) => JSON.stringify(item).includes(what)).length;
  };

  const reads = (window: OtherWindow, words: string): Promise<boolean> =>
    window.run((text) => document.querySelector('main')?.textContent?.includes(text) === true, words);

  const valueOf = (window: OtherWindow, selector: string): Promise<string> =>
    window.run((at) => document.querySelector<HTMLTextAreaElement>(at)?.value ?? '', selector);

  const openForm = async (window: OtherWindow): Promise<void> => {
    await window.signIn('class-teacher');
    await window.go(`${CHILD}/add`);
  };

  it.each([true, false])('an entry is added, and stands there (script: %s)', async (hasScript) => {
    const window = windowFor(hasScript);
    const what = written('Read to the whole class');
    await openForm(window);
    await window.type('#what', what);
    await window.pressNamed('Save entry');
    expect(await window.address()).toContain(`${CHILD}?`);
    expect(await reads(window, what)).toBe(true);
    expect(await stated(what)).toBe(1);
    expect(window.complaints()).toEqual([]);
  });

  it.each([true, false])(
    'going back and saving again states nothing twice (script: %s)',
    async (hasScript) => {
      const window = windowFor(hasScript);
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
      expect(await stated(what)).toBe(1);
      await window.driver.reload();
      expect(await stated(what)).toBe(1);
    },
  );

  it.each([true, false])('what is wrong is said, and every word stays (script: %s)', async (hasScript) => {
    const window = windowFor(hasScript);
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
    expect(await stated(what)).toBe(0);
  });

  const helpId = async (name: string): Promise<string> => {
    type Helps = Readonly<{
      services: readonly Readonly<{ name: string; involvementId: string; isRunning: boolean }>[];
    }>;
    const { services } = await site.read<Helps>(
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
    const window = windowFor(hasScript);
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
    expect(await stated(why)).toBeGreaterThan(0);
  });

  it('the kinds and times of the picture are asked of the server without script', async () => {
    const window = windowFor(false);
    await window.signIn('health-visitor');
    await window.go(CHILD);
    await window.click('#life-tools input[name="kind"][value="worry"] + span');
    await window.press('#life-show');
    expect(await window.address()).toMatch(/kind=joy/);
    expect(await window.run(() => document.querySelectorAll('#entries [data-kind="worry"]').length)).toBe(0);
  });

  it('what was typed waits while the line is lost, and is stated once when it is back', async () => {
    const window = windowFor(true);
    const what = written('Laughed until she hiccuped');
    await openForm(window);
    await window.type('#what', what);
    window.line.cut();
    await window.click('form[data-writing] button[type="submit"]');
    await until('it says so', () => reads(window, 'Not connected'));
    expect(await valueOf(window, '#what')).toBe(what);
    window.line.mend();
    await until('it goes on', async () => /said=/.test(await window.address()), 30_000);
    expect(await stated(what)).toBe(1);
  });

  it('what was heard while its answer got lost is stated once', async () => {
    const window = windowFor(true);
    const what = written('Shared her apple');
    await openForm(window);
    await window.type('#what', what);
    window.line.loseAnswers(1);
    await window.click('form[data-writing] button[type="submit"]');
    await until('it goes on', async () => /said=/.test(await window.address()), 40_000);
    expect(await stated(what)).toBe(1);
  });

  it('what was typed and not sent is offered when the form is opened again', async () => {
    const window = windowFor(true);
    const what = written('Planted a bean');
    await openForm(window);
    await window.type('#what', what);
    const isKept = () =>
      window.run(
        () =>
          new Promise<boolean>((done) => {
            const opened = indexedDB.open('what-people-write');
            opened.onsuccess = () => {
              const count = opened.result.transaction('writings').objectStore('writings').count();
              count.onsuccess = () => {
                opened.result.close();
                done(count.result > 0);
              };
            };
          }),
      );
    await until('it is kept', isKept);
    await window.go(`${CHILD}/add`);
    const isOffered = () => window.run(() => document.querySelector('.writing-offer:not([hidden])') !== null);
    await until('it is offered', isOffered);
    await window.click('[data-offer="use"]');
    await until('it is there again', async () => (await valueOf(window, '#what')) === what);
  });

  it('words that the child may not like are nudged, and the better one is put in their place', async () => {
    const window = windowFor(true);
    await window.signIn('social-worker');
    await window.go(`${CHILD}/add`);
    await window.type('#what', 'She played it to the whole LAC review. ');
    await until('a better word is there', () =>
      window.run(() => document.querySelector('.nudge__say') !== null),
    );
    await window.click('.nudge__say');
    await until('it is put', async () => !(await valueOf(window, '#what')).includes('LAC review'));
  });
});
