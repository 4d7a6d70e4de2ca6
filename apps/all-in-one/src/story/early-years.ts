import { the } from './references';
import { monthly, on, weekly, type Step } from './told';
import { aileen, dawn, gran } from './who';

const MUM_AND_AILEEN = 'Mum and Aileen Burns, health visitor';

/** The day on which everything begins: Mum asked for more visits, and a plan was agreed with her. */
const theOpening: readonly Step[] = [
  on('2018-06-04', aileen).opens('opening', {
    opening: {
      reason: 'agreed_plan',
      agreedBy: MUM_AND_AILEEN,
      occurred: { from: '2018-06-04', precision: 'day' },
    },
    child: {
      knownAs: 'Ailsa',
      names: [{ given: ['Ailsa', 'Jean'], family: 'Rennie' }],
      birthDate: { from: '2017-03-14', precision: 'day' },
      spokenOfAs: 'she',
    },
  }),
  on('2018-06-04', aileen).needs('someone-for-mum', 'someone to turn to for Mum'),
];

const OPENING_DAY = '2018-06-04';
/** Aileen’s own notes of the first year: written on the day, entered on the day the chronology opened. */
const noted = (day: string) => ({ writtenOn: day, toldOn: OPENING_DAY });

const inAileensNotes: readonly Step[] = [
  on('2017-03-25', aileen).startsHelp(
    'health-visiting',
    ['someone-for-mum'],
    { name: 'Health visiting', tier: 'universal', intensity: monthly(1) },
    noted('2017-03-25'),
  ),
  on('2017-03-25', aileen).meets(
    'home_visit',
    'First home visit',
    'Mum and Ailsa both well. Feeding going smoothly.',
    noted('2017-03-25'),
  ),
  on('2017-05-09', aileen).says(
    'ChildHealthReviewCompleted',
    { review: 'Six to eight week check', place: 'Home', domains: [{ name: 'Growth', result: 'no_concern' }] },
    { what: 'Growing well and smiling back.', ...noted('2017-05-09') },
  ),
  on('2017-07-19', aileen).strength(
    'family_strength',
    'Mum sings to Ailsa and she sings back. Lovely back-and-forth babbling. Mum notices everything.',
    { wellbeing: ['nurtured'], ...noted('2017-07-19') },
  ),
  on('2017-11-15', aileen).meets(
    'home_visit',
    'Eight month check',
    'Crawling early. Mum tired, Gran helping.',
    noted('2017-11-15'),
  ),
  on('2018-02-27', aileen).joy('First steps, at Gran’s. Walked from the sofa to Finn.', {
    speaksFor: 'family',
    basis: 'told_by_family',
    ...noted('2018-03-01'),
  }),
  on('2018-04-24', aileen).says(
    'ChildHealthReviewCompleted',
    { review: '13 month check', domains: [{ name: 'Development', result: 'no_concern' }] },
    { what: 'On track. Mum says money is tight.', ...noted('2018-04-24') },
  ),
  on('2018-05-29', aileen).says(
    'FamilyViewRecorded',
    { who: 'Mum', familysWords: 'I feel low, and on my own with it. Could somebody come more often?' },
    { as: 'mum-feels-alone', speaksFor: 'family', basis: 'told_by_family', ...noted('2018-05-29') },
  ),
];

