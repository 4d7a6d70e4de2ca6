import { because, entry, named, RANK, type VocabularyOf } from './entry';

type Subject =
  | 'SupportNeedIdentified'
  | 'SupportNeedChanged'
  | 'SupportNeedMet'
  | 'HelpRequested'
  | 'RequestForHelpAccepted'
  | 'RequestForHelpNotAccepted'
  | 'ChildsPlanAgreed'
  | 'ChildsPlanReviewed'
  | 'ChildsPlanEnded'
  | 'TeamAroundTheChildMet'
  | 'ReviewHeld';

const FORUM = {
  tac: 'The team around the child met',
  core_group: 'The core group met',
  child_protection_planning_meeting: 'A child protection planning meeting was held',
  review: 'A review was held',
  hearing: 'A hearing was held',
  other: 'A meeting was held',
};

/** How the child took part, by the participation codes of the SSDA903 return. */
const TOOK_PART = {
  PN0: 'was still under four',
  PN1: 'was there and spoke',
  PN2: 'was there, and an advocate spoke',
  PN3: 'was there and used signs or pictures',
  PN4: 'was there and said nothing',
  PN5: 'was not there, and an advocate spoke',
  PN6: 'was not there, and had sent word',
  PN7: 'was not there, and nobody spoke for them',
};

/** ". The child was there and spoke.", or nothing where nobody said how the child took part. */
const tookPart = (code: keyof typeof TOOK_PART | undefined): string =>
  code === undefined ? '' : `. The child ${TOOK_PART[code]}`;

export const needsVocabulary: VocabularyOf<Subject> = {
  SupportNeedIdentified: entry('change', ({ need }) => `Help is needed with ${need}`),
  SupportNeedChanged: entry('change', ({ need }) => `The need has changed: ${need}`),
  SupportNeedMet: entry('joy', ({ how }) => `A need is met${because(how)}`),
  HelpRequested: entry(
    'help',
    ({ toService, askedBy }) =>
      `${named(askedBy, 'Help')} ${askedBy ? 'asked for help from' : 'asked for from'} ${toService}`,
  ),
  RequestForHelpAccepted: entry('help', () => 'A request for help was accepted'),
  RequestForHelpNotAccepted: entry(
    'help',
    ({ reasonText }) => `A request for help was not accepted${because(reasonText)}`,
  ),
  ChildsPlanAgreed: entry('help', ({ why }) => `A plan was agreed: ${why}`, RANK.start),
  ChildsPlanReviewed: entry('contact', () => 'The plan was reviewed'),
  ChildsPlanEnded: entry('help', ({ why }) => `The plan ended: ${why}`, RANK.end),
  TeamAroundTheChildMet: entry(
    'contact',
    ({ forum, about, childPresent }) => `${FORUM[forum]}${because(about)}${tookPart(childPresent)}`,
  ),
  ReviewHeld: entry(
    'contact',
    ({ about, childTookPart }) => `A review was held${because(about)}${tookPart(childTookPart)}`,
  ),
};
