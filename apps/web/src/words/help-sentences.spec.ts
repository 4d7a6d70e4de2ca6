import { CHANGE_WORDS } from './change-help';
import { CHECK_WORDS } from './check-help';
import { ENDING_WORDS, HELP, NOW_WORDS } from './help';
import { ALSO_WORDS, TABLE_WORDS } from './help-also';
import { GROUP_WORDS } from './help-groups';
import { SAFEGUARD_WORDS, safeguardInWords } from './help-safeguards';
import { noteInWords, SILENCED_IN_WORDS, WHY_IN_WORDS } from './help-why';
import { KNOWN_WORDS } from './known';

/** Every sentence that stands in words, however deep; what is made of names and days is given beside it. */
const stringsIn = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(stringsIn) : [];
};

const NOTES = [
  'no decision date recorded',
  'no date of effect recorded',
  'pause lapsed: treated as ended on the day it paused',
  'several small reductions add up to 52% in 26 weeks',
  'said to be the choice of child or family, but not in their own recorded view',
];

const after = { days: 105 };
const made = [
  HELP.lead('Ailsa'),
  HELP.noHelp('Ailsa'),
  NOW_WORDS.noPast('Ailsa'),
  HELP.decidedOnly('ENDED', '2024-05-20'),
  HELP.onDay('ENDED', '20 May 2024', WHY_IN_WORDS['LOST_ON_MOVE'] ?? ''),
  ...[HELP.neededAgain, HELP.backAgain, HELP.moreAgain, HELP.otherHelp, HELP.held, HELP.harder].map((say) =>
    say(after),
  ),
  HELP.held({ days: 365, when: HELP.later }),
  HELP.amounts(false, 'once a week', 'once every two weeks'),
  HELP.amounts(true, 'once a week', 'once every two weeks'),
  ENDING_WORDS.reachedUsLater(1),
  ENDING_WORDS.reachedUsLater(4),
  ENDING_WORDS.cannotOpen(2),
  KNOWN_WORDS.banner('2024-05-20'),
  CHANGE_WORDS.held.lead('Ailsa'),
  CHANGE_WORDS.view.addFirst('Ailsa'),
  CHANGE_WORDS.stays.legend('Ailsa', 'Play therapy'),
  ...NOTES.map((note) => noteInWords(note) ?? ''),
];
const all = [
  ...[HELP, NOW_WORDS, ENDING_WORDS, GROUP_WORDS, TABLE_WORDS, ALSO_WORDS, SAFEGUARD_WORDS, WHY_IN_WORDS],
  ...[SILENCED_IN_WORDS, KNOWN_WORDS, CHANGE_WORDS, CHECK_WORDS, made],
].flatMap(stringsIn);

const sentences = all.flatMap((words) => words.split(/(?<=[.?:])\s/));

describe('what is said of help', () => {
  it.each(sentences.map((sentence) => [sentence]))('is a short sentence: “%s”', (sentence) =>
    expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(20),
  );

  it('says what came after, never that one led to the other, and predicts nothing', () => {
    for (const words of all) expect(words).not.toMatch(/led to|because of that|fail|likely|undefined|NaN/);
  });
});

describe('a day inside the sentence of why', () => {
  it.each([
    ['ENDED', 'Stopped because of an age limit', 'Stopped 16 August 2021 because of an age limit.'],
    ['ENDED', 'Stopped; no reason is on record', 'Stopped 16 August 2021; no reason is on record.'],
    ['PAUSED', 'Paused, and came back', 'Paused 16 August 2021, and came back.'],
    ['REDUCED', 'Other help took its place', '16 August 2021. Other help took its place.'],
    ['PAUSED', 'Stopped because of an age limit', '16 August 2021. Stopped because of an age limit.'],
  ] as const)('of %s, “%s”, is “%s”', (type, why, words) =>
    expect(HELP.onDay(type, '16 August 2021', why)).toBe(words),
  );
});

describe('a safeguard', () => {
  it('that is open asks only what can still be done', () => {
    const { words, question } = safeguardInWords('NOTICE', false, 'ahead');
    expect(words).toBe('There are fewer than four weeks to get used to it, as far as is on record.');
    expect(question).toContain('Could it wait');
    expect(safeguardInWords('NOTICE', false, 'going').question).toBeUndefined();
    expect(safeguardInWords('WAY_BACK', false, 'going').question).toContain('Who can they come back to');
    expect(safeguardInWords('WAY_BACK', false, 'gone').question).toBeUndefined();
    expect(safeguardInWords('WAY_BACK', true, 'ahead')).toEqual({ words: SAFEGUARD_WORDS.WAY_BACK.met });
  });
});
