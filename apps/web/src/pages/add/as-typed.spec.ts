import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openChronology } from '../../../../../test/e2e/opening';
import { openWire, type Wire } from '../../../../../test/e2e/wire';
import {
  asFields,
  hiddenIn,
  signedInVisit,
  type Fields,
  type Seen,
  type Visit,
} from '../../../../../test/visiting';
import { daysLater, todayInLondon } from '../../words/dates';
import { DAY_WORDS } from '../../words/days-typed';
import { ADD_ERRORS, SAID_WORDS } from '../../words/writing';

let wire: Wire;
let app: NestFastifyApplication;
let childId: string;
beforeAll(async () => {
  wire = await openWire();
  ({ app } = wire);
  childId = await openChronology(wire);
}, 60_000);

type Entry = Readonly<{
  type: string;
  what: string | null;
  content: Readonly<Record<string, unknown>>;
  occurred: Readonly<{ from: string; precision: string }>;
  impact: Readonly<{ text: string; direction: string }> | null;
}>;

const FIELDS = 'type what content occurred { from precision } impact { text direction }';

const today = todayInLondon(new Date());

const formOf = async (visit: Visit): Promise<Fields> => {
  const { location } = await visit.get(`/children/${childId}/add`);
  const { html } = await visit.get(location);
  return asFields(hiddenIn(html.slice(html.indexOf('writing-form'))));
};

const add = async (person: string, typed: Fields): Promise<Seen> => {
  const visit = await signedInVisit(app, person);
  const form = await formOf(visit);
  return visit.post(`/children/${childId}/add`, {
    ...form,
    kind: 'joy',
    when: 'today',
    what: 'Sang.',
    ...typed,
  });
};

const stated = async ({ location, html }: Seen): Promise<Entry | undefined> => {
  const entryRef = /said=([0-9a-f-]+)/.exec(location)?.[1] ?? '';
  expect(/error-summary.*?<\/ul>/s.exec(html)?.[0]).toBe(undefined);
  const asked = { childId, entryRef };
  const { data } = await wire.ask<{ entry: Entry[] }>(
    `query ($childId: ID!, $entryRef: ID!) { entry(childId: $childId, entryRef: $entryRef) { ${FIELDS} } }`,
    asked,
    'social-worker',
  );
  return data?.entry.at(-1);
};

const errorAt = ({ html }: Seen, field: string): string =>
  new RegExp(`<a href="#${field}"[^>]*>(.*?)</a>`, 's').exec(html)?.[1] ?? '';

describe('a year that no life told here began in', () => {
  it.each([
    [{ when: 'unsure', 'about-year': '0026' }, 'about-year'],
    [{ when: 'another', 'on-day': '1', 'on-month': '1', 'on-year': '0026' }, 'on-year'],
  ])('is a slip of the finger, and is said at the year', async (typed, field) => {
    const seen = await add('class-teacher', typed);
    expect(seen.status).toBe(422);
    expect(errorAt(seen, field)).toBe(DAY_WORDS.noYear);
    expect(seen.html).toContain('value="0026"');
  });

  it.each(['0026', '0999'])('is shown where a system says it: %s stops no page', async (from) => {
    const entry = { occurred: { from, precision: 'YEAR' }, basis: 'RECORD' };
    const long = await openChronology(wire, 'Isla');
    await wire.say('noteGoodThing', { childId: long, entry, about: { text: 'Sang.' } }, 'class-teacher');
    const visit = await signedInVisit(app, 'class-teacher');
    for (const page of ['', '/print', '/help', '/picture.json'])
      expect((await visit.get(`/children/${long}${page}`)).status).toBe(200);
  });
});

describe('what is stated', () => {
  const newLine = `${'é'.repeat(299)}\r\n${'x'.repeat(300)}`;

  it('counts a new line as one character, as whoever typed it does', async () => {
    const entry = await stated(await add('class-teacher', { what: newLine }));
    expect(entry?.content['text']).toBe(newLine.replace('\r\n', '\n'));
    const seen = await add('class-teacher', { what: `${newLine}x` });
    expect(errorAt(seen, 'what')).toBe(ADD_ERRORS.long(1));
  });

  it('is what the child said, word for word, without the white space around it', async () => {
    const what = '  I want to keep Jo.\r\n  Please!! :( ';
    const entry = await stated(await add('social-worker', { kind: 'voice', what }));
    expect(entry?.content).toEqual({ childsWords: 'I want to keep Jo.\n  Please!! :(' });
  });

  it('never leaves out which way it went: the words to it are asked for', async () => {
    const seen = await add('class-teacher', { direction: 'WORSE' });
    expect(errorAt(seen, 'felt')).toBe(ADD_ERRORS.felt);
    expect(seen.html).toMatch(/value="WORSE" checked/);
    const entry = await stated(await add('class-teacher', { direction: 'WORSE', felt: 'Sad.' }));
    expect(entry?.impact).toEqual({ text: 'Sad.', direction: 'WORSE' });
    expect((await stated(await add('class-teacher', { direction: 'UNCLEAR' })))?.impact).toBe(null);
  });

  it('was on the day that today was when the page was opened, and never on a day that nobody meant', async () => {
    const opened = daysLater(today, -3);
    const entry = await stated(await add('class-teacher', { today: opened }));
    expect(entry?.occurred.from).toBe(opened);
    const before = await stated(await add('class-teacher', { today: opened, when: 'yesterday' }));
    expect(before?.occurred.from).toBe(daysLater(today, -4));
    const seen = await add('class-teacher', { today: daysLater(today, -8) });
    expect(errorAt(seen, 'when')).toBe(ADD_ERRORS.whenAgain);
    expect(asFields(hiddenIn(seen.html))['today']).toEqual([today]);
  });
});

describe('what is refused', () => {
  const long = 'm'.repeat(300);
  const sameWorker = { kind: 'move', moved: 'worker', role: 'social worker', to: 'Jo' };
  const meeting = { kind: 'contact', contact: 'team-meeting' };

  it.each([
    [{ ...meeting, what: 'x'.repeat(600), there: 'Mum' }, 'there'],
    [{ there: 'm'.repeat(601) }, 'there'],
    [{ ...meeting, there: long }, 'there'],
    [{ felt: 'm'.repeat(601) }, 'felt'],
    [{ ...sameWorker, to: long }, 'to'],
    [{ ...sameWorker, role: long }, 'role'],
    [{ for: 'FAMILY', 'for-organisation': long }, 'for-organisation'],
    [{ for: 'FAMILY', 'for-organisation': 'Gran', 'for-role': long }, 'for-role'],
    [{ audience: 'NAMED', roles: long }, 'roles'],
  ])('%j is said at %2$s, in words without a name of ours', async (typed, field) => {
    const seen = await add('social-worker', typed);
    expect(seen.status).toBe(422);
    expect(errorAt(seen, field)).not.toBe('');
    expect(seen.html).not.toMatch(/Please look at|about\.|entry\.[a-z]/);
    const words = Object.entries<string>(typed).filter(([name]) => !['kind', 'contact'].includes(name));
    expect(words.filter(([, value]) => !seen.html.includes(value))).toEqual([]);
  });
});

it('says that an entry for nobody yet is saved, and shows nowhere', async () => {
  const seen = await add('class-teacher', { audience: 'SEALED', what: 'Not for anybody yet.' });
  expect(seen.location).toBe(`/children/${childId}?said=sealed`);
  const { html } = await (await signedInVisit(app, 'class-teacher')).get(seen.location);
  expect(html).toContain(SAID_WORDS.sealed);
  expect(html).not.toContain('Not for anybody yet.');
});
