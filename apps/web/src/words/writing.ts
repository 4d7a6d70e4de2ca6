/** Words of adding an entry. A child is spoken of by name; where a name would sound odd, as the child wants. */
export const ADD_WORDS = {
  title: 'Add an entry',
  lead: (name: string, subject: string) =>
    `Write it as if ${name} is reading over your shoulder. One day ${subject} will.`,
  kind: 'What do you want to share?',
  kinds: (name: string, possessive: string) => ({
    joy: { text: 'Joy or strength', hint: 'A good day, a new skill, a kindness' },
    voice: { text: `Something ${name} said`, hint: `In ${possessive} own words, or how it showed` },
    worry: { text: 'A worry', hint: 'Something that may need help' },
    contact: { text: 'A visit, meeting or check', hint: 'What happened, in short' },
    help: { text: 'A change in help', hint: 'Started, less, stopped or back' },
    move: { text: 'A move', hint: 'Home, school or worker' },
  }),
  what: 'What happened?',
  whatHint: (example: string) =>
    `One or two sentences. What you saw or heard, not labels. Such as “${example}”`,
  when: 'When?',
  today: 'Today',
  yesterday: 'Yesterday',
  another: 'Another day',
  unsure: 'I am not sure of the day',
  anotherLegend: 'Which day was it?',
  anotherHint: (example: string) => `For example, ${example}`,
  unsureLegend: 'Which month or year was it?',
  unsureHint: 'As far as you know. The year alone is enough. Nothing is made more exact than you say.',
  month: 'Month',
  year: 'Year',
  contact: 'What kind of visit, meeting or check was it?',
  contactHint: 'Only if you chose “A visit, meeting or check”.',
  move: 'What changed?',
  moveHint: 'Only if you chose “A move”.',
  helpNote: 'Save goes on to the list of help: choose what changed, or what started. Nothing is stated yet.',
  save: 'Save entry',
  saved: (name: string) => `${name}’s team will see it straight away.`,
  kept: 'Saved on this device as you type.',
  helpTitle: 'Which help changed?',
  helpLead: (name: string) => `Choose what changed in the help that ${name} has, or say what is new.`,
  helpNone: 'There is no help on record that goes on.',
  helpChange: 'Say what changed',
  helpStart: 'Something started, or started again',
  helpAgain: 'It started again',
  nameless: 'Help without a name',
  helpEnded: 'Help that has stopped',
  endedOn: (day: string) => `Stopped ${day}`,
} as const;

/** What may be said beside the three questions. */
export const MORE_WORDS = {
  summary: (name: string) => `More: who was there, how ${name} felt about it, who should see it`,
  strength: (name: string, object: string) =>
    `This is something ${name} is good at, or that carries ${object}`,
  strengthQuestion: 'If it is a joy or strength',
  there: 'Who was there?',
  thereHint: 'By role, or by the word the child uses, such as “Mum and Mr Shaw”.',
  felt: (name: string) => `How did ${name} feel about it?`,
  direction: (name: string) => `Which way did it go for ${name}?`,
  directions: { BETTER: 'Better', SAME: 'The same', WORSE: 'Harder', UNCLEAR: 'I cannot tell' },
  basis: 'How do you know it?',
  bases: {
    SEEN: 'I saw or heard it',
    TOLD_BY_CHILD: 'The child told me',
    TOLD_BY_FAMILY: 'The family told me',
    TOLD_BY_OTHER: 'Somebody else told me',
    RECORD: 'From a record',
    PROFESSIONAL_VIEW: 'It is what I think, from my work',
  },
  audience: 'Who should see it?',
  audiences: {
    USUAL: {
      text: 'The team, as is usual',
      hint: 'Some things, such as health detail, are shown to fewer people.',
    },
    NAMED: {
      text: 'Only people with these roles',
      hint: 'Others see that there is an entry, and whom to ask.',
    },
    SEALED: { text: 'Nobody yet', hint: 'It shows nowhere, not even as a gap, and not to you.' },
  },
  roles: 'Which roles?',
  rolesHint: 'With a comma between them, such as “class teacher, health visitor”.',
  forWhom: 'Do you write this for somebody else?',
  forNobody: 'No, for my own service',
  forHint: 'For those who have no way in of their own. It stands in their lane.',
  agencies: {
    CHILD: 'The child',
    FAMILY: 'The family',
    THIRD_SECTOR: 'A charity or community group',
    POLICE: 'Police',
    HEARINGS: 'The children’s hearing',
  },
  organisation: 'Which family, group or service?',
  role: 'Who told you, by role?',
} as const;

