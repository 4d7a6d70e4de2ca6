import { the } from './references';
import { on, weekly, type Step } from './told';
import { aileen, beth, gran, ruth, tess } from './who';

const primaryOne: readonly Step[] = [
  on('2021-06-21', aileen).endsHelp('health-visiting', {
    effectiveOn: '2021-08-16',
    reason: 'AGE_LIMIT',
    reasonText: 'Health visiting ends at school age. The school nurse is there from now on.',
    toldOn: '2021-06-21',
  }),
  on('2021-08-18', beth).says(
    'EnrolmentStarted',
    { school: 'Seagate Primary', stage: 'Primary 1' },
    { what: 'Starts Primary 1 with Miss Reid. Finn walked her in.' },
  ),
  on('2021-09-07', beth).worse(
    'Arriving tired and hungry. Breakfast offered every day, no questions asked.',
    {
      wellbeing: ['healthy', 'nurtured'],
    },
  ),
  on('2021-09-07', beth).needs('good-start', 'a good start to the day'),
  on('2021-09-08', beth).startsHelp('breakfast-club', ['good-start'], {
    name: 'Breakfast club help',
    tier: 'additional',
    intensity: weekly(5),
    expectedDifference: 'Ailsa starts the day fed and ready.',
    termTimeOnly: true,
  }),
  on('2021-09-21', ruth).says(
    'ConcernRaised',
    {
      about: 'Home not safe enough for Ailsa and Finn',
      urgency: 'now',
      whatNext: 'A family meeting, as Mum asked.',
    },
    {
      basis: 'told_by_family',
      what: 'Mum said so herself and asked for a family meeting.',
      wellbeing: ['safe'],
    },
  ),
];

const theFamilysPlan: readonly Step[] = [
  on('2021-10-05', ruth).says(
    'TeamAroundTheChildMet',
    {
      forum: 'other',
      about: 'Family meeting',
      present: ['Mum', 'Gran', 'Finn', 'social worker'],
      childPresent: 'PN6',
      decisions: ['Ailsa and Finn live with Gran while Mum gets help.', 'Time with Mum every week.'],
    },
    { basis: 'record', what: 'Mum, Gran and Finn made the plan together.' },
  ),
  on('2021-10-05', ruth).says(
    'ChildsPlanAgreed',
    {
      why: 'Ailsa and Finn are to be safe while Mum gets help.',
      acceptedBy: 'Mum and Gran',
      expectedDifference: 'Ailsa is safe and settled, and has good time with Mum.',
      actions: [
        { actionId: 'live-with-gran', text: 'Ailsa and Finn live with Gran', who: 'Gran', by: '2021-10-08' },
        { actionId: 'mum-weekly', text: 'Time with Mum every week', who: 'Ruth', by: '2021-10-18' },
      ],
    },
    { as: 'family-plan', basis: 'record' },
  ),
  on('2021-10-05', ruth).needs('time-with-mum', 'having good time with Mum'),
  on('2021-10-08', ruth).says(
    'HomeChanged',
    {
      from: 'With Mum',
      to: 'With Gran Jean',
      planned: true,
      reasonText: 'To be safe while Mum got help. The family agreed it together.',
      askedChild: true,
      schoolKept: true,
      withBrothersAndSisters: true,
      financialDriver: 'no',
    },
    { what: 'Moves to Gran’s with Finn. Kept same school, same bed, same dog.' },
  ),
  on('2021-10-11', gran).hearsAilsa('biscuit-in-my-room', 'Can Biscuit sleep in my room?', {
    matter: 'My room',
    whoAsked: 'Gran',
  }),
  on('2021-10-11', gran).answersAilsa('biscuit-in-my-room', {
    whatWeDid: 'Yes. Same night.',
    toldOn: '2021-10-11',
    reaction: 'Both asleep by eight.',
  }),
  on('2021-10-18', ruth).startsHelp('family-time', ['time-with-mum'], {
    name: 'Supported family time',
    tier: 'additional',
    intensity: weekly(1),
  }),
  on('2021-10-21', ruth).says(
    'OrderMade',
    {
      order: 'Compulsory supervision order',
      grounds: 'The hearing agreed with the family’s plan: Ailsa lives with Gran.',
      childTookPart: 'PN6',
    },
    { speaksFor: 'hearing', basis: 'record' },
  ),
];

const settlingAtGrans: readonly Step[] = [
  on('2021-10-12', beth).needs('safe-in-class', 'feeling safe in class'),
  on('2021-10-25', beth).startsHelp(
    'nurture-group',
    ['safe-in-class'],
    {
      name: 'Nurture group',
      tier: 'additional',
      intensity: weekly(3),
      expectedDifference: 'Ailsa feels safe in class.',
      termTimeOnly: true,
    },
    { what: 'Joins the nurture group, three mornings a week.' },
  ),
  on('2021-11-10', tess).startsHelp('support-group', ['someone-for-mum'], {
    name: 'Mum and Gran support group',
    provider: 'The Harbour Project',
    tier: 'universal',
    intensity: weekly(1),
  }),
  on('2021-11-30', beth).strength('effort', 'Reads her first whole book. Took it home to read to Biscuit.', {
    wellbeing: ['achieving'],
  }),
  on('2021-12-15', ruth).joy('Family time with Mum. Baked. Lots of laughing.', { about: 'family-time' }),
  on('2021-12-22', beth).says(
    'AttendanceSummarised',
    {
      school: 'Seagate Primary',
      possibleOpenings: 166,
      present: 153,
      authorised: 11,
      unauthorised: 2,
      lateCount: 14,
    },
    { when: { from: '2021-08-18', to: '2021-12-22', precision: 'term' }, basis: 'record' },
  ),
];

/** Breakfast club help stopped as planned, and the good starts held. */
const breakfastWentWell: readonly Step[] = [
  on('2022-01-18', beth).hearsAilsa(
    'breakfast-at-grans',
    'I eat at Gran’s now. Can I still come for toast on Fridays?',
    { matter: 'Breakfast club', whoAsked: 'Miss Reid' },
  ),
  on('2022-01-25', beth).answersAilsa('breakfast-at-grans', {
    whatWeDid: 'Yes: toast on Fridays as long as you like, and the help on other days stops in February.',
    toldOn: '2022-01-25',
    toldHow: 'Over toast.',
    reaction: 'Asked for jam.',
  }),
  on('2022-01-25', beth).endsHelp(
    'breakfast-club',
    {
      effectiveOn: '2022-02-25',
      reason: 'GOALS_MET',
      reasonText: 'Ailsa comes in fed and ready, and has done since October.',
      toldOn: '2022-01-25',
      safeguards: {
        childViewRef: the('breakfast-at-grans'),
        childAnsweredRef: the('answer-breakfast-at-grans'),
        agreement: 'agreed',
        routeBack: { who: 'Miss Reid', how: 'Come to the breakfast room, no form', until: 'open' },
      },
      expectedDifferenceReached: 'yes',
    },
    { what: 'Agreed with Ailsa and Gran. The help stops on 25 February.' },
  ),
  on('2022-02-25', beth).says(
    'SupportNeedMet',
    { needRef: the('good-start'), how: 'Porridge at Gran’s, and time to sit down to it.' },
    { wellbeing: ['healthy', 'nurtured'] },
  ),
];

/** Autumn 2021: school, the family’s own plan, and the move to Gran’s. */
export const startingSchool: readonly Step[] = [
  ...primaryOne,
  ...theFamilysPlan,
  ...settlingAtGrans,
  ...breakfastWentWell,
];
