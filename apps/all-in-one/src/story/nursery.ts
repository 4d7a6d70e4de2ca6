import { the } from './references';
import { hoursAWeek, monthly, on, weekly, type Step } from './told';
import { aileen, dawn, drOkoro, iain, katrin, mum, priya, ruth } from './who';

const askingAgain: readonly Step[] = [
  on('2019-03-19', aileen).says(
    'ChildHealthReviewCompleted',
    {
      review: 'Two year check',
      tool: 'ASQ-3',
      domains: [
        { name: 'Speech and language', result: 'concern' },
        { name: 'Growth', result: 'no_concern' },
      ],
      nextStep: 'Watch and wait, and look again in June.',
    },
    { what: 'Talking is a little behind. Watch and wait.' },
  ),
  on('2019-06-11', aileen).needs('finding-her-words', 'finding her words', {
    what: 'Fewer words than we would hope for at two.',
  }),
  on('2019-06-11', aileen).asksFor('ask-speech', 'Speech and language', 'Aileen', ['finding-her-words'], {
    what: 'Asked speech and language to meet Ailsa.',
  }),
  on('2019-08-19', katrin).says('EnrolmentStarted', { school: 'Shell Street Nursery' }),
  on('2019-08-19', katrin).startsHelp(
    'nursery',
    [],
    { name: 'Nursery', tier: 'universal', intensity: hoursAWeek(16), termTimeOnly: true },
    { what: 'Starts nursery. Settled with Gran’s scarf in her pocket.' },
  ),
  on('2019-08-26', mum).says(
    'FamilyViewRecorded',
    { who: 'Mum', familysWords: 'I was fine when someone came round every week.' },
    { as: 'mum-asks-again', meant: { direction: 'worse', text: 'Mum is on her own with it again.' } },
  ),
  on('2019-08-26', mum).asksFor('ask-family-support-again', 'Family support', 'Mum', ['someone-for-mum'], {
    what: 'Mum asks for help again.',
  }),
  on('2019-09-09', dawn).says('RequestForHelpAccepted', {
    requestRef: the('ask-family-support-again'),
    startsOn: '2019-09-30',
  }),
  on('2019-09-09', dawn).says(
    'FamilyViewAnswered',
    { viewRef: the('mum-asks-again'), whatWeDid: 'Dawn comes back every week from the end of the month.' },
    { basis: 'record' },
  ),
  on('2019-09-16', iain).needs('safe-and-settled', 'being safe and settled at home'),
  on('2019-09-16', iain).startsHelp(
    'social-worker',
    ['safe-and-settled'],
    { name: 'Social worker', tier: 'statutory', intensity: monthly(1) },
    { what: 'The social worker meets the family. Mum, Gran and Finn all there.' },
  ),
  on('2019-09-30', dawn).startsHelp('family-support-again', ['someone-for-mum'], {
    name: 'Family support worker',
    tier: 'additional',
    intensity: weekly(1),
    again: the('family-support'),
  }),
];

const findingHerWords: readonly Step[] = [
  on('2019-09-10', priya).startsHelp('speech', ['finding-her-words'], {
    name: 'Speech and language',
    tier: 'additional',
    intensity: weekly(1),
    expectedDifference: 'Ailsa can say what she wants and be understood.',
  }),
  on('2019-10-08', priya).meets('clinic', 'First speech and language session', 'Ailsa led the play.', {
    about: 'speech',
  }),
  on('2019-11-19', katrin).strength(
    'interest',
    'Puts her hand up to sing. Knows every word of three songs.',
    { wellbeing: ['achieving', 'included'] },
  ),
  on('2019-12-12', mum).joy('First nativity. Sheep number two. Waved the whole way through.'),
  on('2019-12-20', katrin).says(
    'AttendanceSummarised',
    {
      school: 'Shell Street Nursery',
      possibleOpenings: 152,
      present: 143,
      authorised: 9,
      unauthorised: 0,
      lateCount: 3,
    },
    { when: { from: '2019-08-19', to: '2019-12-20', precision: 'term' }, basis: 'record' },
  ),
  on('2020-01-28', priya).strength('effort', 'Joining three words together: “Biscuit want out.”', {
    wellbeing: ['achieving'],
  }),
  on('2020-02-17', priya).endsHelp(
    'speech',
    {
      effectiveOn: '2020-03-09',
      reason: 'THRESHOLD_NO_LONGER_MET',
      reasonText: 'Talking is coming on well. Ailsa no longer needs sessions.',
      toldOn: '2020-02-17',
      safeguards: {
        agreement: 'agreed',
        routeBack: { who: 'The speech and language team', how: 'Phone the clinic', until: '2020-09-09' },
      },
    },
    { what: 'Last session on 9 March. Closed because talking was coming on well.' },
  ),
];

