// A made-up child's chronology of any length: every kind of entry that people write by hand, of the length that they write.
import { createHash } from 'node:crypto';

const DAY_MS = 86_400_000;
const BEGINS = Date.parse('2016-03-01T00:00:00.000Z');
const SPAN_DAYS = 3_300;

/** A lower-case UUID, always the same for the same words. */
export const idOf = (...words) => {
  const hex = createHash('sha256').update(words.join('/')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const dayAt = (days) => new Date(BEGINS + Math.floor(days) * DAY_MS).toISOString().slice(0, 10);

const SOURCES = [
  { agency: 'health', organisationId: 'nhs-northshire', role: 'health visitor', personRef: 'health-visitor' },
  {
    agency: 'education',
    organisationId: 'northshire-education',
    role: 'class teacher',
    personRef: 'class-teacher',
  },
  {
    agency: 'social_work',
    organisationId: 'northshire-social-work',
    role: 'social worker',
    personRef: 'social-worker',
  },
];

const WITH_IMPACT = {
  what: 'We talked about it on the way home and she told the whole story twice, once for me and once for her gran.',
  wellbeing: ['nurtured', 'included'],
  impactOnChild: { text: 'She slept through the night and asked to go back', direction: 'better' },
};

/** What each entry says, by its place in a round of ten. `earlier(n)` is the id of the entry n places before. */
const KINDS = [
  ({ number }) => ({
    type: 'GoodThingHappened',
    content: { text: `Sang a whole song for the others at the table, the ${number}th since spring` },
    more: WITH_IMPACT,
  }),
  () => ({
    type: 'ChildViewRecorded',
    content: {
      childsWords:
        'I like it when you come on a Tuesday because then it is quiet and I can show you the drawings',
      method: 'drawing',
      whoAsked: 'health visitor',
      mood: 'calm',
    },
  }),
  ({ earlier, day }) => ({
    type: 'ChildViewAnswered',
    content: {
      viewRef: earlier(1),
      whatWeDid: 'We moved the visits to Tuesdays and keep the drawings in a folder of her own',
      toldOn: day,
    },
  }),
  () => ({
    type: 'ProfessionalContactMade',
    content: {
      medium: 'home_visit',
      purpose: 'Looked at how mornings go, and at what helps when they do not',
    },
    more: { actionTaken: [{ text: 'Left the picture cards for the morning', by: 'health visitor' }] },
  }),
  ({ child, number }) => ({
    type: 'ServiceStarted',
    content: {
      involvementId: idOf(child, 'help', String(number)),
      serviceId: idOf(child, 'service', String(number)),
      name: 'Family support',
      provider: 'Harbour Project',
      tier: 'additional',
      intensity: { amount: 2, unit: 'contacts', per: 'week' },
      expectedDifference: 'Mornings without tears, and mum has somebody to ring',
    },
  }),
  ({ child, number, day }) => ({
    type: 'ServiceReduced',
    content: {
      involvementId: idOf(child, 'help', String(number - 1)),
      decidedOn: day,
      effectiveOn: day,
      reason: 'GOALS_MET',
      reasonText: 'Mornings go well and both say that one visit is enough',
      toIntensity: { amount: 1, unit: 'contacts', per: 'week' },
      safeguards: { agreement: 'agreed', routeBack: { who: 'Dawn', how: 'ring any day', until: 'open' } },
    },
  }),
  () => ({
    type: 'StrengthNoted',
    content: {
      strength: 'kindness',
      text: 'Shared her snack with a new friend and stayed beside her all morning',
    },
    more: WITH_IMPACT,
  }),
  () => ({
    type: 'ChangeNoticed',
    content: {
      direction: 'better',
      text: 'Comes in by herself now and hangs up her coat',
      evidence: 'Every day of the last two weeks but one',
    },
  }),
  () => ({
    type: 'ConcernRaised',
    content: {
      about: 'Was picked up late three times and nobody could be reached on the phone',
      urgency: 'soon',
      whatNext: 'Ask mum on Thursday whether the shifts have changed',
    },
  }),
  ({ day }) => ({
    type: 'TeamAroundTheChildMet',
    content: {
      forum: 'tac',
      about: 'How the year began',
      present: ['mum', 'class teacher', 'health visitor', 'family support worker'],
      decisions: [`Visits stay as they are until we meet again after ${day}`],
    },
  }),
];

const stored = (id, type, { occurred, source, content, more = {} }) => ({
  id,
  type,
  data: {
    occurred: { from: occurred, precision: 'day' },
    source,
    basis: 'seen',
    audience: { level: 'team' },
    ...more,
    content,
  },
  metadata: { schemaVersion: 1, recordedAt: `${occurred}T16:00:00.000Z` },
});

/** The stream of a child's chronology. */
export const streamOf = (child) => `chronology-${child}`;

/**
 * The chronology of a made-up child as the log stores it: the opening and `entries - 1` entries after it. Every
 * twentieth is about something that ended up corrected where `isCorrected`; corrections come at the end, beyond `entries`.
 */
export const madeUpChild = (child, entries, isCorrected = false) => {
  const entryId = (number) => idOf(child, 'entry', String(number));
  const opened = stored(entryId(0), 'ChronologyOpened', {
    occurred: dayAt(0),
    source: SOURCES[0],
    content: { childId: child, reason: 'agreed_plan', agreedBy: 'Mum and dad' },
  });
  const events = [opened];
  for (let number = 1; number < entries; number += 1) {
    const day = dayAt((number * SPAN_DAYS) / entries);
    const about = { child, number, day, earlier: (back) => entryId(number - back) };
    const { type, content, more } = KINDS[number % KINDS.length](about);
    const source = SOURCES[number % SOURCES.length];
    events.push(stored(entryId(number), type, { occurred: day, source, content, more }));
  }
  if (!isCorrected) return events;
  const strengths = events
    .filter(({ type }) => type === 'StrengthNoted')
    .filter((_, place) => place % 2 === 0);
  const corrections = strengths.map(({ id, data }) =>
    stored(idOf(id, 'corrected'), 'EntryCorrected', {
      occurred: dayAt(SPAN_DAYS),
      source: data.source,
      content: {
        entryRef: id,
        supersedes: id,
        replacement: {
          occurred: data.occurred,
          content: { ...data.content, text: 'Shared her snack with her cousin' },
        },
        why: 'It was her cousin',
      },
    }),
  );
  return [...events, ...corrections];
};

/** Who looks at the child. */
export const viewer = {
  kind: 'person',
  ref: 'class-teacher',
  role: 'class teacher',
  agency: 'education',
  organisationId: 'northshire-education',
};
