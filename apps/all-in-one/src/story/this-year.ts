import { the } from './references';
import { on, weekly, type Step } from './told';
import { ailsa, callum, farah, moira, ngozi, sunniva } from './who';

const weekendsAreLong: readonly Step[] = [
  on('2025-05-06', moira).hearsAilsa(
    'weekends-are-long',
    'Weekends are long when Sunniva doesn’t come.',
    { matter: 'Weekends', whoAsked: 'Moira' },
    { meant: { direction: 'worse', text: 'She is lonely when Finn is away.', saidBy: 'Moira' } },
  ),
  on('2025-05-26', moira).worse('Lonely at weekends, 15 weeks after befriending stopped.', {
    wellbeing: ['included'],
  }),
  on('2025-05-26', moira).asksFor('ask-befriender-again', 'The Harbour Project', 'Moira', [
    'company-at-weekends',
  ]),
  on('2025-05-26', moira).usesTheWayBackTo('befriender', {
    byWhom: 'Moira',
    answeredInDays: 36,
    whatHappened: 'The Harbour Project said yes at once, and Sunniva could start on 1 July.',
  }),
  on('2025-06-03', farah).joy('Planted tomatoes at Mum’s. Ailsa gave every one a name.', {
    about: 'family-time',
  }),
  on('2025-06-24', callum).strength(
    'effort',
    'Reading at her age for the first time. Up two years in sixteen months.',
    { wellbeing: ['achieving'] },
  ),
  on('2025-06-26', callum).says(
    'AttendanceSummarised',
    {
      school: 'Abbey Road Primary',
      possibleOpenings: 204,
      present: 195,
      authorised: 9,
      unauthorised: 0,
      lateCount: 1,
    },
    { when: { from: '2025-01-06', to: '2025-06-26', precision: 'term' }, basis: 'record' },
  ),
  on('2025-07-01', sunniva).startsHelp(
    'befriender-again',
    ['company-at-weekends'],
    {
      name: 'Befriender (Sunniva)',
      provider: 'The Harbour Project',
      tier: 'additional',
      intensity: weekly(1),
      again: the('befriender'),
    },
    { what: 'The befriender starts again, 20 weeks after it stopped.' },
  ),
  on('2025-07-01', farah).answersAilsa('weekends-are-long', {
    whatWeDid: 'Sunniva is back every Sunday.',
    toldOn: '2025-07-01',
  }),
];

/** Help that is less since August, and nobody knows yet how that goes; and lessons that nearly ended. */
const autumn: readonly Step[] = [
  on('2025-08-20', callum).reducesHelp(
    'reading-help',
    {
      effectiveOn: '2025-08-20',
      toIntensity: weekly(1),
      reason: 'GOALS_MET',
      reasonText: 'Reading at her age. Once a week keeps it going.',
      safeguards: {
        agreement: 'agreed',
        routeBack: { who: 'Callum Shaw', how: 'He checks again at the October break', until: '2025-10-31' },
      },
    },
    {
      as: 'reading-help-less',
      what: 'Primary 4. Reading help drops to once a week. Callum will check again at the October break.',
    },
  ),
  on('2025-08-28', ngozi).endsHelp(
    'piano-lessons',
    {
      effectiveOn: '2025-10-31',
      reason: 'FUNDING',
      reasonText: 'The music service has no money for lessons after October.',
    },
    { what: 'Lessons are to end on 31 October.' },
  ),
  on('2025-09-12', callum).hearsAilsa('keep-piano', 'I want to keep piano when I go to big school.', {
    matter: 'Piano',
    whoAsked: 'Mr Shaw',
    about: { kind: 'entry', ref: the('end-of-piano-lessons') },
  }),
  on('2025-09-26', ngozi).takesBackTheEndOf('piano-lessons', {
    why: 'Ailsa asked to keep piano, and the music service found the money.',
    askedBy: 'Ailsa',
  }),
  on('2025-09-26', callum).answersAilsa('keep-piano', {
    whatWeDid: 'Music service has agreed lessons until June 2026.',
    toldOn: '2025-09-26',
    reaction: 'Played all through dinner.',
  }),
  on('2025-10-02', callum).asksFor('ask-eye-clinic-again', 'Eye clinic', 'Mr Shaw', ['seeing-the-board'], {
    what: 'Moves to the front to see the board.',
  }),
  on('2025-10-07', ngozi).strength('talent', 'Wrote her own tune, called “Biscuit’s Walk”.', {
    wellbeing: ['achieving'],
  }),
  on('2025-10-21', farah).says(
    'TeamAroundTheChildMet',
    {
      forum: 'tac',
      about: 'How things are',
      present: ['Ailsa', 'Moira', 'Mum', 'class teacher', 'play therapist', 'social worker'],
      childPresent: 'PN1',
      decisions: ['Play therapy goes on.', 'Look again at reading in January.'],
    },
    { basis: 'record', what: 'Ailsa chaired the first ten minutes.' },
  ),
  on('2025-10-26', ailsa).joy(
    'Biscuit sat on the piano stool and would not get off. So I played around him.',
  ),
  on('2025-11-04', farah).hearsAilsa(
    'the-beach-before-winter',
    'Can we go to the beach before it gets cold?',
    {
      matter: 'The beach',
      whoAsked: 'Farah',
    },
  ),
  on('2025-11-11', callum).meets(
    'school',
    'School check on reading',
    'Holding steady. Check again in January.',
    { about: 'reading-help' },
  ),
];

/** Since May 2025. */
export const thisYear: readonly Step[] = [...weekendsAreLong, ...autumn];
