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
import { badWordsIn } from '../../words/avoid';
import { CHANGE_ERRORS } from '../../words/change-help';
import { CHECK_WORDS } from '../../words/check-help';
import { daysLater, inWords, todayInLondon } from '../../words/dates';
import { SAID_WORDS } from '../../words/writing';
import { partsOf } from '../../writing/day-typed';

let wire: Wire;
let app: NestFastifyApplication;
let childId: string;
beforeAll(async () => {
  wire = await openWire();
  ({ app } = wire);
  childId = await openChronology(wire);
}, 60_000);

const today = todayInLondon(new Date());

const ask = async <Data>(query: string): Promise<Data> => {
  const headers = { 'x-demo-person': 'social-worker' };
  const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
  return response.json<{ data: Data }>().data;
};

type Ending = Readonly<{
  stated: Readonly<{
    endingRef: string;
    involvementId: string;
    type: string;
    effectiveOn: string;
    reasonText: string;
  }>;
  result: Readonly<{ safeguards: readonly Readonly<{ safeguard: string; isMet: boolean }>[] }> | null;
}>;

const endingsOf = async (involvementId: string): Promise<readonly Ending[]> => {
  const { help } = await ask<{ help: { endings: Ending[] } }>(`{ help(childId: "${childId}") { endings {
    stated { endingRef involvementId type effectiveOn reasonText } result { safeguards { safeguard isMet } } } } }`);
  return help.endings.filter(({ stated }) => stated.involvementId === involvementId);
};

const dayFields = (name: string, day: string): Fields => {
  const { day: date = '', month = '', year = '' } = partsOf(day) ?? {};
  return {
    [name]: 'another',
    [`${name}-on-day`]: date,
    [`${name}-on-month`]: month,
    [`${name}-on-year`]: year,
  };
};

const startHelp = async (visit: Visit, name: string): Promise<string> => {
  const path = `/children/${childId}/help/start`;
  const { html } = await visit.get((await visit.get(path)).location);
  const typed = {
    name,
    number: '2',
    unit: 'CONTACTS',
    per: 'WEEK',
    ...dayFields('since', daysLater(today, -200)),
  };
  const { location } = await visit.post(path, {
    ...asFields(hiddenIn(html.slice(html.indexOf('writing-form')))),
    ...typed,
  });
  return /said=([0-9a-f-]+)/.exec(location)?.[1] ?? 'not started';
};

const ahead = daysLater(today, 40);

const ANSWERS: Readonly<Record<string, Fields>> = {
  how: { how: 'ends' },
  when: { ...dayFields('effect', ahead), decided: 'today' },
  why: { reason: 'GOALS_MET', words: 'Everything it was for is there.' },
  held: { held: 'Since Easter.' },
  view: { view: 'not-asked' },
  agreement: { agreement: 'AGREED' },
  'way-back': { has: 'yes', who: 'Mairi’s team', until: 'open' },
  told: { told: 'today' },
  stays: {},
};

const stepIn = (location: string): string => new URL(location, 'http://x').pathname.split('/').at(-1) ?? '';

const talk = async (visit: Visit, involvementId: string, answers = ANSWERS): Promise<string> => {
  let location = `/children/${childId}/help/${involvementId}/change/how`;
  for (let step = 'how'; step !== 'check'; step = stepIn(location)) {
    const answer = answers[step];
    if (!answer) throw new Error(`${step} was not expected`);
    const next = await visit.post(location, answer);
    if (next.status !== 303) throw new Error(`${step}: ${next.status} ${next.heading}`);
    ({ location } = next);
  }
  return location;
};

const as = (person: string): Promise<Visit> => signedInVisit(app, person);
const errorsIn = ({ html }: Seen): string => /govuk-error-summary.*?<\/ul>/s.exec(html)?.[0] ?? '';

