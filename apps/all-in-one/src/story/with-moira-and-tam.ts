import { the } from './references';
import { everyTwoWeeks, on, weekly, type Step } from './told';
import { callum, farah, gran, jo, moira, shona, sunniva } from './who';

const newFriends: readonly Step[] = [
  on('2023-08-28', callum).joy('Meets Hana. They sat together from day one.', { wellbeing: ['included'] }),
  on('2023-09-02', gran).joy('Biscuit visits. Knocked over the fence. Nobody minded.'),
  on('2023-09-05', farah).needs('company-at-weekends', 'company at weekends'),
  on('2023-09-05', farah).asksFor('ask-befriender', 'The Harbour Project', 'Farah and Moira', [
    'company-at-weekends',
  ]),
  on('2023-09-19', moira).worse('Nightmares most nights.', { wellbeing: ['safe', 'healthy'] }),
  on('2023-09-19', farah).needs('good-sleep', 'good sleep and feeling safe'),
  on('2023-09-19', moira).asksFor('ask-play-therapy', 'Play therapy', 'Moira', ['good-sleep']),
  on('2023-10-05', sunniva).startsHelp(
    'befriender',
    ['company-at-weekends'],
    {
      name: 'Befriender (Sunniva)',
      provider: 'The Harbour Project',
      tier: 'additional',
      intensity: weekly(1),
      expectedDifference: 'Ailsa has company at weekends.',
    },
    { what: 'Sunniva. Swimming and chips.' },
  ),
  on('2023-10-16', jo).startsHelp(
    'play-therapy',
    ['good-sleep'],
    {
      name: 'Play therapy',
      tier: 'additional',
      intensity: weekly(1),
      expectedDifference: 'Ailsa sleeps through and feels safe.',
    },
    { what: 'Every Monday.' },
  ),
  on('2023-11-14', moira).joy('Asked if she could call it home. Moira and Tam said of course.', {
    wellbeing: ['nurtured', 'safe'],
  }),
  on('2023-12-18', callum).strength('talent', 'Star in the school show. Sang on her own.', {
    wellbeing: ['achieving'],
  }),
  on('2023-12-21', callum).says(
    'AttendanceSummarised',
    {
      school: 'Abbey Road Primary',
      possibleOpenings: 170,
      present: 162,
      authorised: 8,
      unauthorised: 0,
      lateCount: 2,
    },
    { when: { from: '2023-08-21', to: '2023-12-21', precision: 'term' }, basis: 'record' },
  ),
  on('2024-01-23', jo).strength('coping', 'Made a map of everyone she loves. Finn in the middle.'),
];

/** The settling-in visits stopped as planned: Ailsa was asked and answered, and somebody stayed at the end of the phone. */
const settledIn: readonly Step[] = [
  on('2024-01-08', shona).hearsAilsa('shona-can-stop', 'Shona can stop coming if I can phone her.', {
    matter: 'Settling-in visits',
    whoAsked: 'Shona',
  }),
  on('2024-01-15', shona).answersAilsa('shona-can-stop', {
    whatWeDid: 'Yes. Shona’s number is on the fridge, for Ailsa too.',
    toldOn: '2024-01-15',
    toldHow: 'We tried it out together.',
    reaction: 'Rang from the kitchen to the hall.',
  }),
  on('2024-01-15', shona).endsHelp(
    'settling-in-visits',
    {
      effectiveOn: '2024-02-16',
      reason: 'GOALS_MET',
      reasonText: 'Ailsa calls it home. Moira and Tam feel ready too.',
      toldOn: '2024-01-15',
      safeguards: {
        childViewRef: the('shona-can-stop'),
        childAnsweredRef: the('answer-shona-can-stop'),
        agreement: 'agreed',
        routeBack: { who: 'Shona Kerr', how: 'Ailsa, Moira or Tam phones', until: 'open' },
      },
      expectedDifferenceReached: 'yes',
    },
    { what: 'The last visit is on 16 February.' },
  ),
];

