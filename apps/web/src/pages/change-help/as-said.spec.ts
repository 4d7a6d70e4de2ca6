import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openChronology } from '../../../../../test/e2e/opening';
import { openWire, type Wire } from '../../../../../test/e2e/wire';
import { signedInVisit, type Fields, type Seen, type Visit } from '../../../../../test/visiting';
import { CHANGE_ERRORS } from '../../words/change-help';
import { CHECK_WORDS } from '../../words/check-help';
import { daysLater, todayInLondon } from '../../words/dates';
import { ADD_ERRORS } from '../../words/writing';
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
const ahead = daysLater(today, 40);

type Content = Readonly<Record<string, unknown>>;
type Fact = Readonly<{ type: string; what: string | null; content: Content }>;

const entryOn = (from: string) => ({ occurred: { from, precision: 'DAY' }, basis: 'SEEN' });

const startHelp = async (name: string): Promise<string> => {
  const intensity = { amount: 2, unit: 'CONTACTS', per: 'WEEK' };
  const said = { childId, entry: entryOn(daysLater(today, -200)), help: { name, intensity } };
  return (await wire.say('startHelp', said, 'social-worker')).involvementId ?? '';
};

const saysNo = async (words: string): Promise<string> => {
  const said = { childId, entry: entryOn(daysLater(today, -10)), about: { childsWords: words } };
  return (await wire.say('recordChildsView', said, 'social-worker')).facts[0]?.id ?? '';
};

const day = (name: string, on: string): Fields => {
  const { day: date = '', month = '', year = '' } = partsOf(on) ?? {};
  return {
    [name]: 'another',
    [`${name}-on-day`]: date,
    [`${name}-on-month`]: month,
    [`${name}-on-year`]: year,
  };
};

type Answers = Readonly<Record<string, Fields>>;

const ANSWERS: Answers = {
  how: { how: 'ends' },
  when: { ...day('effect', ahead), decided: 'today' },
  why: { reason: 'GOALS_MET', words: 'All of it is there.' },
  held: {},
  view: { view: 'not-asked' },
  agreement: { agreement: 'AGREED' },
  'way-back': { has: 'none' },
  told: { told: 'not-yet' },
  stays: {},
};

const stepIn = (location: string): string => new URL(location, 'http://x').pathname.split('/').at(-1) ?? '';

/** Answers every question from an address on; the address of the page before saving, or what did not go on. */
const talk = async (visit: Visit, from: string, answers: Answers): Promise<string> => {
  let location = from;
  while (stepIn(location) !== 'check') {
    const seen = await visit.post(location, answers[stepIn(location)] ?? {});
    if (seen.status !== 303) throw new Error(`${stepIn(location)}: ${seen.status} ${seen.heading}`);
    ({ location } = seen);
  }
  return location;
};

const first = (help: string): string => `/children/${childId}/help/${help}/change/how`;

const changeOf = ({ html }: Seen, step: string): string =>
  new RegExp(`href="([^"]*change/${step}\\?[^"]*)"`).exec(html)?.[1] ?? '';

const factAt = async ({ location }: Seen): Promise<Fact | undefined> => {
  const entryRef = /said=([0-9a-f-]+)/.exec(location)?.[1];
  const question = `query ($childId: ID!, $entryRef: ID!) {
    entry(childId: $childId, entryRef: $entryRef) { form type what content } }`;
  const { data } = await wire.ask<{ entry: Fact[] }>(question, { childId, entryRef }, 'social-worker');
  return data?.entry.at(-1);
};

const stated = async (visit: Visit, help: string, answers: Answers): Promise<Fact | undefined> =>
  factAt(await visit.post(await talk(visit, first(help), answers), {}));

const answersIn = ({ html }: Seen): readonly string[] =>
  [...html.matchAll(/class="answer-said"[^>]*>(.*?)<\/p>/gs)].map(([, words = '']) => words);

const errorAt = ({ html }: Seen, field: string): string =>
  new RegExp(`<a href="#${field}"[^>]*>(.*?)</a>`, 's').exec(html)?.[1] ?? '';

const social = (): Promise<Visit> => signedInVisit(app, 'social-worker');

const EVERYTHING: Answers = {
  ...ANSWERS,
  amount: { number: '1,5', unit: 'HOURS', per: 'FORTNIGHT' },
  when: { ...day('effect', ahead), decided: 'today', ...day('resume', daysLater(today, 90)) },
  why: { reason: 'NON_ATTENDANCE', words: ' Line one.\r\nLine two. ', tried: 'rang Mum twice' },
  held: { held: 'today' },
  agreement: { agreement: 'DISAGREED' },
  'way-back': { has: 'yes', who: 'today', how: 'ring', ...day('until', daysLater(today, 365)) },
  told: { told: 'today' },
};