describe('the conversation in which help ends', () => {
  it('asks one question a page, and each with its own heading', async () => {
    const visit = await as('social-worker');
    const help = await startHelp(visit, 'Play therapy');
    let location = `/children/${childId}/help/${help}/change/how`;
    const headings: string[] = [];
    for (let step = 'how'; step !== 'check'; step = stepIn(location)) {
      const page = await visit.get(location);
      expect(page.status).toBe(200);
      headings.push(page.heading);
      expect(badWordsIn(page.html)).toEqual([]);
      ({ location } = await visit.post(location, ANSWERS[step] ?? {}));
    }
    expect(headings).toEqual([
      'What happens to Play therapy?',
      'From which day, and when was it decided?',
      'Why does it end?',
      'How long have things gone well?',
      'What does Ailsa say about this?',
      'Do Ailsa and the family agree?',
      'What is the way back, if help is needed again?',
      'When were Ailsa or the family told?',
      'What stays, and does other help take its place?',
    ]);
    expect(await endingsOf(help)).toEqual([]);
  });

  it('shows what there is to ask, saves it all the same, and states it once', async () => {
    const visit = await as('social-worker');
    const help = await startHelp(visit, 'Befriender');
    const check = await talk(visit, help);
    const { html } = await visit.get(check);
    expect(badWordsIn(html)).toEqual([]);
    expect(html).toContain(CHECK_WORDS.saveAsItIs);
    expect(html).toContain('“Everything it was for is there.”');
    expect(html).toContain(inWords(ahead));
    expect([...html.matchAll(/help-safeguards__one--(met|open)/g)].map(([, is]) => is)).toEqual([
      'met',
      'open',
      'met',
      'met',
    ]);
    const saved = await visit.post(check, {});
    expect(saved.status).toBe(303);
    expect(await visit.post(check, {})).toMatchObject({ status: 303, location: saved.location });
    const endings = await endingsOf(help);
    expect(endings).toHaveLength(1);
    expect(endings[0]?.stated).toMatchObject({ type: 'ENDED', effectiveOn: ahead });
    expect(endings[0]?.stated.reasonText).toBe('Everything it was for is there.');
    const ref = endings[0]?.stated.endingRef;
    expect(saved.location).toBe(`/children/${childId}/help?said=${ref}`);
    expect((await visit.get(saved.location.split('#')[0] ?? '')).html).toContain(SAID_WORDS.title);
  });

  it('saves also where nothing makes it safe, and no reason is given', async () => {
    const visit = await as('social-worker');
    const help = await startHelp(visit, 'Breakfast club');
    const check = await talk(visit, help, {
      ...ANSWERS,
      when: { effect: 'today', decided: 'not-known' },
      why: { reason: 'NOT_STATED', words: 'I was not told.' },
      held: {},
      agreement: { agreement: 'NOT_ASKED' },
      'way-back': { has: 'none' },
      told: { told: 'not-yet' },
    });
    expect((await visit.post(check, {})).status).toBe(303);
    const [ending] = await endingsOf(help);
    expect(ending?.result?.safeguards.map(({ isMet }) => isMet)).toEqual([false, false, false, false]);
  });

  it('says at the field what would be right, and keeps what was typed', async () => {
    const visit = await as('social-worker');
    const help = await startHelp(visit, 'Reading help');
    const { location } = await visit.post(`/children/${childId}/help/${help}/change/how`, { how: 'ends' });
    const wrong = { ...dayFields('effect', ahead), 'effect-on-day': '32', decided: 'another' };
    const again = await visit.post(location, wrong);
    expect(again.status).toBe(422);
    expect(errorsIn(again)).toContain('href="#effect-on-day"');
    expect(errorsIn(again)).toContain(CHANGE_ERRORS.dayMissing);
    expect(again.html).toContain('value="32"');
  });

  it('goes back to the one answer that is changed, and from there to the end', async () => {
    const visit = await as('social-worker');
    const help = await startHelp(visit, 'Swimming');
    const { html } = await visit.get(await talk(visit, help));
    const change = /href="([^"]*change\/agreement[^"]*)"/.exec(html)?.[1] ?? '';
    expect((await visit.get(change)).html).toMatch(/value="AGREED" checked/);
    const back = await visit.post(change, { agreement: 'DISAGREED' });
    expect(stepIn(back.location)).toBe('check');
    expect((await visit.get(back.location)).html).toContain('At least one of them does not');
  });

  it('gives nothing away in its addresses, and is nobody else’s', async () => {
    const visit = await as('social-worker');
    const help = await startHelp(visit, 'Music');
    const check = await talk(visit, help);
    expect(
      Buffer.from(new URL(check, 'http://x').searchParams.get('so-far') ?? '', 'base64url').toString(),
    ).not.toContain('Everything');
    const other = await (await as('class-teacher')).get(check);
    expect({ status: other.status, step: stepIn(other.location) }).toEqual({ status: 303, step: 'how' });
    const [page = '', token = ''] = check.split('so-far=');
    const first = token.startsWith('A') ? 'B' : 'A';
    const changed = await visit.get(`${page}so-far=${first}${token.slice(1)}`);
    expect(stepIn(changed.location)).toBe('how');
  });

  it('takes a decision back while it lies ahead, and once', async () => {
    const visit = await as('social-worker');
    const help = await startHelp(visit, 'Piano');
    await visit.post(await talk(visit, help), {});
    const page = await visit.get(`/children/${childId}/help/${help}/change`);
    expect(page.html).toContain('value="take-back"');
    const first = await visit.post(`/children/${childId}/help/${help}/change/how`, { how: 'take-back' });
    const question = await visit.get(first.location);
    const hidden = asFields(hiddenIn(question.html.slice(question.html.indexOf('writing-form'))));
    const { location } = await visit.post(first.location, {
      ...hidden,
      text: 'Ailsa wants to go on.',
      askedBy: 'Ailsa',
    });
    const saved = await visit.post(location, {});
    expect(saved.status).toBe(303);
    expect(await visit.post(location, {})).toMatchObject({ status: 303, location: saved.location });
    expect(await endingsOf(help)).toEqual([]);
  });

  it.each([
    ['less', { amount: { number: '1', unit: 'CONTACTS', per: 'WEEK' } }, 'REDUCED'],
    ['pauses', {}, 'PAUSED'],
  ] as const)('states that it %s', async (how, more, type) => {
    const visit = await as('social-worker');
    const help = await startHelp(visit, `Help that ${how}`);
    const check = await talk(visit, help, { ...ANSWERS, ...more, how: { how } });
    expect((await visit.post(check, {})).status).toBe(303);
    expect((await endingsOf(help)).map(({ stated }) => stated.type)).toEqual([type]);
  });

  it('brings what the product refuses back with everything that was said', async () => {
    const visit = await as('social-worker');
    const help = await startHelp(visit, 'Art club');
    const check = await talk(visit, help, {
      ...ANSWERS,
      how: { how: 'less' },
      amount: { number: '5', unit: 'CONTACTS', per: 'WEEK' },
    });
    const refused = await visit.post(check, {});
    expect(refused.status).toBe(422);
    expect(errorsIn(refused)).toContain('is not less than there is');
    expect(errorsIn(refused)).toContain('href="#number"');
    const [, action = ''] = /action="([^"]*change\/amount[^"]*)"/.exec(refused.html) ?? [];
    const { location } = await visit.post(action, { number: '1', unit: 'CONTACTS', per: 'WEEK' });
    expect((await visit.get(location)).html).toContain('“Everything it was for is there.”');
    expect((await visit.post(location, {})).status).toBe(303);
  });

  it('states more help, other help, and that it came back', async () => {
    const visit = await as('social-worker');
    const more = await startHelp(visit, 'Family time');
    const check = await talk(visit, more, {
      ...ANSWERS,
      how: { how: 'more' },
      amount: { number: '3', unit: 'CONTACTS', per: 'WEEK' },
      when: { effect: 'today', decided: 'today' },
    });
    expect((await visit.post(check, {})).location).toMatch(/\?said=[0-9a-f-]{36}$/);
    const different = await talk(visit, more, {
      how: { how: 'differently' },
      different: { change: 'WORKER', text: 'Sunniva comes now.', since: 'today' },
    });
    expect((await visit.post(different, {})).location).toMatch(/\?said=[0-9a-f-]{36}$/);
    const paused = await startHelp(visit, 'Choir');
    await visit.post(
      await talk(visit, paused, {
        ...ANSWERS,
        how: { how: 'pauses' },
        when: { effect: 'today', decided: 'today' },
      }),
      {},
    );
    const back = await talk(visit, paused, { how: { how: 'back' }, back: { since: 'today' } });
    expect((await visit.post(back, {})).status).toBe(303);
  });

  it('says kindly of help that is not on record, and of a page that is no question', async () => {
    const visit = await as('social-worker');
    expect(
      (await visit.get(`/children/${childId}/help/00000000-0000-4000-8000-000000000000/change`)).status,
    ).toBe(404);
    const help = await startHelp(visit, 'Gardening');
    expect((await visit.get(`/children/${childId}/help/${help}/change/nothing`)).status).toBe(404);
  });
});
