import type { Page } from 'playwright-core';
import { openWindow, type Looking, type Window } from './browser';
import { press, QUESTIONS } from './conversation';
import { AILSA, signedIn, type One, type Site } from './site';

/** One screen: what it is called, who looks at it, its address, and what is done there before it is looked at. */
export type Screen = Readonly<{
  name: string;
  person?: One;
  path: string;
  then?: (page: Page) => Promise<unknown>;
}>;

type Found = Readonly<{
  items: readonly Readonly<{
    entryRef: string;
    type: string;
    origin: unknown;
    answers: readonly unknown[] | null;
  }>[];
}>;

type Refs = Readonly<{ joy: string; imported: string; waiting: string; running: string }>;

/** Entries of the demonstration that have a screen of their own, found by what they are. */
const refsOf = async ({ read, timeline }: Site): Promise<Refs> => {
  const { items } = await timeline<Found['items'][number]>(
    AILSA,
    'entryRef type origin { file } answers { entryRef }',
    { filter: { newestFirst: true } },
    'social-worker',
  );
  const { services } = await read<
    Readonly<{ services: readonly Readonly<{ involvementId: string; isRunning: boolean; name: string }>[] }>
  >('help', { childId: AILSA }, 'services { involvementId isRunning name }', 'social-worker');
  const found = (what: string, ref: string | undefined): string => {
    if (ref === undefined) throw new Error(`The demonstration has no ${what}.`);
    return ref;
  };
  return {
    joy: found('joy', items.find(({ type }) => type === 'GoodThingHappened')?.entryRef),
    imported: found('imported entry', items.find(({ origin }) => origin)?.entryRef),
    waiting: found(
      'view that waits',
      items.find(({ type, answers }) => type === 'ChildViewRecorded' && answers?.length === 0)?.entryRef,
    ),
    running: found(
      'running help',
      services.find(({ isRunning, name }) => isRunning && name === 'Piano lessons')?.involvementId,
    ),
  };
};

const WHY = 'She plays every day by herself now. The goals are met.';

/** The pages of the conversation before help ends: walked once, each opened again by its address. */
const conversation = async (site: Site, path: string): Promise<readonly Screen[]> => {
  const { page, context } = await signedIn(site, 'social-worker', { hasScript: false });
  await page.goto(path);
  const screens: Screen[] = [];
  for (const [at, { answer }] of QUESTIONS.entries()) {
    await answer(page, WHY);
    await press(page, 'Continue');
    const name = QUESTIONS[at + 1]?.name ?? 'check';
    screens.push({ name: `15-change-help-${at + 2}-${name}`, person: 'social-worker', path: page.url() });
  }
  await context.close();
  return screens;
};

/** Every screen that there is, in the order in which somebody meets them. */
export const screensOf = async (site: Site): Promise<readonly Screen[]> => {
  const refs = await refsOf(site);
  const child = `/children/${AILSA}`;
  const change = `${child}/help/${refs.running}/change`;
  return [
    { name: '01-sign-in', path: '/sign-in' },
    { name: '02-children', person: 'social-worker', path: '/children' },
    { name: '03-children-none-found', person: 'social-worker', path: '/children?search=Zebedee' },
    { name: '04-child', person: 'health-visitor', path: child },
    { name: '05-child-12-months', person: 'health-visitor', path: `${child}?span=12-months` },
    { name: '06-child-joys-of-3-years', person: 'class-teacher', path: `${child}?span=3-years&kind=joy` },
    { name: '07-entry', person: 'class-teacher', path: `${child}/entries/${refs.joy}` },
    { name: '08-entry-imported', person: 'social-worker', path: `${child}/entries/${refs.imported}` },
    { name: '09-put-right', person: 'class-teacher', path: `${child}/entries/${refs.joy}/correct` },
    { name: '10-never-true', person: 'class-teacher', path: `${child}/entries/${refs.joy}/withdraw` },
    { name: '11-answer', person: 'social-worker', path: `${child}/entries/${refs.waiting}/answer` },
    { name: '12-help', person: 'social-worker', path: `${child}/help` },
    {
      name: '13-help-as-known-then',
      person: 'learning-reviewer',
      path: `${child}/help?asKnownAt=2024-05-20`,
    },
    { name: '14-add', person: 'class-teacher', path: `${child}/add` },
    { name: '15-change-help', person: 'class-teacher', path: change },
    ...(await conversation(site, change)),
    { name: '15-start-help', person: 'health-visitor', path: `${child}/help/start` },
    { name: '15-help-to-change', person: 'health-visitor', path: `${child}/add/help` },
    {
      name: '14-add-something-wrong',
      person: 'class-teacher',
      path: `${child}/add`,
      then: (page) => press(page, 'Save entry'),
    },
    { name: '16-print', person: 'social-worker', path: `${child}/print` },
    { name: '17-no-such-page', person: 'data-guardian', path: '/children/nobody' },
  ];
};

/** Opens a screen as whoever looks at it, and waits until nothing more comes. */
export const look = async (
  site: Site,
  screen: Screen,
  looking: Looking = {},
): Promise<Window & { status: number }> => {
  const { person, path, then } = screen;
  const window = person ? await signedIn(site, person, looking) : await openWindow(site.address, looking);
  const answer = await window.page.goto(path, { waitUntil: 'networkidle' });
  await then?.(window.page);
  return { ...window, status: answer?.status() ?? 0 };
};
