/** What stands on every page. */
export const FRAME = {
  product: 'Shared chronology',
  skip: 'Skip to main content',
  children: 'Children',
  mainNavigation: 'Main',
  you: 'You',
  signOut: 'Sign out',
  signIn: 'Choose a person',
  demo: 'Demo',
  demoWords: 'Made-up people and children only. Please write nothing here about a real child.',
  footer: {
    title: 'Help',
    whatThisIs:
      'One chronology for each child, which health, education and social work write together: joys first, worries beside them, and the child’s own words.',
    nothingLost: 'Nothing is overwritten. What was put right stands beside what was said before.',
    stuck:
      'Is something unclear, or did something not work? Ask the lead professional, or the data guardian of your organisation.',
  },
} as const;

/** What the picture shows, for who sees it for the first time. */
export const GLIMPSE = {
  title: 'A life at a glance',
  joy: 'What brings joy, first',
  said: 'What the child said, and what still waits for an answer',
  neededAgain: 'Help that stopped because it was going well, until it was needed again',
  held: 'And help that ended well, and stayed well',
} as const;

/** Signing in. */
export const SIGN_IN = {
  title: 'One chronology for each child',
  lead: 'Health, education and social work write in it together, and so do the child and the family. It shows what brings joy, what the child asks for, and what followed when help ended because things were going well.',
  chooseTitle: 'Who are you today?',
  choose: 'This is a demonstration. Choose one of six made-up people, and look through their eyes.',
  whoTitle: 'Who can see it',
  who: 'Here, anybody at this computer. In real use only the people around a child: each sees what they need, and the child’s family can ask who has looked.',
  lastsTitle: 'How long it lasts',
  lasts:
    'You stay signed in for twelve hours, or until you close your browser. What you type is not lost when that time is over.',
  productionTitle: 'Nobody can sign in here yet',
  production:
    'Choosing a made-up person is for the demonstration, and this place is set up for real records. Your own sign-in is not ready yet. Nothing is wrong with your computer.',
  keptTitle: 'Your words are still here',
  kept: 'You were signed out before this could be saved. Nothing you typed is lost: sign in again, and it goes on from here.',
  keptAs: (name: string) => `These words were typed as ${name}, so they can only go on as ${name}.`,
  goOnTitle: 'You are signed in',
  goOn: 'Your words are still here. One more step saves them.',
  goOnButton: 'Go on',
} as const;

/** Of a conversation of several pages whose answers travel on from page to page. */
export const SO_FAR_WORDS = {
  tooMuch:
    'With what you said before, this is more than can be carried on to the next question. Please say it in fewer words, here or on a page before',
} as const;

/** What is said where something cannot be shown or done. */
export const SORRY = {
  notFound: {
    title: 'We cannot find this page',
    words: [
      'The address may have been typed or copied wrongly, or it leads to something that is no longer here.',
    ],
  },
  notThere: { title: 'We cannot find this' },
  noAccess: {
    title: 'You cannot open this',
    ask: 'If you need it to help the child, ask whoever holds it. They can tell you what you need to know.',
  },
  others: {
    title: 'Others are writing at this moment',
    words: ['Nothing was saved yet, and nothing you typed is lost. Please try again.'],
  },
  outOfReach: {
    title: 'We could not reach the record',
    words: ['Nothing you typed is lost. Please try again in a minute.'],
  },
  mayBeSaved: {
    title: 'This may or may not have been saved',
    words: [
      'The record could not be reached at the moment of saving. Please look before you try again.',
      'Trying again from this page is safe: what was saved already is not saved twice.',
    ],
  },
  unexpected: {
    title: 'Something went wrong on our side',
    words: ['It is not because of anything you did. Please try again in a minute.'],
  },
  refused: { title: 'This could not be done' },
  fromElsewhere: {
    title: 'This did not come from our own pages',
    words: ['Another page tried to send something in your name. Nothing was saved.'],
  },
  tooMuch: {
    title: 'This is more than one form may carry',
    words: [
      'Nothing was saved. Please go back: your words are still there. Then shorten them, or make two entries of them.',
    ],
  },
  notReadable: {
    title: 'We could not read what was sent',
    words: ['Nothing was saved. Please go back and try again.'],
  },
  tryAgain: 'Try again',
  toChildren: 'Go to the children',
  toSignIn: 'Choose a person',
} as const;

/** “With Moira and Tam” in the middle of a sentence; a name at its beginning stays as it is. */
const inSentence = (home: string): string =>
  home.replace(/^(With|At|In|On|By)\b/, (word) => word.toLowerCase());

/** What stands at the head of every page about a child. */
export const CHILD_FRAME = {
  nameless: 'This child',
  lives: (home: string, since?: string) => `Home: ${inSentence(home)}${since ? `, since ${since}` : ''}`,
  died: (when: string) => `Died ${when}`,
  closed: 'This chronology was closed. It stays readable.',
  navigation: (name: string) => `About ${name}`,
  screens: { timeline: 'Timeline', help: 'Help and gaps' },
  add: 'Add an entry',
  print: 'Print',
  waits: 'Waiting for an answer',
  saidOn: (when: string, wait?: string) =>
    `Said ${when}.${wait ? ` No answer for ${wait}.` : ' No answer yet.'}`,
  answer: 'Say what you did',
  answerHidden: (words: string) => ` about “${words}”`,
  othersWait: (count: number) => `${count} more ${count === 1 ? 'waits' : 'wait'}.`,
  cannotOpen: (count: number) => `${count} ${count === 1 ? 'entry' : 'entries'} you cannot open. Ask `,
} as const;
