import { LABELS } from '@chronology/going-well';
import { PROPOSED_IN_WORDS } from './proposed-words';
import {
  followedInWords,
  LABEL_IN_WORDS,
  LIMITS_IN_WORDS,
  NOT_JUDGED_IN_WORDS,
  SAFEGUARD_IN_WORDS,
  STATE_IN_WORDS,
} from './words';

const FOLLOWED = [
  'RESUMED_WITHIN_28_DAYS',
  'HELP_NEEDED_AGAIN',
  'CENSORED_DIED',
  'CENSORED_TURNED_18',
  'CENSORED_MOVED_OUT',
  'CENSORED_STREAM_CLOSED',
  'WINDOW_OPEN',
  'STILL_GOING_WELL',
  'SEEN_WORSE_SINCE',
  'NOT_KNOWN',
] as const;

const everything = [
  ...Object.values(LABEL_IN_WORDS),
  ...Object.values(PROPOSED_IN_WORDS),
  ...Object.values(STATE_IN_WORDS),
  ...Object.values(SAFEGUARD_IN_WORDS).flatMap((words) => Object.values(words)),
  ...FOLLOWED.map((each) => followedInWords(each, 20)),
  ...Object.values(NOT_JUDGED_IN_WORDS),
  ...LIMITS_IN_WORDS,
];

it('has words for every label', () => expect(Object.keys(LABEL_IN_WORDS).sort()).toEqual([...LABELS].sort()));

it('says what came after, and never that one led to the other or that anybody failed', () => {
  for (const words of everything)
    expect(words).not.toMatch(
      /led to|because of that|caused|fail|blame|risk|relapse|case closed|placement|DNA|refus|non-/i,
    );
});

it('speaks in short sentences, without codes', () => {
  for (const sentence of everything.flatMap((words) => words.split(/(?<=[.?])\s/))) {
    expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(25);
    expect(sentence).not.toMatch(/[A-Z]{3,}|_/);
  }
});

it('says of an ending that is only thought of what would be, never what was', () => {
  expect(Object.keys(PROPOSED_IN_WORDS).sort()).toEqual([...LABELS].sort());
  for (const words of Object.values(PROPOSED_IN_WORDS))
    expect(words).not.toMatch(/\b(?:stopped|was|were|took|went|moved|chose)\b/);
});

it.each([
  [1, 'after 1 day.'],
  [21, 'after 21 days.'],
  [22, 'after 3 weeks.'],
  [189, 'after 27 weeks.'],
])('says %i days as people count them', (days, words) =>
  expect(followedInWords('HELP_NEEDED_AGAIN', days)).toContain(words),
);
