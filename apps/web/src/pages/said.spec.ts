import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openChronology } from '../../../../test/e2e/opening';
import { openWire } from '../../../../test/e2e/wire';
import { asFields, hiddenIn, signedInVisit, type Fields, type Visit } from '../../../../test/visiting';
import { badWordsIn } from '../words/avoid';
import { daysLater, todayInLondon } from '../words/dates';

/** Words that no page of ours would say: whoever wrote them wrote them, and no page says them as its own. */
const THEIRS = 'Her placement: DNA at the LAC review, GOALS_MET, 2025-11-04';
const HELP = 'Placement team (LAC)';
const today = todayInLondon(new Date());

let app: NestFastifyApplication;
let visit: Visit;
let child: string;
let involvementId: string;
const refs: string[] = [];

const stated = (location: string): string => /said=([0-9a-f-]{36})/.exec(location)?.[1] ?? 'nothing';
const unseen = (html: string): Fields => asFields(hiddenIn(html.slice(html.indexOf('writing-form'))));

const post = async (path: string, typed: Fields): Promise<string> => {
  const { html } = await visit.get((await visit.get(path)).location);
  return stated((await visit.post(path, { ...unseen(html), ...typed })).location);
};

const ask = async (query: string): Promise<void> => {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-demo-person': 'social-worker' },
    payload: { query },
  });
  expect(response.json<{ errors?: unknown }>().errors).toBeUndefined();
};

beforeAll(async () => {
  const wire = await openWire();
  ({ app } = wire);
  const childId = await openChronology(wire);
  child = `/children/${childId}`;
  visit = await signedInVisit(app, 'social-worker');
  for (const kind of ['joy', 'voice', 'worry'])
    refs.push(await post(`${child}/add`, { kind, what: `${THEIRS} ${kind}`, when: 'today' }));
  const [year, month, day] = daysLater(today, -200).split('-');
  const since = { 'since-on-day': day ?? '', 'since-on-month': month ?? '', 'since-on-year': year ?? '' };
  involvementId = await post(`${child}/help/start`, {
    name: HELP,
    number: '2',
    unit: 'CONTACTS',
    per: 'WEEK',
    ...since,
    since: 'another',
  });
  await ask(`mutation { endHelp(childId: "${childId}", commandId: "${crypto.randomUUID()}",
    entry: { occurred: { from: "${today}", precision: DAY }, basis: PROFESSIONAL_VIEW },
    help: { involvementId: "${involvementId}", effectiveOn: "${today}", decidedOn: "${daysLater(today, -3)}",
      reason: GOALS_MET, reasonText: "${THEIRS}", decidedBy: "LAC panel", forum: "IRD" }) { facts { id } } }`);
}, 120_000);

const pages = () => [
  child,
  `${child}?said=${refs[0]}`,
  `${child}/help`,
  `${child}/help?asKnownAt=${daysLater(today, -1)}`,
  `${child}/print?period=all&part=picture&part=homes&part=links&part=endings&part=entries`,
  `${child}/add/help`,
  `${child}/help/${involvementId}/change/how`,
  ...refs.map((ref) => `${child}/entries/${ref}/withdraw`),
  `${child}/help/start?again=${involvementId}`,
  ...refs.flatMap((ref) => [`${child}/entries/${ref}`, `${child}/entries/${ref}/correct`]),
  `${child}/entries/${refs[1]}/answer`,
];

it('no page says as its own what people wrote, and every page of ours is in plain words', async () => {
  const found: unknown[] = [];
  for (const path of pages()) {
    const first = await visit.get(path);
    const { html, status } = first.location ? await visit.get(first.location) : first;
    // A tab is called by what stands in it.
    const bad = badWordsIn(html.replace(/<title>.*?<\/title>/s, '')).map(
      (each) => `${each.why}: ${each.found} in ${each.within}`,
    );
    if (bad.length > 0 || status !== 200) found.push({ path, status, bad });
  }
  expect(found).toEqual([]);
}, 60_000);

it('the words are there all the same, as they were written', async () => {
  const seen = [child, `${child}/print?period=all&part=entries`, `${child}/entries/${refs[2]}`];
  for (const path of seen) expect((await visit.get(path)).html).toContain(`${THEIRS} worry`);
  expect((await visit.get(`${child}/help`)).html).toContain(HELP);
});