/** What was a move, and what else is asked of it. */
export const MOVE_WORDS = {
  moved: {
    home: (name: string) => `Where ${name} lives`,
    school: () => 'Nursery or school',
    worker: () => 'A worker',
    other: () => 'Something else, told to me',
  },
  to: 'What is it now?',
  toHint: 'In the child’s own words, such as “With Gran Jean”. Never an address.',
  role: 'Which worker? By role',
  planned: 'Was it planned?',
  asked: (name: string) => `Was ${name} asked?`,
  answers: { yes: 'Yes', no: 'No', '': 'I do not know' },
  because: 'Why did the school change?',
  becauses: {
    NEXT_STAGE: 'It was time for the next stage',
    HOME_MOVE: 'Home changed',
    CHOICE: 'By choice',
    PROVISION_CLOSED: 'It closed',
    EXCLUSION: 'The school asked the child to leave',
    OTHER: 'Something else',
  },
} as const;

/** What is wrong with what was typed, and what would be right. */
export const ADD_ERRORS = {
  kind: 'Choose what you want to share',
  savedBefore:
    'You saved this form before, with other words. If this is one more thing, save it again. If the first was wrong, put it right where it stands',
  what: 'Write what happened, in one or two sentences',
  long: (over: number) =>
    `Keep it to 600 characters: it is ${over} too long. The rest stays in your own file`,
  when: 'Choose when it was',
  whenAgain: 'This page was opened days ago: choose again when it was',
  felt: 'Say in a few words how it was for the child, or choose “I cannot tell”',
  there: (over: number) =>
    `Say what happened or who was there in fewer words: together it is ${over} too long`,
  day: 'Give the day, or choose “I am not sure of the day”',
  month: 'Give the year, and the month if you know it',
  moved: 'Choose what changed',
  to: 'Say what it is now, in the child’s own words',
  role: 'Say which worker it is, by role',
  because: 'Choose why the school changed',
  contact: 'Choose what kind of visit, meeting or check it was',
  roles: 'Name the roles that should see it, such as “class teacher”',
  organisation: 'Say for which family, group or service you write',
  inTitle: 'Something to put right: ',
  outOfReach: 'We could not save this just now. Your words are still here: please try again.',
} as const;

/** What stands below the field while somebody writes, and after saving. */
export const NUDGE_WORDS = {
  about: (name: string) => `– ${name} may not know this one, or like it. Try`,
  or: 'or',
  keep: 'keep it',
  after: (name: string) => `A word ${name} may not know, or like:`,
  afterMany: (name: string) => `Words ${name} may not know, or like:`,
  instead: 'Instead of',
  say: 'you could say',
  putRight: 'Put the words right',
  mayStay: 'It is saved as you wrote it, and may stay so.',
} as const;

/** What is said once an entry was saved. */
export const SAID_WORDS = {
  title: 'Thank you',
  saved: (name: string) => `Your entry is in ${name}’s chronology.`,
  sealed: 'Your entry is saved. It shows nowhere yet, not to you either.',
  again: 'Add another entry',
  inList: 'See it in the list',
  inPicture: 'See it in the picture',
  onHelp: 'See it among the help',
  justSaved: 'Just saved',
} as const;

/** What a form says of what was kept on the device. */
export const KEPT_WORDS = {
  offered: 'We kept what you wrote on this device.',
  use: 'Use it',
  throwAway: 'Throw it away',
  notConnected: 'Not connected. Your entry is safe on this device and will be sent when you are back.',
  notConnectedHere: 'Not connected. Please leave this page open: your entry will be sent when you are back.',
  sending: 'Saving…',
  notSigned: 'You are not signed in any more. Your words are kept on this device.',
} as const;
