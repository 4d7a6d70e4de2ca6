import { wentOn } from './important-people';
import { the } from './references';
import { on, type Step } from './told';
import { ailsa, beth, callum, farah, jo, lena, moira, mum, ngozi, sunniva } from './who';

/** Ailsa asked on 4 November for the beach before it got cold; it was cold, and they went. */
const theBeachInNovember: readonly Step[] = [
  on('2025-11-22', moira).joy(
    'Saltcoats beach in hats and gloves. Finn, Biscuit, a flask, and one foot each in the sea.',
    { wellbeing: ['active', 'nurtured'] },
  ),
  wentOn(
    '2025-11-22',
    moira,
    'the-beach',
    { change: 'restarted', plannedContact: 'Once a month, whatever the weather' },
    'The beach at Saltcoats is back, once a month.',
  ),
  on('2025-11-24', farah).answersAilsa('the-beach-before-winter', {
    whatWeDid: 'We went on the Saturday, all of us, and the beach stays: once a month from now on.',
    toldOn: '2025-11-20',
    toldHow: 'Farah rang after school to say which day.',
    reaction: 'Packed her bucket that night.',
  }),
];

const untilChristmas: readonly Step[] = [
  on('2025-12-07', sunniva).joy('Ice skating with Sunniva. Down four times, up five.', {
    about: 'befriender-again',
    wellbeing: ['active'],
  }),
  on('2025-12-12', beth).joy(
    'Miss Reid has framed the notes of “Biscuit’s Walk”. Ailsa had posted them to her.',
  ),
  on('2025-12-15', jo).meets(
    'clinic',
    'Play therapy session',
    'Made a night box: a torch, Gran’s scarf, and a list of who is in the house.',
    { about: 'play-therapy-again' },
  ),
  on('2025-12-16', ngozi).strength(
    'talent',
    'Played “Biscuit’s Walk” to the whole school. Then took a bow.',
    {
      about: 'piano-lessons',
      wellbeing: ['achieving', 'respected'],
    },
  ),
  on('2025-12-19', callum).says(
    'AttendanceSummarised',
    {
      school: 'Abbey Road Primary',
      possibleOpenings: 168,
      present: 163,
      authorised: 5,
      unauthorised: 0,
      lateCount: 1,
    },
    { when: { from: '2025-08-20', to: '2025-12-19', precision: 'term' }, basis: 'record' },
  ),
  on('2025-12-27', mum).joy('Christmas dinner at mine. Ailsa wrote the place names, one for Biscuit too.'),
];

/** In January the team looked again at reading, as it had said it would. */
const lookedAgain: readonly Step[] = [
  on('2026-01-13', callum).meets(
    'school',
    'School check on reading',
    'At her age, five months on. Once a week is enough.',
    { about: 'reading-help' },
  ),
  on('2026-01-20', farah).says(
    'TeamAroundTheChildMet',
    {
      forum: 'tac',
      about: 'Reading, and how things are',
      present: ['Ailsa', 'Moira', 'Mum', 'class teacher', 'play therapist', 'social worker'],
      childPresent: 'PN1',
      decisions: ['Reading help stays at once a week.', 'Farah rings the eye clinic.'],
    },
    { basis: 'record', what: 'Ailsa wrote the list of what to talk about. Biscuit was number three.' },
  ),
  on('2026-02-02', lena).says(
    'RequestForHelpAccepted',
    { requestRef: the('ask-eye-clinic-again'), startsOn: '2026-02-16' },
    { basis: 'record', what: 'Four months after school asked. This time we rang Moira.' },
  ),
  on('2026-02-04', farah).meets('home_visit', 'Visit to Ailsa', 'She played me all of the new tune.', {
    about: 'social-worker',
  }),
  on('2026-02-16', lena).startsHelp(
    'eye-clinic-again',
    ['seeing-the-board'],
    {
      name: 'Eye clinic',
      tier: 'additional',
      expectedDifference: 'Ailsa sees the board from any seat.',
      again: the('eye-clinic'),
    },
    { what: 'The eye clinic sees Ailsa again. She chose purple frames.' },
  ),
];

/** Not everything that she asks for can be: this one was a no, and she was told why. */
const biscuitStaysWithGran: readonly Step[] = [
  on('2026-02-10', moira).hearsAilsa('biscuit-moves-in', 'Can Biscuit come and live with us?', {
    matter: 'Biscuit',
    whoAsked: 'Moira, on the stairs',
  }),
  on('2026-02-18', farah).answersAilsa('biscuit-moves-in', {
    whatWeDidNot: 'Biscuit does not move in.',
    why: 'He is Gran’s company, and she would miss him at night. So he comes to stay, every last weekend of the month.',
    toldOn: '2026-02-18',
    toldHow: 'Gran and Farah told her together, at Gran’s table.',
    reaction: 'Cross until tea. Then she made him a bed.',
  }),
  wentOn(
    '2026-02-28',
    moira,
    'biscuit',
    { change: 'kept', plannedContact: 'The last weekend of every month', askedChild: true },
    'Biscuit, for whole weekends.',
  ),
  on('2026-03-01', ailsa).joy('Biscuit snores. I did not know because at Gran’s he sleeps downstairs.'),
];

/** From the beach in November 2025 to the end of that winter. */
export const sinceThenWinter: readonly Step[] = [
  ...theBeachInNovember,
  ...untilChristmas,
  ...lookedAgain,
  ...biscuitStaysWithGran,
];
