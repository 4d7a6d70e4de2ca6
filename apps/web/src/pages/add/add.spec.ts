import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openChronology } from '../../../../../test/e2e/opening';
import { openWire, type Wire } from '../../../../../test/e2e/wire';
import { asFields, hiddenIn, signedInVisit, type Fields, type Visit } from '../../../../../test/visiting';
import { badWordsIn } from '../../words/avoid';
import { daysLater, todayInLondon } from '../../words/dates';
import { ADD_ERRORS, NUDGE_WORDS, SAID_WORDS } from '../../words/writing';

let wire: Wire;
let app: NestFastifyApplication;
let childId: string;
beforeAll(async () => {
  wire = await openWire();
  ({ app } = wire);
  childId = await openChronology(wire);
}, 60_000);

type Item = Readonly<{
  type: string;
  sentence: string;
  what: string | null;
  content: Readonly<Record<string, unknown>>;
  occurred: Readonly<{ from: string; precision: string }>;
  basis: string;
}>;

const onRecord = async (): Promise<readonly Item[]> => {
  const question = `{ chronology(childId: "${childId}", first: 100) { items {
    type sentence what content occurred { from precision } basis } } }`;
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-demo-person': 'social-worker' },
    payload: { query: question },
  });
  return response.json<{ data: { chronology: { items: Item[] } } }>().data.chronology.items;
};

const entriesSaying = async (words: string): Promise<readonly Item[]> =>
  (await onRecord()).filter((item) => JSON.stringify(item).includes(words));

const addAs = (person: string): Promise<Visit> => signedInVisit(app, person);

const formOf = async (visit: Visit): Promise<Fields> => {
  const { location } = await visit.get(`/children/${childId}/add`);
  const { html } = await visit.get(location);
  return asFields(hiddenIn(html.slice(html.indexOf('writing-form'))));
};

const send = async (visit: Visit, typed: Fields, form?: Fields) =>
  visit.post(`/children/${childId}/add`, { ...(form ?? (await formOf(visit))), ...typed });

const today = todayInLondon(new Date());