const aGoodSpring: readonly Step[] = [
  on('2024-01-30', callum).needs('reading', 'catching up with reading'),
  on('2024-02-05', callum).startsHelp(
    'reading-help',
    ['reading'],
    {
      name: 'Reading help',
      tier: 'additional',
      intensity: weekly(4),
      expectedDifference: 'Ailsa reads at her age.',
      termTimeOnly: true,
    },
    { what: 'Four times a week.' },
  ),
  on('2024-02-24', farah).joy('Finn and Ailsa together again. Saltcoats beach, then chips.', {
    wellbeing: ['nurtured', 'included'],
  }),
  on('2024-02-24', farah).answersAilsa('see-finn', {
    whatWeDid: 'Finn and Ailsa met at the beach. It took 50 weeks.',
    toldOn: '2024-02-24',
    reaction: 'Would not let go of his sleeve.',
  }),
  on('2024-03-04', jo).reducesHelp(
    'play-therapy',
    {
      effectiveOn: '2024-03-04',
      toIntensity: everyTwoWeeks,
      reason: 'GOALS_MET',
      reasonText: 'Going well: every second week is enough.',
      safeguards: { agreement: 'agreed' },
    },
    { as: 'play-therapy-every-second-week' },
  ),
  on('2024-03-12', moira).joy('Seventh birthday party. Finn, Gran, Hana and Biscuit all came.', {
    wellbeing: ['included'],
  }),
  on('2024-04-16', jo).better('Review of play therapy: sleeping through. Fewer sessions still feel right.'),
];

/** Play therapy stopped while Ailsa’s own question was open. What others had seen is in `told-later.ts`. */
const playTherapyEnds: readonly Step[] = [
  on('2024-05-07', jo).hearsAilsa('if-the-dreams-come-back', 'Can I come if the dreams come back?', {
    matter: 'Play therapy',
    whoAsked: 'Jo',
    method: 'play',
  }),
  on('2024-05-13', jo).endsHelp(
    'play-therapy',
    {
      effectiveOn: '2024-05-20',
      reason: 'GOALS_MET',
      reasonText: 'Sessions going so well we can close.',
      toldOn: '2024-05-13',
      safeguards: { childViewRef: the('if-the-dreams-come-back'), agreement: 'agreed' },
      expectedDifferenceReached: 'yes',
    },
    { what: 'The last session is on 20 May.' },
  ),
];

/** Family time with Mum needed less watching, and Ailsa had asked for that. */
const familyTime: readonly Step[] = [
  on('2024-04-30', farah).hearsAilsa(
    'without-the-lady',
    'Can Mum and me go to the park without the lady watching?',
    { matter: 'Family time', whoAsked: 'Farah' },
  ),
  on('2024-05-07', farah).answersAilsa('without-the-lady', {
    whatWeDid: 'Yes. From June somebody comes along every second week only.',
    toldOn: '2024-05-07',
    toldHow: 'Farah told Ailsa and Mum together.',
  }),
  on('2024-05-07', farah).reducesHelp(
    'family-time',
    {
      effectiveOn: '2024-06-10',
      toIntensity: everyTwoWeeks,
      reason: 'RISK_REDUCED',
      reasonText: 'Mum and Ailsa are doing well together.',
      toldOn: '2024-05-07',
      safeguards: {
        childViewRef: the('without-the-lady'),
        childAnsweredRef: the('answer-without-the-lady'),
        agreement: 'agreed',
        routeBack: { who: 'Farah Malik', how: 'Mum, Moira or Ailsa says so', until: 'open' },
      },
    },
    { as: 'family-time-less', what: 'Family time: less supervision from 10 June.' },
  ),
];

/** The first ten months with Moira and Tam in Kilwinning. */
export const withMoiraAndTam: readonly Step[] = [
  ...newFriends,
  ...settledIn,
  ...aGoodSpring,
  ...playTherapyEnds,
  ...familyTime,
];
