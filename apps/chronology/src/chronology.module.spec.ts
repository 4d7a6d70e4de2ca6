import { eventually, openTestLog, type TestLog } from '../../../test/log';
import { CHILD, chronologyOpened, entryCorrected, strengthNoted } from '../../../test/examples';
import { on } from '../../../test/story';
import { productFolder, readSettings, serve, serviceModule, type Serving } from '@chronology/service';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { CHANGES } from './changes/changes.resolver';
import type { Changes } from './changes/changes';
import { ChronologyModule } from './chronology.module';

const OTHER = '6e2d5b63-9a1f-4b54-8e68-1d8b4c1f7a22';

let log: TestLog;
let serving: Serving;
beforeAll(async () => {
  log = openTestLog();
  const settings = readSettings({ DATA_DIR: log.folder }, { port: 0, root: productFolder() });
  const made = { subjects: ['chronology', 'child', 'directory'], imports: [ChronologyModule] };
  serving = await serve(serviceModule({ store: log.store, secret: log.secret }, settings, made), 0);
  const weekly = (amount: number) => ({ amount, unit: 'contacts', per: 'week' }) as const;
  await log.hold(
    chronologyOpened({}, { recordedAt: '2024-01-01T09:00:00.000Z' }),
    on('2024-06-01', 'ServiceStarted', {
      involvementId: 'help-1',
      serviceId: 'help',
      name: 'Family support',
      tier: 'additional',
      needRefs: ['need-1'],
      intensity: weekly(2),
    }),
    on('2024-06-02', 'ServiceStarted', { involvementId: 'help-2', serviceId: 'clinic', name: 'Eye clinic' }),
    on('2025-02-10', 'ChangeNoticed', { direction: 'better', text: 'Sleeps' }),
    on(
      '2025-02-20',
      'ChildViewRecorded',
      { childsWords: 'Can we go to the beach?' },
      {
        impactOnChild: { text: 'Happy', direction: 'better' },
      },
    ),
    strengthNoted({}, { id: 'strength-noted', recordedAt: '2025-03-10T10:00:00.000Z' }),
    entryCorrected({}, { recordedAt: '2025-03-11T10:00:00.000Z' }),
    on('2025-03-15', 'ConcernRaised', { about: 'Bruises' }, { audience: { level: 'named' }, by: 'police' }),
    on(
      '2025-03-17',
      'ServiceEnded',
      {
        involvementId: 'help-1',
        decidedOn: '2025-03-03',
        effectiveOn: '2025-03-17',
        reason: 'GOALS_MET',
        reasonText: 'All well',
      },
      { id: 'ending', toldOn: '2025-03-03' },
    ),
    on('2025-04-01', 'HelpRequested', { requestId: 'r', toService: 'Family support', needRefs: ['need-1'] }),
  );
  const stream = `chronology-${OTHER}`;
  await log.hold(
    chronologyOpened({ childId: OTHER }, { id: 'other-opened', stream }),
    on('2024-02-01', 'HomeChanged', { from: 'With Mum', to: 'With Gran' }, { stream }),
    on(
      '2024-02-02',
      'ImportantRelationshipNamed',
      { relationshipId: 'rex', kind: 'animal', childsWord: 'Rex', howKept: 'On Sundays' },
      { stream },
    ),
    on(
      '2024-05-02',
      'ImportantRelationshipChanged',
      { relationshipRef: 'rex', change: 'stopped', becauseOf: 'home' },
      { stream },
    ),
    on('2025-02-01', 'ChildViewRecorded', { childsWords: 'Can we see Rex?' }, { stream, id: 'see-rex' }),
  );
});
afterAll(async () => {
  await serving.app.close();
  await log.close();
});