describe('what is stated of help that goes', () => {
  it.each([
    ['ends', 'ServiceEnded'],
    ['less', 'ServiceReduced'],
    ['pauses', 'ServicePaused'],
  ] as const)('is all that was said where it %s, and no more', async (how, type) => {
    const visit = await social();
    const [help, other, view] = [await startHelp(how), await startHelp(`Other ${how}`), await saysNo('No!')];
    const fact = await stated(visit, help, {
      ...EVERYTHING,
      how: { how },
      view: { view, objected: 'yes' },
      stays: { instead: other },
    });
    const { intensity: _, ...content } = fact?.content ?? {};
    expect({ type: fact?.type, what: fact?.what }).toEqual({ type, what: CHECK_WORDS.heldSaid('today') });
    expect(content).toEqual({
      involvementId: help,
      effectiveOn: ahead,
      decidedOn: today,
      toldOn: today,
      reason: 'NON_ATTENDANCE',
      reasonText: 'Line one.\nLine two.',
      safeguards: {
        childViewRef: view,
        agreement: 'disagreed',
        routeBack: { who: 'today', how: 'ring', until: daysLater(today, 365) },
      },
      followUps: [{ how: 'rang Mum twice' }],
      childObjected: true,
      ...(how !== 'pauses' && { replacement: [other] }),
      ...(how === 'less' && { toIntensity: { amount: 1.5, unit: 'hours', per: 'fortnight' } }),
      ...(how === 'pauses' && { resumeBy: daysLater(today, 90) }),
    });
  });

  it('is nothing of a question that is not asked any more', async () => {
    const visit = await social();
    const [help, other] = [await startHelp('Swimming'), await startHelp('Rowing')];
    const answers = { ...EVERYTHING, how: { how: 'less' }, stays: { instead: other } };
    const check = await visit.get(await talk(visit, first(help), answers));
    const why = { reason: 'FUNDING', words: 'No money.', tried: 'rang Mum twice', whose: 'CHILD' };
    const changed = await talk(visit, changeOf(check, 'how'), { ...answers, how: { how: 'pauses' } });
    const again = await talk(visit, changeOf(await visit.get(changed), 'why'), { ...answers, why });
    expect(answersIn(await visit.get(again)).filter((words) => /rang|Rowing|choice/.test(words))).toEqual([]);
    const fact = await factAt(await visit.post(again, {}));
    expect(fact?.type).toBe('ServicePaused');
    for (const field of ['replacement', 'toIntensity', 'followUps', 'chosenBy'])
      expect(fact?.content).not.toHaveProperty(field);
  });

  it('says whose choice it was, and names a view as that choice only where the child did not object', async () => {
    const visit = await social();
    const view = await saysNo('I want to keep it.');
    const why = { reason: 'CHILD_OR_FAMILY_CHOICE', whose: 'CHILD', words: 'Their choice.' };
    const check = await talk(visit, first(await startHelp('Chess')), {
      ...ANSWERS,
      why,
      view: { view, objected: 'yes' },
    });
    expect(answersIn(await visit.get(check))).toContain(CHECK_WORDS.whose('the child’s'));
    expect((await factAt(await visit.post(check, {})))?.content['chosenBy']).toEqual({ who: 'child' });
    const wanted = await stated(visit, await startHelp('Go'), { ...ANSWERS, why, view: { view } });
    expect(wanted?.content['chosenBy']).toEqual({ who: 'child', viewRef: view });
  });

  it('asks how a family was tried that could not be reached', async () => {
    const why = { reason: 'LOST_CONTACT', words: 'Nobody there.', 'tried-lost': 'wrote', tried: 'rang' };
    const fact = await stated(await social(), await startHelp('Walks'), { ...ANSWERS, why });
    expect(fact?.content['followUps']).toEqual([{ how: 'wrote' }]);
  });

  it('was on the day that today was when the page was opened', async () => {
    const visit = await social();
    const opened = daysLater(today, -2);
    const answers = { ...ANSWERS, when: { today: opened, effect: 'today', decided: 'today' } };
    const fact = await stated(visit, await startHelp('Clay'), answers);
    expect(fact?.content).toMatchObject({ effectiveOn: opened, decidedOn: opened });
    const help = await startHelp('Paint');
    const { location } = await visit.post(first(help), { how: 'ends' });
    const stale = await visit.post(location, { ...answers.when, today: daysLater(today, -9) });
    expect(errorAt(stale, 'effect')).toBe(ADD_ERRORS.whenAgain);
  });
});

