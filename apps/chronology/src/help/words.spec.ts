import { LABELS } from '@chronology/going-well';
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

it('counts one day as one', () => expect(followedInWords('HELP_NEEDED_AGAIN', 1)).toContain('after 1 day.'));