const agreedWithMum: readonly Step[] = [
  on('2018-06-04', aileen).says(
    'FamilyViewAnswered',
    {
      viewRef: the('mum-feels-alone'),
      whatWeDid: 'Two visits a month from today, and we ask for a family support worker.',
      toldOn: '2018-06-04',
    },
    { basis: 'record' },
  ),
  on('2018-06-04', aileen).says(
    'ChildsPlanAgreed',
    {
      why: 'Mum asked for more company and more visits.',
      acceptedBy: 'Mum',
      expectedDifference: 'Mum has someone to turn to, and good days outnumber hard ones.',
      actions: [
        { actionId: 'more-visits', text: 'Visit twice a month', who: 'Aileen', status: 'under_way' },
        { actionId: 'ask-dawn', text: 'Ask for a family support worker', who: 'Aileen', status: 'under_way' },
      ],
      reviewOn: '2018-12-03',
    },
    { as: 'first-plan', basis: 'record' },
  ),
  on('2018-06-04', aileen).says('HealthPlanIndicatorChanged', {
    from: 'core',
    to: 'additional',
    why: 'Mum asked for extra visits.',
  }),
  on('2018-06-04', aileen).increasesHelp('health-visiting', {
    effectiveOn: '2018-06-04',
    toIntensity: monthly(2),
    why: 'Mum asked for more visits.',
  }),
  on('2018-06-04', aileen).asksFor('ask-family-support', 'Family support', 'Aileen and Mum', [
    'someone-for-mum',
  ]),
];

const aGoodYear: readonly Step[] = [
  on('2018-06-25', dawn).says('RequestForHelpAccepted', {
    requestRef: the('ask-family-support'),
    startsOn: '2018-07-09',
  }),
  on('2018-07-09', dawn).startsHelp(
    'family-support',
    ['someone-for-mum'],
    {
      name: 'Family support worker',
      tier: 'additional',
      intensity: weekly(1),
      expectedDifference: 'Mum has someone to turn to.',
    },
    { what: 'Weekly visits. Mum chose what to work on first.' },
  ),
  on('2018-08-21', dawn).strength(
    'family_strength',
    'Toddler group every week. Mum and Ailsa have not missed one.',
    { wellbeing: ['active', 'included'] },
  ),
  on('2018-10-30', aileen).meets('home_visit', 'Home visit', 'Sleep better. Words coming.'),
  on('2018-12-03', aileen).says(
    'ChildsPlanReviewed',
    {
      actions: [
        { actionId: 'more-visits', text: 'Visit twice a month', who: 'Aileen', status: 'under_way' },
        { actionId: 'ask-dawn', text: 'Ask for a family support worker', who: 'Aileen', status: 'done' },
      ],
      expectedDifference: 'Mum has someone to turn to, and good days outnumber hard ones.',
    },
    { basis: 'record', what: 'Mum says good days outnumber hard ones.' },
  ),
  on('2018-12-24', gran).joy('First paddle in the sea. She shouted at every wave, and would not come out.', {
    as: 'first-paddle',
    when: { from: '2018-08', precision: 'about' },
    what: 'Gran remembers it as the end of the summer.',
  }),
  on('2018-12-24', gran).joy('Biscuit the dog arrives. Ailsa and Biscuit are best pals already.'),
  on('2019-01-22', dawn).strength(
    'family_strength',
    'Mum is running the toddler group snack table. Other parents look to her.',
    { wellbeing: ['included'] },
  ),
];

/** Within eight days two kinds of help became less or stopped, because things were going well. */
const steppingBack: readonly Step[] = [
  on('2019-02-11', dawn).endsHelp(
    'family-support',
    {
      effectiveOn: '2019-02-25',
      reason: 'GOALS_MET',
      reasonText: 'Family managing well. Mum has met what she set out to do.',
      toldOn: '2019-02-11',
      safeguards: { agreement: 'agreed' },
      expectedDifferenceReached: 'yes',
    },
    { what: 'Last visit on 25 February. Closed because the family was managing well.' },
  ),
  on('2019-02-18', aileen).says('HealthPlanIndicatorChanged', {
    from: 'additional',
    to: 'core',
    why: 'Going well: extra visits no longer needed.',
    supportThatGoes: [
      {
        involvementRef: the('health-visiting'),
        decidedOn: '2019-02-18',
        effectiveOn: '2019-02-18',
        toIntensity: monthly(1),
      },
    ],
  }),
];

/** Ailsa’s first two years, in Saltcoats with Mum and Finn, told by her health visitor and her family support worker. */
export const earlyYears: readonly Step[] = [
  ...theOpening,
  ...inAileensNotes,
  ...agreedWithMum,
  ...aGoodYear,
  ...steppingBack,
];
