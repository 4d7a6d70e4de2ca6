import { wentOn } from './important-people';
import { the } from './references';
import { on, type Step } from './told';
import { ailsa, callum, farah, gran, lena, mairi, moira, mum, ngozi, sunniva } from './who';

const summer: readonly Step[] = [
  on('2026-06-30', farah).says(
    'FamilyViewAnswered',
    {
      viewRef: the('a-night-at-mums'),
      whatWeDid: 'Yes: on 25 July. Farah rings on the Sunday morning, to hear how it was.',
      toldOn: '2026-06-30',
    },
    { basis: 'record' },
  ),
  on('2026-07-25', mum).joy(
    'Her first night at mine since she was four. Pancakes at seven. Both of us slept.',
    {
      wellbeing: ['nurtured', 'safe'],
    },
  ),
  on('2026-08-05', moira).joy('Rides a bike with nobody holding on.', {
    when: { from: '2026-07', precision: 'about' },
    what: 'Moira and Tam cannot agree on which day it was.',
    wellbeing: ['active', 'achieving'],
  }),
  on('2026-08-05', farah).meets(
    'home_visit',
    'Visit to Ailsa',
    'We talked about the night at Mum’s. She wants more of them.',
    {
      about: 'social-worker',
    },
  ),
  on('2026-08-10', farah).says(
    'FamilyTimeChanged',
    {
      with: 'Mum',
      from: 'Every Saturday, on their own',
      to: 'Every Saturday, and one night a month',
      askedChild: true,
    },
    { basis: 'record' },
  ),
  wentOn(
    '2026-08-10',
    farah,
    'mum',
    { change: 'kept', plannedContact: 'Every Saturday, and one night a month', askedChild: true },
    'Mum, and one night a month with her.',
  ),
  on('2026-08-15', ailsa).joy(
    'I jumped nine waves at Saltcoats because I am nine. Finn jumped none, he had his good shoes on.',
  ),
];

const primaryFive: readonly Step[] = [
  on('2026-08-19', callum).meets(
    'school',
    'Primary 5',
    'Mr Shaw moves up with the class: nobody new to learn.',
  ),
  on('2026-09-04', callum).hearsAilsa(
    'the-little-ones',
    'Can I read to the Primary 1s? I know how it is when you can’t yet.',
    { matter: 'Reading', whoAsked: 'Mr Shaw' },
  ),
  on('2026-09-11', callum).answersAilsa('the-little-ones', {
    whatWeDid: 'Yes: every Friday after lunch, and she chooses the book.',
    toldOn: '2026-09-11',
    reaction: 'Went straight to the library.',
  }),
  on('2026-09-13', sunniva).joy('A canoe on the loch with Sunniva. Ailsa steered.', {
    about: 'befriender-again',
    wellbeing: ['active', 'responsible'],
  }),
  on('2026-09-18', mairi).strength(
    'kindness',
    'Reads to Primary 1 with all the voices. They sit on her feet.',
    {
      wellbeing: ['responsible', 'respected'],
    },
  ),
  on('2026-09-22', callum).meets(
    'school',
    'School check on reading',
    'Level with the class, thirteen months on.',
    {
      about: 'reading-help',
    },
  ),
  on('2026-09-28', lena).meets('clinic', 'Eye check', 'Stronger lenses, same purple.', {
    about: 'eye-clinic-again',
  }),
  on('2026-10-07', farah).meets('home_visit', 'Visit to Ailsa', 'She showed me how the brakes work.', {
    about: 'social-worker',
  }),
  on('2026-10-09', callum).says(
    'AttendanceSummarised',
    {
      school: 'Abbey Road Primary',
      possibleOpenings: 74,
      present: 73,
      authorised: 1,
      unauthorised: 0,
      lateCount: 0,
    },
    { when: { from: '2026-08-19', to: '2026-10-09', precision: 'term' }, basis: 'record' },
  ),
  on('2026-10-20', ngozi).strength(
    'talent',
    'Grade 1 piano, with merit. The examiner asked who wrote the encore.',
    {
      about: 'piano-lessons',
      wellbeing: ['achieving'],
    },
  ),
];

const darkEvenings: readonly Step[] = [
  on('2026-10-28', gran).joy('Wednesday soup. Ailsa cuts the leeks, Biscuit watches the floor.'),
  on('2026-10-29', moira).worse('Two bad dreams since the clocks went back.', {
    wellbeing: ['safe'],
    what: 'She got the night box down herself, and came to tell us at breakfast.',
  }),
  on('2026-11-03', farah).says(
    'TeamAroundTheChildMet',
    {
      forum: 'tac',
      about: 'How things are',
      present: ['Ailsa', 'Moira', 'Tam', 'Mum', 'class teacher', 'social worker'],
      childPresent: 'PN1',
      decisions: ['One night a month with Mum goes on.', 'Moira rings Jo if the dreams stay.'],
    },
    { basis: 'record', what: 'Ailsa chaired it all. Mr Shaw was told to put his hand up.' },
  ),
  on('2026-11-08', ailsa).joy(
    'Hana and me made a radio show about Biscuit. Moira laughed at the right bits.',
    {
      wellbeing: ['included'],
    },
  ),
  on('2026-11-11', moira).better('Twelve nights without a dream. The box is back on its shelf.', {
    wellbeing: ['safe', 'healthy'],
  }),
];

/** Help that is to stop in January by a rule about time: there is notice and a way back, and nobody has asked Ailsa yet. */
const eighteenMonths: readonly Step[] = [
  on('2026-11-10', sunniva).endsHelp(
    'befriender-again',
    {
      effectiveOn: '2027-01-03',
      reason: 'TIME_LIMIT',
      reasonText: 'The Harbour Project stays with a child for eighteen months, and those are up in January.',
      toldOn: '2026-11-10',
      safeguards: {
        agreement: 'not_asked',
        routeBack: { who: 'The Harbour Project', how: 'Phone or write, any day', until: 'open' },
      },
    },
    { what: 'Sunniva’s last Sunday is to be 3 January. She told Moira on the phone.' },
  ),
];

/** The last thing that Ailsa asked: it waits for an answer. */
const waiting: readonly Step[] = [
  on('2026-11-12', moira).hearsAilsa(
    'hana-stays-over',
    'Can Hana stay over? A whole night, with breakfast.',
    {
      matter: 'Hana',
      whoAsked: 'Moira',
    },
  ),
  on('2026-11-14', farah).joy('A Saturday with Finn. They baked, and she read him the recipe.', {
    wellbeing: ['nurtured', 'achieving'],
  }),
];

/** Summer and autumn 2026. */
export const sinceThenAutumn: readonly Step[] = [
  ...summer,
  ...primaryFive,
  ...darkEvenings,
  ...eighteenMonths,
  ...waiting,
];
