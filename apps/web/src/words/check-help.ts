/** Words of the page on which a change in help is looked at once more before it is saved. */
export const CHECK_WORDS = {
  title: 'Look at it once more',
  answers: 'What you said',
  rows: {
    how: 'What happens',
    when: 'From when',
    amount: 'How much',
    why: 'Why',
    held: 'How long it has held',
    view: (name: string) => `What ${name} says`,
    agreement: 'Do they agree',
    'way-back': 'The way back',
    told: 'Told',
    stays: 'What takes its place',
    different: 'What is different',
    back: 'Back since',
    'take-back': 'Why it is taken back',
  },
  change: 'Change',
  notSaid: 'Not said',
  heldSaid: (words: string) => `How long it has held: ${words}`,
  decided: (day: string) => `decided on ${day}`,
  decidedUnknown: 'the day of deciding is not known',
  resumeBy: (day: string) => `meant to start again by ${day}`,
  amount: (number: string, unit: string, per: string) =>
    `${number} ${unit.toLowerCase()}, ${per.toLowerCase()}`,
  notYet: 'Not yet',
  whose: (whose: string) => `the choice was ${whose.toLowerCase()}`,
  asked: (answer: string) => `Was it asked about first? ${answer}`,
  objected: (name: string) => `${name} did not want it.`,
  wayBack: (who: string, how: string) => (how === '' ? who : `${who}: ${how}`),
  stillOpen: 'stays open',
  until: (day: string) => `until ${day}`,
  noEnd: 'until when is not said',
  asks: 'What the record says about this',
  asksHint:
    'These are questions to ask together. They are about the help, and about nobody’s work. Saving is always possible.',
  safeguards: 'What makes it safe',
  met: 'Yes:',
  open: 'Open:',
  known: 'What is known today of the last three months',
  cluster: 'What else ends or gets less within 60 days',
  clusterHidden: (count: number) =>
    count === 1 ? '1 more that you cannot open' : `${count} more that you cannot open`,
  ended: (help: string, day: string) => `${help}: gone from ${day}`,
  reduced: (help: string, day: string) => `${help}: less from ${day}`,
  paused: (help: string, day: string) => `${help}: paused from ${day}`,
  someHelp: 'Help without a name',
  stays: 'What stays',
  past: 'What happened before',
  again: (times: number, least: number, most: number) =>
    `${times === 1 ? 'Once before, help went' : `${times} times before, help went`} because things were going well, or while they were. Help was needed again after ${least === most ? least : `${least} to ${most}`} weeks.`,
  held: (times: number) =>
    times === 1
      ? 'Once, help ended with all of this in place, and things still went well a year later.'
      : `${times} times, help ended with all of this in place, and things still went well a year later.`,
  ofThePast: 'This is about the past. It does not say what will happen.',
  noAnswer: (why: string) => `The record gives no answer to this one: ${why}`,
  saveAsItIs: 'Save as it is',
  save: 'Save',
  savedBefore:
    'You saved this before, with other answers. If this is one more thing, save it again. If the first was wrong, put it right where it stands',
  wrong: 'It could not be saved like this. Everything you said is still here.',
  outOfReach: 'We could not save this just now. Everything you said is still here: please try again.',
} as const;

/** Starting help. */
export const START_WORDS = {
  title: 'Help that started',
  again: (help: string) => `${help} started again`,
  name: 'What is it called?',
  nameHint: 'As the child or the family would say it.',
  provider: 'Who gives it? (if known)',
  when: 'Since when?',
  amount: 'How much of it is there? (if known)',
  difference: 'What difference should it make? (if you can say)',
  save: 'Save',
  nameMissing: 'Say what the help is called',
} as const;
