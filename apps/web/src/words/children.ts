import { inWords } from './dates';

/* What people read on the list of children. */

export const children = {
  title: 'Children',
  lead: 'Everybody with a shared chronology. A child who waits for an answer comes first.',
  search: 'Find a child by name',
  searchHint:
    'The beginning of a first name, last name or the name the child goes by. Spelling is not guessed.',
  find: 'Find',
  searched: (search: string) => `You searched for “${search}”.`,
  showAll: 'Show everybody',
  noName: 'A child whose name nobody has written down yet',
  waitingTitle: 'Waiting for an answer',
  othersTitle: 'Nothing waits for an answer',
  allTitle: 'Children with a chronology',
  born: (on: string) => `Born ${inWords(on)}.`,
  waiting: (since: string) => `Waiting for an answer since ${inWords(since)}.`,
  open: (since: string | null) => (since === null ? 'Open; day not known.' : `Open since ${inWords(since)}.`),
  closed: (on: string | null) =>
    on === null ? 'Closed. It stays readable.' : `Closed on ${inWords(on)}. It stays readable.`,
  nobody:
    'No child has a chronology here yet. One is opened when a plan is agreed with a child and the family.',
  notFound: (search: string) =>
    `We found nobody whose name begins with “${search}”. Try the first letters only, or the name the child goes by.`,
  noMore: 'That was everybody.',
  more: 'Show more',
  pages: 'More children',
} as const;
