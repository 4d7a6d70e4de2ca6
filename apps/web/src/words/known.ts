import { inWords } from './dates';

type Went = 'ENDED' | 'REDUCED' | 'PAUSED';

/** What was known then, and what is known now. */
export const KNOWN_WORDS = {
  title: 'What was known then, what is known now: choose a day',
  lead: 'See this page as it was known at the end of a day. What was written down later is left out.',
  legend: 'As it was known on',
  hint: (example: string) => `For example, ${example}`,
  show: 'Show what was known',
  presets: 'Days on which something was decided',
  today: 'Today: what is known now',
  preset: (help: string, type: Went, day: string) =>
    `${inWords(day)}: it was decided that ${help} ${{ ENDED: 'stops', REDUCED: 'gets less', PAUSED: 'pauses' }[type]}`,
  presetOfEffect: (help: string, type: Went, day: string) =>
    `${inWords(day)}: ${help} ${{ ENDED: 'stopped', REDUCED: 'got less', PAUSED: 'was paused' }[type]}`,
  bannerTitle: 'What was known then',
  banner: (day: string) =>
    `You see what was known at the end of ${inWords(day)}. What came later is left out.`,
  toNow: 'See what is known now',
  errors: {
    notADay: (typed: string) =>
      `“${typed}” is not a day we can read. Give day, month and year, such as 20 5 2024`,
    missing: 'Give day, month and year, such as 20 5 2024',
    toCome: (day: string, today: string) =>
      `${inWords(day)} is still to come: give ${inWords(today)} or an earlier day`,
  },
} as const;
