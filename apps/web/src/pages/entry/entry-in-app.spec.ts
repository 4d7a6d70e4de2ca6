import { entryOn, openChronology } from '../../../../../test/e2e/opening';
import { openWire, type Wire } from '../../../../../test/e2e/wire';
import { asFields, hiddenIn, signedInVisit, type Visit } from '../../../../../test/visiting';

jest.setTimeout(30_000);

describe('a correction that was wrong', () => {
  let wire: Wire;
  let visit: Visit;
  let address: string;

  beforeAll(async () => {
    wire = await openWire();
    const childId = await openChronology(wire);
    const about = { text: 'Sang to the whole class' };
    const joy = await wire.say(
      'noteGoodThing',
      { childId, entry: entryOn('2025-06-02'), about },
      'class-teacher',
    );
    address = `/children/${childId}/entries/${joy.facts[0]?.id}`;
    visit = await signedInVisit(wire.app, 'class-teacher');
    const form = await visit.get(`${address}/correct`);
    const put = { main: 'Whispered', what: '', when: 'same', basis: 'SEEN', why: 'It was quiet.' };
    await visit.post(`${address}/correct`, { ...asFields(hiddenIn(form.html)), ...put });
  });

  const wayBack = (html: string) => /href="([^"]*\/corrections\/[^"]*\/withdraw)"/.exec(html)?.[1] ?? '';

  it('is offered to nobody else', async () => {
    const other = await signedInVisit(wire.app, 'social-worker');
    expect(wayBack((await other.get(address)).html)).toBe('');
  });

  it('is taken back on the entry’s page, once, and the entry says again what it said', async () => {
    const corrected = await visit.get(address);
    expect(corrected.heading).toContain('Whispered');
    const form = await visit.get(wayBack(corrected.html));
    expect(form).toMatchObject({ status: 200, heading: 'This correction was wrong' });
    const typed = { ...asFields(hiddenIn(form.html)), why: 'It was loud after all.', sure: 'yes' };
    for (const _ of [1, 2]) {
      const answer = await visit.post(wayBack(corrected.html), typed);
      expect(answer).toMatchObject({ status: 303, location: `${address}?said=correction-withdrawn` });
    }
    const again = await visit.get(`${address}?said=correction-withdrawn`);
    expect(again.heading).toContain('Sang to the whole class');
    for (const words of [
      'The correction is taken back.',
      'This was itself taken back later.',
      'It was loud after all.',
    ])
      expect(again.html).toContain(words);
    expect(wayBack(again.html)).toBe('');
  });
});
