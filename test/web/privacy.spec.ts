import { randomUUID } from 'node:crypto';
import { entryOn } from '../e2e/opening';
import { openChronology } from '../e2e/opening';
import { until, type Person } from '../e2e/wire';
import { asFields, hiddenIn, visitingAt, type Fields, type Visit } from '../visiting';
import { everyItem } from './every-row';
import { AILSA, openSite, type One, type Site } from './site';

jest.setTimeout(180_000);

const CHILD = `/children/${AILSA}`;
/** One of each agency, and two who look from outside; the social worker is the one who states. */
const LOOKING = [
  'health-visitor',
  'class-teacher',
  'social-worker',
  'lead-professional',
  'data-guardian',
] as const satisfies readonly One[];
/** Said in everything that nobody may see: it must stand nowhere. */
const SECRET = `Zaffre${randomUUID().slice(0, 8)}`;
const DAY = '2025-03-04';
const DAY_IN_WORDS = '4 March 2025';

type Helps = Readonly<{
  services: readonly Readonly<{ involvementId: string; isRunning: boolean; name: string }>[];
}>;

describe('what somebody may not see', () => {
  let site: Site;
  const visits = new Map<One, Visit>();

  beforeAll(async () => {
    site = await openSite();
    for (const person of LOOKING) {
      const visit = visitingAt(site.address);
      await visit.post('/sign-in', { person });
      visits.set(person, visit);
    }
  });

  const as = (person: One): Visit => {
    const visit = visits.get(person);
    if (!visit) throw new Error(`${person} has not signed in.`);
    return visit;
  };

  const helpId = async (name: string): Promise<string> => {
    const { services } = await site.read<Helps>(
      'help',
      { childId: AILSA },
      'services { involvementId isRunning name }',
    );
    const found = services.find((help) => help.name === name && help.isRunning);
    if (!found) throw new Error(`No ${name} is running.`);
    return found.involvementId;
  };

  /** Looks at an address, and where a form is begun at the address of that form. */
  const looks = async (person: One, path: string) => {
    const seen = await as(person).get(path);
    return seen.status === 303 ? as(person).get(seen.location) : seen;
  };

  /** Every page and all data of the child, by its address. Sheets say at what time they were made: that is left out. */
  const everything = async (person: One): Promise<Readonly<Record<string, string>>> => {
    const running = await helpId('Piano lessons');
    const paths = [
      '/children',
      CHILD,
      `${CHILD}?year=${DAY.slice(0, 4)}`,
      `${CHILD}?from=${DAY}&to=${DAY}`,
      `${CHILD}?span=12-months&kind=worry`,
      `${CHILD}/picture.json`,
      `${CHILD}/help`,
      `${CHILD}/help?asKnownAt=2026-01-15`,
      `${CHILD}/help/${running}/change`,
      `${CHILD}/print`,
      `${CHILD}/print?from=${DAY}&to=${DAY}`,
      `${CHILD}/print/foot.css`,
      `${CHILD}/add`,
    ];
    const found: Record<string, string> = {};
    for (const path of paths) {
      const { status, html } = await looks(person, path);
      expect([path, status]).toEqual([path, 200]);
      const now = / at \d\d:\d\d\./g;
      const ofThisForm = /[?&](amp;)?(so-far|form)=[\w%.-]+|value="[0-9a-f-]{36}"/g;
      found[path] = html.replace(now, '').replace(ofThisForm, '');
    }
    return found;
  };

  /** What differs, by address, and never the whole page. */
  const differences = (
    before: Readonly<Record<string, string>>,
    after: Readonly<Record<string, string>>,
  ): readonly string[] =>
    Object.entries(before).flatMap(([path, html]) => {
      const other = after[path] ?? '';
      if (other === html) return [];
      const at = [...html].findIndex((letter, place) => letter !== other[place]);
      return [`${path}: “${html.slice(at - 60, at + 60)}” and “${other.slice(at - 60, at + 60)}”`];
    });

  const sealed = (person: Person = 'social-worker') => {
    const entry = entryOn(DAY, { audience: { level: 'SEALED' }, what: SECRET });
    const say = (mutation: string, more: object) =>
      site.say(mutation, { childId: AILSA, entry, ...more }, person);
    return {
      joy: () => say('noteGoodThing', { about: { text: SECRET } }),
      worry: () => say('raiseConcern', { about: { about: SECRET } }),
      view: () => say('recordChildsView', { about: { childsWords: SECRET } }),
      change: () => say('noteChange', { about: { direction: 'WORSE', text: SECRET } }),
      home: () => say('changeHome', { about: { to: SECRET } }),
      help: () => say('startHelp', { help: { name: SECRET, tier: 'ADDITIONAL' } }),
      ending: async () =>
        say('endHelp', {
          help: {
            involvementId: await helpId('Piano lessons'),
            ...{ decidedOn: DAY, effectiveOn: DAY, reason: 'GOALS_MET', reasonText: SECRET },
          },
        }),
    };
  };

  it('and nobody may see yet changes no byte of any page or data, for anybody', async () => {
    const before = new Map<One, Readonly<Record<string, string>>>();
    for (const person of LOOKING) before.set(person, await everything(person));
    const heads = await site.read<object>('children', {}, 'children { childId }', 'social-worker');
    for (const state of Object.values(sealed())) await state();
    for (const person of LOOKING) {
      const after = await everything(person);
      expect({ person, differs: differences(before.get(person) ?? {}, after) }).toEqual({
        person,
        differs: [],
      });
      expect(Object.values(after).filter((html) => html.includes(SECRET))).toEqual([]);
    }
    expect(await site.read<object>('children', {}, 'children { childId }', 'social-worker')).toEqual(heads);
    const sealedOnly = await everything('class-teacher');
    const seen = { childId: AILSA, entry: entryOn(DAY), about: { text: 'Fed the gulls' } };
    await site.say('noteGoodThing', seen, 'social-worker');
    const paths = differences(sealedOnly, await everything('class-teacher')).map(
      (each) => each.split(': “')[0],
    );
    expect(paths).toEqual(expect.arrayContaining([CHILD, `${CHILD}/picture.json`, `${CHILD}/print`]));
  });

  it('and nobody may see yet has no address of its own: it is as an entry that never was', async () => {
    const { facts } = await sealed().joy();
    const ref = facts[0]?.id ?? '';
    const masked = (html: string, id: string) => html.replaceAll(id, 'an-id');
    for (const way of ['', '/correct', '/withdraw', '/answer'])
      for (const person of ['social-worker', 'class-teacher'] as const) {
        const nobody = randomUUID();
        const there = await as(person).get(`${CHILD}/entries/${ref}${way}`);
        const never = await as(person).get(`${CHILD}/entries/${nobody}${way}`);
        expect([way, there.status]).toEqual([way, never.status]);
        expect(masked(there.html, ref)).toBe(masked(never.html, nobody));
      }
  });

  it('and nobody may see yet is not told to those who listen; what they may see is', async () => {
    const stop = new AbortController();
    const listening = await fetch(`${site.address}${CHILD}/changes`, {
      headers: { cookie: as('class-teacher').cookie() ?? '', accept: 'text/event-stream' },
      signal: stop.signal,
    });
    let heard = '';
    const reading = (async () => {
      const text = new TextDecoder();
      for await (const part of listening.body as unknown as AsyncIterable<Uint8Array>)
        heard += text.decode(part, { stream: true });
    })().catch(() => undefined);
    await until('the line is open', () => heard.includes('retry:'));
    const told = () => heard.split('\n').filter((line) => line.startsWith('data:'));
    const stated = () => told().filter((line) => line.includes('STATED')).length;
    const tells = async (count: number) => {
      await site.say('noteGoodThing', {
        childId: AILSA,
        entry: entryOn('2025-05-01'),
        about: { text: 'Fed the ducks' },
      });
      await until('it is told', () => stated() >= count);
    };
    await tells(1);
    const before = told().length;
    for (const state of [sealed().joy, sealed().worry, sealed().view]) await state();
    await tells(2);
    expect(told().slice(before)).toEqual(['data: {"reason":"STATED"}']);
    stop.abort();
    await reading;
  });

  const saysOnlyThatItIsThere = (
    pages: Readonly<Record<string, string>>,
    key: string,
    isDayTold: boolean,
  ): void => {
    const list = pages[`${CHILD}?year=2025`] ?? '';
    const row = list.split('<li id="entry-').find((each) => each.startsWith(`${key}"`)) ?? '';
    expect(row).toContain('data-kind="closed"');
    expect(row).not.toMatch(/worry|concern|social worker/i);
    expect(row.includes(DAY_IN_WORDS)).toBe(isDayTold);

    type Marks = Readonly<{ marks: readonly Readonly<Record<string, unknown>>[] }>;
    const { marks } = JSON.parse(pages[`${CHILD}/picture.json`] ?? '') as Marks;
    const mark = marks.find((each) => each['key'] === key) ?? {};
    expect(mark['kind']).toBe('closed');
    expect(Object.keys(mark).filter((name) => ['words', 'who', 'answer', 'late'].includes(name))).toEqual([]);
    expect(pages[`${CHILD}/print`]).not.toContain(key);
  };

  it('and is for others: only that it is there, whom to ask, and the day that the API itself gives', async () => {
    const words = `Cerulean${randomUUID().slice(0, 8)}`;
    const forOthers = { audience: { level: 'NAMED', roles: ['social worker'] }, what: words };
    const { facts } = await site.say(
      'raiseConcern',
      { childId: AILSA, entry: entryOn(DAY, forOthers), about: { about: words } },
      'social-worker',
    );
    const ref = facts[0]?.id ?? '';
    expect((await as('social-worker').get(`${CHILD}?year=2025`)).html).toContain(words);

    for (const person of ['class-teacher', 'health-visitor', 'data-guardian'] as const) {
      const items = await everyItem(site, AILSA, person as Person);
      const item = items.find(({ entryRef }) => entryRef === ref);
      if (!item) throw new Error('That it is there may be known.');
      expect(item).toMatchObject({ form: 'CANNOT_OPEN', type: null, kind: null, content: null });
      const pages = await everything(person);
      expect(Object.values(pages).filter((html) => html.includes(words))).toEqual([]);
      saysOnlyThatItIsThere(pages, item.key, item.occurred?.from === DAY);

      const opened = await as(person).get(`${CHILD}/entries/${ref}`);
      expect([403, 404]).toContain(opened.status);
      expect(opened.html).not.toMatch(new RegExp(`${words}|${DAY_IN_WORDS}`));
    }
  });

  it('and somebody else began to write opens for nobody else', async () => {
    const words = `Viridian${randomUUID().slice(0, 8)}`;
    const mine = as('social-worker');
    const start = `${CHILD}/help/${await helpId('Eye clinic')}/change`;
    const answers: readonly Fields[] = [
      { how: 'ends' },
      { effect: 'today', decided: 'today' },
      { reason: 'GOALS_MET', words },
    ];
    let at = start;
    for (const answer of answers) {
      const { html } = await mine.get(at);
      const {
        location,
        status,
        html: came,
      } = await mine.post(at, { ...asFields(hiddenIn(html)), ...answer });
      const wrong = /govuk-error-summary.*?<\/ul>/s.exec(came)?.[0];
      expect({ status, wrong }).toEqual({ status: 303, wrong: undefined });
      at = location;
    }
    const reason = at.replace(/\/change\/[a-z-]+/, '/change/why');
    expect((await mine.get(reason)).html).toContain(words);
    expect(decodeURIComponent(at)).not.toContain(words);
    for (const person of ['class-teacher', 'lead-professional'] as const)
      for (const path of [reason, at, reason.replace('/why', '/check')]) {
        const seen = await as(person).get(path);
        const after = seen.status === 303 ? await as(person).get(seen.location) : seen;
        expect(`${seen.html}${after.html}${decodeURIComponent(seen.location)}`).not.toContain(words);
      }
  });

  it('is kept by no browser and no machine between: nothing of a child is stored', async () => {
    const pages = await everything('social-worker');
    for (const path of Object.keys(pages)) {
      const { headers } = await as('social-worker').get(path);
      expect([path, headers['cache-control'], headers['etag']]).toEqual([path, 'no-store', undefined]);
    }
  });

  it('of children is the same for a child who has no chronology, and for one who does not exist', async () => {
    const records = await site.read<readonly Readonly<{ recordId: string }>[]>(
      'records',
      { childId: AILSA },
      'recordId',
      'social-worker',
    );
    const [record] = records;
    const other = await openChronology(site, 'Robin');
    const { facts } = await site.say('noteGoodThing', {
      childId: other,
      entry: entryOn(DAY),
      about: { text: 'Found a shell' },
    });
    const ids = [record?.recordId ?? '', facts[0]?.id ?? '', randomUUID(), randomUUID()];
    for (const path of [
      '',
      '/help',
      '/print',
      '/add',
      '/picture.json',
      '/changes',
      `/entries/${facts[0]?.id}`,
    ]) {
      const seen = [];
      for (const id of ids) {
        const { status, html } = await looks('class-teacher', `/children/${id}${path}`);
        seen.push({ status, html: html.replaceAll(id, 'an-id').replace(/form%3D[\w%.-]+|form=[\w-]+/g, '') });
      }
      for (const { status, html } of seen) {
        expect([path, status]).toEqual([path, 404]);
        expect(html).toBe(seen[0]?.html);
      }
    }
  });
});