type Answer = Readonly<{
  data?: Record<string, unknown>;
  errors?: { message: string; extensions: { code: string } }[];
}>;
const ask = async (query: string, variables: object = {}, person = 'health-visitor'): Promise<Answer> => {
  const response = await fetch(`${serving.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-demo-person': person },
    body: JSON.stringify({ query, variables: { child: CHILD, ...variables } }),
  });
  return (await response.json()) as Answer;
};
const told = async (query: string, variables: object = {}) => {
  const { data, errors } = await ask(query, variables);
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
};

const OCCURRED = 'occurred { from to precision inWords }';
const ITEM = `key form entryRef type kind sentence what ${OCCURRED} isApproximate lane source { agency organisationId role system }
  onBehalfOf { agency } basis wellbeing impact { text direction saidBy } actionsTaken { text by on } outcome { status text on }
  significance { inChronology why } helpName involvementRef recordedAt knownToSourceAt writtenDownAfterDays reachedUsAfterDays
  origin { system file place importId } firstSaid { sentence what ${OCCURRED} }
  corrections { factId sentence ${OCCURRED} by { agency } recordedAt why stands } sourceNowSays { sentence }
  withdrawn { by { agency } recordedAt why } isTakenBack answers { entryRef recordedAt whatWeDid } wasKnown`;
const PAGE = `items { ${ITEM} } count cursor hasNewer kinds { kind count } lanes { lane count } years { year count } cannotOpen { organisationId count }`;

it('answers with a timeline', async () => {
  const { chronology } = await told(
    `query ($child: ID!, $filter: TimelineFilter) { chronology(childId: $child, filter: $filter, first: 4) { ${PAGE} } }`,
    { filter: { agencies: null, kinds: ['JOY', 'VOICE', 'HELP', 'WORRY'], newestFirst: true } },
  );
  expect(chronology).toMatchObject({
    count: 7,
    hasNewer: false,
    cursor: expect.any(String) as string,
    items: [
      { sentence: 'Help asked for from Family support', kind: 'HELP' },
      { sentence: 'Family support: Support ended: All well', helpName: 'Family support', form: 'ENTRY' },
      {
        sentence: 'Shared her snack with her cousin',
        corrections: [{ stands: true }],
        firstSaid: { occurred: { from: '2025-03-10' } },
      },
      {
        form: 'DECISION',
        occurred: { from: '2025-03-03', precision: 'DAY', inWords: '3 March 2025' },
        lane: 'HEALTH',
      },
    ],
    lanes: expect.arrayContaining([{ lane: 'POLICE', count: 1 }]) as unknown,
  });
});

it('answers with what one may not open as a card', async () => {
  const { chronology } = await told(
    `query ($child: ID!) { chronology(childId: $child, filter: { agencies: [POLICE] }) { ${PAGE} } }`,
  );
  expect(chronology).toMatchObject({
    items: [{ form: 'CANNOT_OPEN', kind: null, sentence: '1 entry you cannot open' }],
  });
});

const AMOUNT = '{ amount unit per inWords }';
const LINK = `{ entryRef sentence ${OCCURRED} lane }`;
const STATED = `stated { endingRef factRefs involvementId helpName type source { agency } ${OCCURRED} decidedOn effectiveOn decidedBy
  forum reason reasonText from ${AMOUNT} to ${AMOUNT} resumeBy }`;
const STATE = `{ state inWords signals { on recordedOn source kind isFavourable serious entries ${LINK} } cannotOpen favourable adverse }`;
const RESULT = `result { label inWords flag then ${STATE} now ${STATE} safeguards { safeguard isMet inWords question } notes
  followed { followUp days inWords events { kind on day entries ${LINK} } silenced { why on day } cannotOpen }
  between { always ${LINK} others ${LINK} cannotOpen } stayed { involvementId helpName lane isNamedAsStaying }
  cluster { count others { endingRef involvementId helpName lane type effectiveOn daysApart } cannotOpen }
  mayFallInTheTime { open ${LINK} cannotOpen } reachedUsLater isNotComparable rule parameters { name value } }`;

it('answers with who the child is, and with who waits first', async () => {
  const { child } = await told(
    `query ($other: ID!) {
      child(childId: $other, asKnownAt: "2025-03-11") { childId knownAs spokenOfAs born { from } isClosed
        homes { entryRef name from { inWords } until { from } because planned becauseOfMoney askedChild isForAWhile }
        matters { entryRef kind name why sinceWhen howKept phases { entryRef from { from precision } state becauseOf plannedContact } }
        waiting { entryRef what sentence occurred { inWords } saidTo waitingDays } said answered
        goingWell ${LINK} } }`,
    { other: OTHER },
  );
  expect(child).toMatchObject({
    childId: OTHER,
    knownAs: null,
    isClosed: false,
    homes: [
      { entryRef: null, name: 'With Mum', from: null, until: { from: '2024-02-01' } },
      { name: 'With Gran', from: { inWords: '1 February 2024' }, until: null, becauseOfMoney: false },
    ],
    matters: [
      {
        kind: 'ANIMAL',
        name: 'Rex',
        howKept: 'On Sundays',
        phases: [{ state: 'KEPT' }, { state: 'STOPPED', becauseOf: 'home' }],
      },
    ],
    waiting: [{ what: 'Can we see Rex?', saidTo: 'worker', waitingDays: 38 }],
    said: 1,
    answered: 0,
    goingWell: [{ sentence: 'Rex matters to me', lane: 'HEALTH' }],
  });
  const listed = async () =>
    (await told('{ children { children { childId isWaiting waitingSince } } }')) as {
      children: { children: { isWaiting: boolean }[] };
    };
  const deadline = performance.now() + 10_000;
  let { children } = await listed();
  while (children.children.filter(({ isWaiting }) => isWaiting).length < 2 && performance.now() < deadline)
    ({ children } = await listed());
  expect(children).toEqual({
    children: [
      { childId: OTHER, isWaiting: true, waitingSince: '2025-02-01' },
      { childId: CHILD, isWaiting: true, waitingSince: '2025-02-20' },
    ],
  });
});

it('answers with all help over time and what followed', async () => {
  const { help } = await told(
    `query ($child: ID!) { help(childId: $child) { asOf
      services { involvementId serviceId name provider tier lane source { agency } needRefs startedOn { from inWords } plannedEnd
        phases { from to per28 unit asStated ${AMOUNT} } pauses { from to endingRef } endedOn { from } endingRef isRunning isBackAgain }
      endings { ${STATED} ${RESULT} noResult } nearlyEnded { ${STATED} takenBackRef why askedBy }
      notJudged { ${STATED} inWords } saidAgain { endingRef } cannotOpen limits } }`,
  );
  expect(help).toMatchObject({
    services: [
      {
        name: 'Family support',
        phases: [{ per28: 8, unit: 'CONTACTS', asStated: { inWords: '2 contacts a week' } }],
        isRunning: false,
      },
      { name: 'Eye clinic', isRunning: true },
    ],
    endings: [
      {
        stated: { type: 'ENDED', reason: 'GOALS_MET' },
        result: {
          label: 'ENDED_BECAUSE_GOING_WELL',
          then: {
            state: 'FAVOURABLE',
            signals: [{ source: 'health' }, { source: 'child', entries: [{ lane: 'HEALTH' }] }],
          },
          safeguards: [{ safeguard: 'NOTICE', isMet: false }, {}, {}, {}],
          followed: {
            followUp: 'HELP_NEEDED_AGAIN',
            days: 15,
            events: [{ kind: 'HELP_REQUESTED_SAME_NEED' }],
          },
          between: { always: [], cannotOpen: 1 },
          stayed: [{ helpName: 'Eye clinic', lane: 'HEALTH' }],
          parameters: expect.arrayContaining([{ name: 'LOOKBACK', value: 90 }]) as unknown,
        },
      },
    ],
  });
});

it('answers with a preview, by the same words with which an ending is stated', async () => {
  const { endingPreview } = await told(
    `query ($child: ID!, $ending: ProposedEndingInput!) {
      endingPreview(childId: $child, involvementRef: "help-2", ending: $ending) { ${STATED} ${RESULT} noResult } }`,
    {
      ending: {
        type: 'REDUCED',
        effectiveOn: '2030-01-01',
        reason: 'GOALS_MET',
        fromIntensity: { amount: 2, unit: 'HOURS', per: 'DAYS_28' },
        toIntensity: { amount: 1, unit: 'HOURS', per: 'DAYS_28' },
        safeguards: { agreement: 'AGREED', routeBack: { who: 'Mairi', staysOpen: true } },
        chosenBy: { who: 'WORKER' },
        toldOn: null,
      },
    },
  );
  expect(endingPreview).toMatchObject({
    stated: { type: 'REDUCED', from: { per: '28_days', inWords: '2 hours in 28 days' } },
    result: { safeguards: [{ isMet: true }, { isMet: false }, { isMet: true }, { isMet: true }] },
  });
});

it('answers with what an organisation knew on a day', async () => {
  const { knownBy } = await told(
    `query ($child: ID!) { knownBy(childId: $child, organisation: "education-1", on: "2025-03-10", filter: { kinds: [JOY] }) { ${PAGE} } }`,
  );
  expect(knownBy).toMatchObject({
    items: [{ sentence: 'Shared her snack with a new friend', wasKnown: true }],
  });
});

it('refuses in words, with a stable code', async () => {
  const query = `query ($child: ID!, $after: String) { chronology(childId: $child, after: $after) { count } }`;
  expect(await ask(query, { after: 'made-up' })).toMatchObject({
    errors: [{ extensions: { code: 'bad-cursor' } }],
  });
  expect(await ask(query, { child: 'nobody' })).toMatchObject({
    errors: [{ extensions: { code: 'no-chronology' } }],
  });
  expect(await ask(query, {}, 'nobody')).toMatchObject({ errors: [{ extensions: { code: 'who-are-you' } }] });
});

describe('a subscription', () => {
  const changes = () => serving.app.get<Changes>(CHANGES, { strict: false });
  const connect = (person = 'health-visitor'): Client =>
    createClient({
      url: `${serving.address.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { 'x-demo-person': person },
      retryAttempts: 0,
    });
  const QUERY = `subscription ($child: ID!) { chronologyChanged(childId: $child) { childId reason } }`;

  it('begins with a refresh, rings when something is stated, and leaves nothing behind', async () => {
    const client = connect();
    const heard = client.iterate<{ chronologyChanged: unknown }>({
      query: QUERY,
      variables: { child: CHILD },
    });
    expect((await heard.next()).value).toEqual({
      data: { chronologyChanged: { childId: CHILD, reason: 'REFRESH' } },
    });
    await log.hold(strengthNoted({}, { id: 'rings' }));
    expect((await heard.next()).value).toEqual({
      data: { chronologyChanged: { childId: CHILD, reason: 'STATED' } },
    });
    expect(changes().held()).toEqual({ listeners: 1, children: 1 });
    await client.dispose();
    await eventually(() => changes().held().listeners === 0);
    expect(changes().held()).toEqual({ listeners: 0, children: 0 });
  });

  it('is for people whom the service knows', async () => {
    const client = connect('nobody');
    const heard = client.iterate({ query: QUERY, variables: { child: CHILD } });
    const first = (await heard.next().catch((error: unknown) => ({ value: { errors: error } }))) as {
      value: { errors?: unknown };
    };
    expect(first.value.errors).toBeDefined();
    expect(changes().held().listeners).toBe(0);
    await client.dispose();
  });
});