describe('a day by which it is meant to start again', () => {
  it('is compared with the day that was chosen, and with none that stands unseen beside it', async () => {
    const visit = await social();
    const { location } = await visit.post(first(await startHelp('Songs')), { how: 'pauses' });
    const unseen = { ...day('effect', daysLater(today, 300)), effect: 'today', decided: 'today' };
    const right = await visit.post(location, { ...unseen, ...day('resume', daysLater(today, 30)) });
    expect(right.status).toBe(303);
    const wrong = await visit.post(location, { ...unseen, ...day('resume', daysLater(today, -30)) });
    expect(errorAt(wrong, 'resume-on-day')).toMatch(/is too early/);
  });
});

describe('what the product says no to', () => {
  it.each([
    ['who', { 'way-back': { has: 'yes', who: 'x'.repeat(201), until: 'open' } }],
    ['how', { 'way-back': { has: 'yes', who: 'x', how: 'x'.repeat(201), until: 'open' } }],
    ['tried', { why: { reason: 'NON_ATTENDANCE', words: 'x', tried: 'x'.repeat(201) } }],
    ['view', { view: { view: 'not-an-entry' } }],
  ])('comes at once, at its own field: %s', async (field, answers) => {
    const [step = '', fields = {}] = Object.entries<Fields>(answers)[0] ?? [];
    const visit = await social();
    const { location } = await visit.post(first(await startHelp('Drums')), { how: 'ends' });
    const seen = await visit.post(location.replace('/when?', `/${step}?`), fields);
    expect(seen.status).toBe(422);
    expect(errorAt(seen, field)).not.toBe('');
  });

  it('stands at the question it is about, with everything still said', async () => {
    const visit = await social();
    const when = { ...day('effect', '2019-02-28'), decided: 'not-known' };
    const check = await talk(visit, first(await startHelp('Football')), { ...EVERYTHING, when });
    const seen = await visit.post(check, {});
    expect(seen.status).toBe(422);
    expect(errorAt(seen, 'effect')).toMatch(/lies before this help started/);
    const [, action = ''] = /action="([^"]*change\/when[^"]*)"/.exec(seen.html) ?? [];
    const right = await talk(visit, action, { when: { ...day('effect', ahead), decided: 'not-known' } });
    const fact = await factAt(await visit.post(right, {}));
    expect(fact?.content).toMatchObject({ effectiveOn: ahead, reasonText: 'Line one.\nLine two.' });
  });

  it('is asked again where what the child said was taken back meanwhile', async () => {
    const visit = await social();
    const view = await saysNo('Written for another child.');
    const check = await talk(visit, first(await startHelp('Judo')), { ...ANSWERS, view: { view } });
    await wire.say('withdrawEntry', { childId, entryRef: view, why: 'Another child.' }, 'social-worker');
    for (const seen of [await visit.get(check), await visit.post(check, {})]) {
      expect(seen.status).toBe(422);
      expect(errorAt(seen, 'view')).toBe(CHANGE_ERRORS.viewGone);
    }
  });

  it('is no end: what was saved before, said with other words, may be one more thing', async () => {
    const visit = await social();
    const answers = {
      how: { how: 'differently' },
      different: { change: 'WORKER', text: 'today', since: 'today', asked: 'yes' },
    };
    const check = await talk(visit, first(await startHelp('Guitar')), answers);
    const page = await visit.get(check);
    expect(answersIn(page)).toContain(CHECK_WORDS.asked('Yes'));
    expect((await factAt(await visit.post(check, {})))?.content).toMatchObject({
      change: 'worker',
      text: 'today',
      askedChild: true,
    });
    const other = await talk(visit, changeOf(page, 'different'), {
      different: { ...answers.different, text: 'Jo comes.' },
    });
    const seen = await visit.post(other, {});
    expect(seen.html).toContain(CHECK_WORDS.savedBefore);
    const [, action = ''] = /action="([^"]*change\/check[^"]*)"/.exec(seen.html) ?? [];
    expect((await factAt(await visit.post(action, {})))?.content['text']).toBe('Jo comes.');
  });
});

it('shows an end that lies at the end of the calendar, and stops no page', async () => {
  const visit = await social();
  const when = { ...day('effect', '9999-12-31'), decided: 'today' };
  expect((await stated(visit, await startHelp('Stars'), { ...ANSWERS, when }))?.type).toBe('ServiceEnded');
  for (const page of ['', '/help', '/print', '/picture.json'])
    expect((await visit.get(`/children/${childId}${page}`)).status).toBe(200);
});
