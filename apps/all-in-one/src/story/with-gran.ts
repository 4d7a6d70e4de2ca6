import { the } from './references';
import { everyTwoWeeks, monthly, on, weekly, type Step } from './told';
import { beth, drOkoro, gran, lena, lewis, mairi, mum, ngozi, priya } from './who';

/** Speech and language came down in steps, with Ailsa asked and answered each time. */
const talkingWell: readonly Step[] = [
  on('2021-10-18', priya).hearsAilsa(
    'every-second-week',
    'I like talking time with Priya. Every second week is okay because I have nurture now.',
    { matter: 'Speech and language', whoAsked: 'Priya', method: 'play' },
  ),
  on('2021-10-19', gran).joy('Tells Biscuit the whole story of the three bears, with voices.'),
  on('2021-10-20', priya).strength('effort', 'Tells me about Gran’s house in long sentences.', {
    wellbeing: ['achieving'],
  }),
  on('2021-10-25', priya).answersAilsa('every-second-week', {
    whatWeDid: 'Every week until the end of November, then every second week, as Ailsa said.',
    toldOn: '2021-10-25',
    toldHow: 'We marked the days on her calendar.',
  }),
  on('2021-10-25', priya).reducesHelp(
    'speech-again',
    {
      effectiveOn: '2021-11-22',
      toIntensity: everyTwoWeeks,
      reason: 'GOALS_MET',
      reasonText: 'Long sentences, and happy to talk. Every second week from 22 November.',
      toldOn: '2021-10-25',
      safeguards: {
        childViewRef: the('every-second-week'),
        childAnsweredRef: the('answer-every-second-week'),
        agreement: 'agreed',
        routeBack: { who: 'Priya Nair’s team', how: 'Gran or Miss Reid phones', until: 'open' },
      },
    },
    { as: 'speech-every-second-week' },
  ),
  on('2022-03-22', priya).strength('talent', 'Telling jokes. Good ones.', { wellbeing: ['achieving'] }),
  on('2022-05-16', priya).hearsAilsa(
    'hard-words',
    'I can say all the hard words now. Can I come back if they go away?',
    { matter: 'Speech and language', whoAsked: 'Priya' },
  ),
  on('2022-05-23', priya).answersAilsa('hard-words', {
    whatWeDid: 'Yes. Miss Reid and Gran have Priya’s number, and no form is needed.',
    toldOn: '2022-05-23',
    toldHow: 'Priya wrote it on a card for her.',
  }),
  on('2022-05-23', priya).endsHelp(
    'speech-again',
    {
      effectiveOn: '2022-06-20',
      reason: 'GOALS_MET',
      reasonText: 'Finished as planned. Ailsa talks, jokes and is understood.',
      toldOn: '2022-05-23',
      safeguards: {
        childViewRef: the('hard-words'),
        childAnsweredRef: the('answer-hard-words'),
        agreement: 'agreed',
        routeBack: { who: 'Priya Nair’s team', how: 'Gran or Miss Reid phones', until: 'open' },
      },
      expectedDifferenceReached: 'yes',
    },
    { what: 'The last session is on 20 June.' },
  ),
];

const atGrans: readonly Step[] = [
  on('2022-02-07', gran).joy('Finds the church hall piano. Picked out a tune by ear. Would not leave.', {
    wellbeing: ['achieving', 'active'],
  }),
  on('2022-02-14', lewis).says(
    'WorkerChanged',
    { role: 'social worker', from: 'Ruth', to: 'Lewis', goodbyeSaid: false },
    { about: 'social-worker', what: 'Third worker. Met Ailsa at school.', basis: 'record' },
  ),
  on('2022-03-08', lewis).hearsAilsa('piano-properly', 'I want to learn the piano properly.', {
    matter: 'Piano',
    whoAsked: 'Lewis, at her review',
    method: 'PN1',
  }),
  on('2022-03-22', lewis).needs('playing-piano', 'learning the piano'),
  on('2022-03-22', lewis).asksFor('ask-piano', 'Music service', 'Lewis', ['playing-piano']),
  on('2022-04-12', ngozi).says(
    'RequestForHelpNotAccepted',
    {
      requestRef: the('ask-piano'),
      reason: 'too_young',
      reasonText: 'Lessons began in Primary 4 only.',
      offeredInstead: 'Ask again in Primary 4.',
      didItStart: false,
    },
    { basis: 'record' },
  ),
  on('2022-04-26', mum).joy('Six months well. Saturdays with Ailsa keep me going.'),
  on('2022-05-17', beth).strength('kindness', 'Kind to a new starter. Showed him where everything is.', {
    wellbeing: ['responsible', 'included'],
  }),
];

