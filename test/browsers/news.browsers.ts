import { until } from '../e2e/wire';
import { AILSA } from '../web/site';
import { openLifePage, PAGE, type LifePage } from './life-page';
import { describeInOthers } from './others';
import { written } from './writing-desk';

jest.setTimeout(180_000);

describeInOthers('the news of a life', (browser) => {
  let life: LifePage;
  beforeAll(async () => {
    life = await openLifePage(browser);
  });
  afterEach(() => {
    expect(life.window.complaints()).toEqual([]);
  });

  const noteGoodThing = (text: string) =>
    life.site.say(
      'noteGoodThing',
      {
        childId: AILSA,
        entry: { occurred: { from: new Date().toISOString().slice(0, 10), precision: 'DAY' }, basis: 'SEEN' },
        about: { text },
      },
      'class-teacher',
    );
  const isListed = (what: string) =>
    life.window.run((text) => document.querySelector('#entries')?.textContent?.includes(text) === true, what);

  it('shows what somebody else states, without being loaded again, and leaves the focus where it is', async () => {
    await life.open();
    await life.focus('#life-picture svg a[tabindex="0"]');
    await life.window.run(() => document.documentElement.setAttribute('data-same', 'yes'));
    const what = written('Sang in the car all the way');
    await noteGoodThing(what);
    await until('it stands in the list', () => isListed(what));
    expect(await life.window.run(() => document.documentElement.getAttribute('data-same'))).toBe('yes');
    expect(await life.window.run(() => document.activeElement?.closest('svg') !== null)).toBe(true);
  });

  it('still hears what is stated after somebody went on and came back', async () => {
    await life.open();
    await life.window.go(`${PAGE}/help`);
    await life.window.back();
    await life.comesToLife();
    const what = written('Fed the ducks');
    await noteGoodThing(what);
    await until('it stands in the list', () => isListed(what));
  });
});
