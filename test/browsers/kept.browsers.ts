import { until } from '../e2e/wire';
import { AILSA } from '../web/site';
import { isKeptHere } from '../web/kept-here';
import { describeInOthers } from './others';
import { openForm, openWritingDesk, reads, valueOf, written, type WritingDesk } from './writing-desk';

jest.setTimeout(240_000);

const CHILD = `/children/${AILSA}`;

describeInOthers('what people typed', (browser) => {
  let desk: WritingDesk;
  beforeAll(async () => {
    desk = await openWritingDesk(browser, [true]);
  });

  it('what was typed waits while the line is lost, and is stated once when it is back', async () => {
    const window = desk.windowFor(true);
    const what = written('Laughed until she hiccuped');
    await openForm(window);
    await window.type('#what', what);
    window.line.cut();
    await window.click('form[data-writing] button[type="submit"]');
    await until('it says so', () => reads(window, 'Not connected'));
    expect(await valueOf(window, '#what')).toBe(what);
    window.line.mend();
    await until('it goes on', async () => /said=/.test(await window.address()), 30_000);
    expect(await desk.stated(what)).toBe(1);
  });

  it('what was heard while its answer got lost is stated once', async () => {
    const window = desk.windowFor(true);
    const what = written('Shared her apple');
    await openForm(window);
    await window.type('#what', what);
    window.line.loseAnswers(1);
    await window.click('form[data-writing] button[type="submit"]');
    await until('it goes on', async () => /said=/.test(await window.address()), 40_000);
    expect(await desk.stated(what)).toBe(1);
  });

  it('what was typed and not sent is offered when the form is opened again', async () => {
    const window = desk.windowFor(true);
    const what = written('Planted a bean');
    await openForm(window);
    await window.type('#what', what);
    await until('it is kept', () => window.run(isKeptHere));
    await window.go(`${CHILD}/add`);
    const isOffered = () => window.run(() => document.querySelector('.writing-offer:not([hidden])') !== null);
    await until('it is offered', isOffered);
    await window.click('[data-offer="use"]');
    await until('it is there again', async () => (await valueOf(window, '#what')) === what);
  });

  it('words that the child may not like are nudged, and the better one is put in their place', async () => {
    const window = desk.windowFor(true);
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