/** The nurture group stopped on the day it was decided. What others had seen is in `told-later.ts`. */
const nurtureGroupEnds: readonly Step[] = [
  on('2022-06-24', beth).endsHelp(
    'nurture-group',
    {
      effectiveOn: '2022-06-24',
      reason: 'GOALS_MET',
      reasonText: 'Ailsa no longer needs the extra help.',
      safeguards: { agreement: 'not_asked' },
      expectedDifferenceReached: 'yes',
    },
    { what: 'The nurture group ends with the school year.' },
  ),
];

const primaryTwo: readonly Step[] = [
  on('2022-08-17', beth).meets(
    'school',
    'Primary 2, still with Miss Reid',
    'School moved classes to keep them together.',
  ),
  on('2022-09-05', lena).needs('seeing-the-board', 'seeing the board'),
  on('2022-09-05', lena).startsHelp('eye-clinic', ['seeing-the-board'], {
    name: 'Eye clinic',
    tier: 'additional',
    intensity: monthly(1),
  }),
  on('2022-09-20', drOkoro).meets('clinic', 'Eye test arranged', 'Squinting at the board.'),
  on('2022-11-14', beth).worse(
    'Mornings very hard. Hiding under the table. Miss Reid sits on the floor too.',
    {
      wellbeing: ['safe', 'included'],
    },
  ),
  on('2022-12-06', lewis).says(
    'TeamAroundTheChildMet',
    {
      forum: 'tac',
      about: 'Mornings',
      present: ['Gran', 'class teacher', 'head teacher', 'social worker'],
      childPresent: 'PN6',
      decisions: ['Ask for the nurture group again.'],
    },
    { basis: 'record', what: 'Agreed to ask for nurture group again.' },
  ),
  on('2022-12-06', lewis).asksFor('ask-nurture-again', 'Nurture group', 'The meeting', ['safe-in-class']),
  on('2022-12-13', mairi).says(
    'RequestForHelpAccepted',
    { requestRef: the('ask-nurture-again'), startsOn: '2023-01-16' },
    { basis: 'record' },
  ),
  on('2022-12-22', beth).says(
    'AttendanceSummarised',
    {
      school: 'Seagate Primary',
      possibleOpenings: 172,
      present: 151,
      authorised: 17,
      unauthorised: 4,
      lateCount: 31,
    },
    { when: { from: '2022-08-17', to: '2022-12-22', precision: 'term' }, basis: 'record' },
  ),
  on('2023-01-16', beth).startsHelp(
    'nurture-group-again',
    ['safe-in-class'],
    {
      name: 'Nurture group',
      tier: 'additional',
      intensity: weekly(3),
      termTimeOnly: true,
      again: the('nurture-group'),
    },
    { what: 'The nurture group starts again, 29 weeks after it stopped.' },
  ),
  on('2023-01-16', beth).answersAilsa('sore-tummy', {
    whatWeDid: 'Nurture group starts again, and Gran walks in with Ailsa.',
    toldOn: '2023-01-16',
  }),
  on('2023-02-07', beth).better('In by the bell, fed and chatting, most mornings since January.', {
    wellbeing: ['safe', 'nurtured'],
  }),
  on('2023-02-14', beth).strength('kindness', 'Valentine’s card for the whole class. And the dinner ladies.'),
];

/** From autumn 2021 to spring 2023, with Gran Jean, Finn and Biscuit. */
export const withGran: readonly Step[] = [...talkingWell, ...atGrans, ...nurtureGroupEnds, ...primaryTwo];