const lockdown: readonly Step[] = [
  on('2020-03-19', katrin).pausesHelp(
    'nursery',
    {
      effectiveOn: '2020-03-20',
      resumeBy: '2020-08-12',
      reason: 'OTHER',
      reasonText: 'Nurseries are closed because of the pandemic. We open again after the summer.',
    },
    { wellbeing: ['included'] },
  ),
  on('2020-04-21', dawn).meets(
    'video',
    'Phone calls during lockdown',
    'Mum, Ailsa and Finn on video most days.',
    { about: 'family-support-again' },
  ),
  on('2020-06-16', dawn).worse('Long days at home. Mum worried about money and sleep.'),
  on('2020-08-24', mum).joy('A den under the kitchen table. All three of them slept in it.', {
    when: { from: '2020-05', precision: 'month' },
  }),
  on('2020-08-24', katrin).resumesHelp('nursery', {
    what: 'Back to nursery. Glad to be back. Clingy at drop-off.',
  }),
  on('2020-10-12', katrin).worse(
    'Ailsa is going quiet in groups. Stopped singing. Points instead of asking.',
    {
      wellbeing: ['included', 'achieving'],
    },
  ),
  on('2020-10-12', katrin).asksFor('ask-speech-again', 'Speech and language', 'Katrin at nursery', [
    'finding-her-words',
  ]),
  on('2020-11-02', ruth).says(
    'WorkerChanged',
    { role: 'social worker', from: 'Iain', to: 'Ruth', goodbyeSaid: false },
    { about: 'social-worker', what: 'Handover meeting with Mum and Gran.', basis: 'record' },
  ),
];

const aStoryteller: readonly Step[] = [
  on('2021-01-18', priya).startsHelp(
    'speech-again',
    ['finding-her-words'],
    { name: 'Speech and language', tier: 'additional', intensity: weekly(1), again: the('speech') },
    { what: 'Speech and language starts again, ten months after it stopped.' },
  ),
  on('2021-01-25', priya).changesHelp('speech-again', {
    change: 'method',
    text: 'By video while clinics are closed.',
    askedChild: true,
  }),
  on('2021-02-23', katrin).hearsAilsa('finn-reads', 'I like it when Finn reads to me.', {
    matter: 'Reading',
    whoAsked: 'Katrin at nursery',
  }),
  on('2021-03-02', katrin).answersAilsa('finn-reads', {
    whatWeDid: 'Finn was given nursery’s book bags to take home.',
    toldOn: '2021-03-02',
    toldHow: 'Katrin showed her the bag.',
  }),
  on('2021-03-12', dawn).endsHelp(
    'family-support-again',
    {
      effectiveOn: '2021-04-02',
      reason: 'FUNDING',
      reasonText: 'The contract for the service was not renewed.',
      toldOn: '2021-03-12',
    },
    { what: 'Family support ends on 2 April.' },
  ),
  on('2021-03-30', katrin).joy('Builds a beach in the sand tray, and tells a whole story about it.'),
  on('2021-05-25', drOkoro).meets('clinic', 'Ear check', 'Hearing fine.'),
  on('2021-06-25', katrin).joy('Leaves nursery a storyteller. Told the last-day story to 20 children.', {
    wellbeing: ['achieving', 'respected'],
  }),
  on('2021-06-25', katrin).endsHelp('nursery', {
    effectiveOn: '2021-06-25',
    reason: 'AGE_LIMIT',
    reasonText: 'Moved up to school.',
  }),
  on('2021-06-25', katrin).says('EnrolmentEnded', {
    school: 'Shell Street Nursery',
    reasonText: 'Moved up to school.',
  }),
];

/** From two to four: nursery, finding her words, and a long spring at home. */
export const nursery: readonly Step[] = [...askingAgain, ...findingHerWords, ...lockdown, ...aStoryteller];