describe('adding an entry', () => {
  it('asks three things, joy first and chosen first', async () => {
    const visit = await addAs('class-teacher');
    const { location } = await visit.get(`/children/${childId}/add`);
    const { status, heading, html } = await visit.get(location);
    expect({ status, heading }).toEqual({ status: 200, heading: 'Add an entry' });
    expect(badWordsIn(html)).toEqual([]);
    const kinds = [...html.matchAll(/<input[^>]*name="kind"[^>]*>/g)].map(([input]) => input);
    expect(kinds).toHaveLength(6);
    expect(kinds[0]).toMatch(/value="joy" checked/);
    expect(kinds.filter((input) => input.includes('checked'))).toHaveLength(1);
  });

  it('states a joy of today, and leads to where it stands with a kind word', async () => {
    const visit = await addAs('class-teacher');
    const saved = await send(visit, { kind: 'joy', what: 'Sang to the whole class.', when: 'today' });
    expect(saved.status).toBe(303);
    expect(saved.location).toMatch(new RegExp(`^/children/${childId}\\?said=([0-9a-f-]{36})$`));
    const [item] = await entriesSaying('Sang to the whole class.');
    expect(item).toMatchObject({
      type: 'GoodThingHappened',
      occurred: { from: today, precision: 'DAY' },
      basis: 'SEEN',
    });
    const page = await visit.get(saved.location);
    expect(page.html).toContain(SAID_WORDS.title);
    expect(page.html).not.toContain(NUDGE_WORDS.putRight);
  });

  it('begins the next page with the kind word, and leads from it to the entry, marked there', async () => {
    const visit = await addAs('class-teacher');
    const { location } = await send(visit, { kind: 'joy', what: 'Found a blue shell.', when: 'today' });
    const { html } = await visit.get(location);
    const [, ref = ''] = /said=([0-9a-f-]+)/.exec(location) ?? [];
    const notice = html.slice(html.indexOf('govuk-notification-banner'), html.indexOf('child-head'));
    expect(notice).toMatch(/tabindex="-1" autofocus/);
    expect(notice).toContain(`href="#entry-${ref}"`);
    expect(notice).toContain(`href="#mark-${ref}"`);
    const row = html.slice(html.indexOf(`id="entry-${ref}"`));
    expect(row.slice(0, row.indexOf('>'))).toContain('data-new');
    expect(row.slice(0, row.indexOf('</li>'))).toContain(SAID_WORDS.justSaved);
    expect(html.match(/data-new/g)).toHaveLength(1);
    expect((await visit.get(`/children/${childId}`)).html).not.toContain('data-new');
  });

  it('states one entry however often the same form is sent', async () => {
    const visit = await addAs('class-teacher');
    const form = await formOf(visit);
    const typed = { kind: 'joy', what: 'Once and once only.', when: 'today' };
    const answers = await Promise.all([send(visit, typed, form), send(visit, typed, form)]);
    answers.push(await send(visit, typed, form));
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await entriesSaying('Once and once only.')).toHaveLength(1);
  });

  it.each([
    ['voice', {}, 'ChildViewRecorded', 'TOLD_BY_CHILD'],
    ['worry', {}, 'ConcernRaised', 'SEEN'],
    ['joy', { strength: 'yes' }, 'StrengthNoted', 'SEEN'],
    ['contact', { contact: 'home-visit' }, 'ProfessionalContactMade', 'SEEN'],
    ['contact', { contact: 'team-meeting', there: 'Mum' }, 'TeamAroundTheChildMet', 'SEEN'],
    ['move', { moved: 'home', to: 'With Gran' }, 'HomeChanged', 'SEEN'],
    ['move', { moved: 'worker', to: 'Lewis', role: 'social worker' }, 'WorkerChanged', 'SEEN'],
    ['move', { moved: 'other' }, 'ChangeNoticed', 'SEEN'],
  ] as const)('states %s %j as %s', async (kind, more, type, basis) => {
    const visit = await addAs('social-worker');
    const what = `Of the kind ${kind}, as ${type}.`;
    expect((await send(visit, { kind, what, when: 'yesterday', ...more })).status).toBe(303);
    expect(await entriesSaying(what)).toMatchObject([
      { type, basis, occurred: { from: daysLater(today, -1), precision: 'DAY' } },
    ]);
  });

  it('keeps to the month or the year where nobody knows the day', async () => {
    const visit = await addAs('health-visitor');
    const unsure = { kind: 'joy', when: 'unsure', 'about-year': '2021' };
    await send(visit, { ...unsure, what: 'Some time in March.', 'about-month': '3' });
    await send(visit, { ...unsure, what: 'Some time that year.' });
    expect(await entriesSaying('Some time in March.')).toMatchObject([
      { occurred: { from: '2021-03', precision: 'MONTH' } },
    ]);
    expect(await entriesSaying('Some time that year.')).toMatchObject([
      { occurred: { from: '2021', precision: 'YEAR' } },
    ]);
  });

  it('is one form by its address: gone back to and saved again it states one entry, with other words it asks first', async () => {
    const visit = await addAs('class-teacher');
    const { location } = await visit.get(`/children/${childId}/add`);
    const open = async () => asFields(hiddenIn((await visit.get(location)).html));
    const typed = { kind: 'joy', what: 'Gone back to.', when: 'today' };
    await send(visit, typed, await open());
    await send(visit, typed, await open());
    expect(await entriesSaying('Gone back to.')).toHaveLength(1);
    const asked = await send(visit, { ...typed, what: 'Something more.' }, await open());
    expect(asked.status).toBe(422);
    expect(asked.html).toContain(ADD_ERRORS.savedBefore);
    await send(visit, { ...typed, what: 'Something more.' }, asFields(hiddenIn(asked.html)));
    expect(await entriesSaying('Something more.')).toHaveLength(1);
  });

  it('says at each field what would be right, and keeps all that was typed', async () => {
    const visit = await addAs('social-worker');
    const typed = {
      kind: 'move',
      moved: 'home',
      what: 'Kept <b>as</b> typed “here”',
      when: 'another',
      'on-day': '31',
      'on-month': '2',
      'on-year': '2025',
      there: 'Mum & Gran',
    };
    const form = await formOf(visit);
    const { status, html } = await send(visit, typed, form);
    expect(status).toBe(422);
    expect(html).toContain(`<a href="#to">${ADD_ERRORS.to}</a>`);
    expect(html).toContain('<a href="#on-day">There is no 31 February 2025');
    expect(html).toContain('Kept &lt;b>as&lt;/b> typed “here”');
    expect(html).toContain('value="Mum &amp; Gran"');
    expect(html).toMatch(/value="move" checked/);
    expect(html).toContain(`name="commandId" value="${String(form['commandId'])}"`);
    expect(await entriesSaying('Kept')).toEqual([]);
  });

  it('brings what the product refuses back to the form', async () => {
    const visit = await addAs('social-worker');
    const typed = {
      kind: 'joy',
      what: 'Refused.',
      when: 'today',
      for: 'FAMILY',
      'for-organisation': 'x'.repeat(201),
    };
    const { status, html } = await send(visit, typed);
    expect(status).toBe(422);
    expect(html).toContain('href="#for-organisation"');
    expect(html).toContain('Refused.');
  });

  it('leads on to the list of help where help changed', async () => {
    const visit = await addAs('social-worker');
    expect(await send(visit, { kind: 'help', what: '', when: 'today' })).toMatchObject({
      status: 303,
      location: `/children/${childId}/add/help`,
    });
    expect(await visit.get(`/children/${childId}/add/help`)).toMatchObject({
      heading: 'Which help changed?',
    });
  });

  it('says gently, after saving, which words the child may not know, and never of the child’s own', async () => {
    const visit = await addAs('class-teacher');
    const joy = await send(visit, { kind: 'joy', what: 'Spoke up at her LAC review.', when: 'today' });
    const said = await visit.get(joy.location.split('#')[0] ?? '');
    expect(said.html).toContain('“LAC review”');
    expect(said.html).toContain(NUDGE_WORDS.putRight);
    const voice = await send(visit, { kind: 'voice', what: 'I hate my LAC review.', when: 'today' });
    expect((await visit.get(voice.location.split('#')[0] ?? '')).html).not.toContain(NUDGE_WORDS.putRight);
    const other = await addAs('social-worker');
    expect((await other.get(joy.location.split('#')[0] ?? '')).html).not.toContain(SAID_WORDS.title);
  });
});
