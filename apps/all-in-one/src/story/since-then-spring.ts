import { the } from './references';
import { on, type Step } from './told';
import { ailsa, callum, drOkoro, farah, gran, jo, moira, mum, ngozi, sunniva } from './who';

const ninth: readonly Step[] = [
  on('2026-03-05', moira).joy('New glasses. She read every shop sign out loud, all the way home.', {
    wellbeing: ['healthy', 'achieving'],
  }),
  on('2026-03-10', callum).better('Sees the board from the third row, and sits by Hana again.', {
    wellbeing: ['included'],
  }),
  on('2026-03-14', moira).joy(
    'Ninth birthday. Mum, Gran, Finn and Hana round one table, for the first time.',
    {
      wellbeing: ['nurtured', 'included'],
    },
  ),
];

/** A worry, and the small thing that was done about it. */
const onHerOwnAtBreak: readonly Step[] = [
  on('2026-03-24', callum).worse('On her own at break, since Hana broke her arm and is at home.', {
    wellbeing: ['included'],
  }),
  on('2026-03-25', callum).meets(
    'school',
    'A small change at break',
    'Ailsa takes Hana her homework on the way home, and looks after the skipping ropes at break.',
  ),
  on('2026-04-02', callum).better('Eleven little ones at the skipping ropes, and Ailsa turning.', {
    wellbeing: ['responsible', 'included'],
  }),
];

const spring: readonly Step[] = [
  on('2026-03-10', farah).meets(
    'phone',
    'A talk with Mum',
    'Mum had a hard week, and rang before it got harder. Her sister came to stay.',
    { onlyFor: ['family doctor', 'social worker'] },
  ),
  on('2026-04-01', farah).meets('home_visit', 'Visit to Ailsa', 'We walked to Hana’s with the homework.', {
    about: 'social-worker',
  }),
  on('2026-04-02', callum).says(
    'AttendanceSummarised',
    {
      school: 'Abbey Road Primary',
      possibleOpenings: 116,
      present: 113,
      authorised: 3,
      unauthorised: 0,
      lateCount: 0,
    },
    { when: { from: '2026-01-06', to: '2026-04-02', precision: 'term' }, basis: 'record' },
  ),
  on('2026-04-11', gran).joy('She taught me to float. I am seventy-one.', {
    toldOn: '2026-05-16',
    wellbeing: ['active'],
    what: 'Gran told it in May, when Farah asked what had been good.',
  }),
  on('2026-04-18', farah).meets(
    'in_person',
    'Family time with Mum',
    'Mum and Ailsa needed nobody else there.',
    {
      about: 'family-time',
    },
  ),
  on('2026-04-21', drOkoro).meets(
    'clinic',
    'Yearly check-up',
    'Growing well, sleeping well, and proud of the glasses.',
  ),
  on('2026-05-15', ailsa).joy(
    'Farah has been my social worker for three years. I made her a card with a big 3.',
  ),
  on('2026-05-19', ngozi).changesHelp(
    'piano-lessons',
    {
      change: 'other',
      text: 'The music service has agreed lessons for another year, to June 2027.',
      askedChild: true,
    },
    { what: 'Piano goes on. Ailsa wants to learn both hands of everything.' },
  ),
];

/** Play therapy stops as planned: she was asked and answered, and for a year she only has to ring. */
const doneWithMondays: readonly Step[] = [
  on('2026-03-09', jo).meets(
    'clinic',
    'Play therapy session',
    'Told the worst dream as a story, and gave it a better end.',
    { about: 'play-therapy-again' },
  ),
  on('2026-04-28', moira).better(
    'Asleep by nine, and all night, since January. The night box stays on its shelf.',
    {
      wellbeing: ['safe', 'healthy'],
    },
  ),
  on('2026-05-18', jo).hearsAilsa(
    'done-with-mondays',
    'I think I am done with Mondays. Can I come back if the dreams do?',
    { matter: 'Play therapy', whoAsked: 'Jo', method: 'play' },
  ),
  on('2026-05-25', jo).answersAilsa('done-with-mondays', {
    whatWeDid: 'Yes: five more Mondays, and then for a whole year you or Moira only have to ring.',
    toldOn: '2026-05-25',
    toldHow: 'We drew the five Mondays, and a phone.',
    reaction: 'Gave the phone a face.',
  }),
  on('2026-05-25', jo).endsHelp(
    'play-therapy-again',
    {
      effectiveOn: '2026-06-29',
      reason: 'GOALS_MET',
      reasonText: 'Sleeps through, feels safe, and says so when a night is hard.',
      toldOn: '2026-05-25',
      safeguards: {
        childViewRef: the('done-with-mondays'),
        childAnsweredRef: the('answer-done-with-mondays'),
        agreement: 'agreed',
        routeBack: { who: 'Jo Lennox', how: 'Ailsa or Moira rings, no form', until: '2027-06-30' },
      },
      expectedDifferenceReached: 'yes',
    },
    { what: 'The last session is on 29 June.' },
  ),
];

const earlySummer: readonly Step[] = [
  on('2026-06-04', farah).strength(
    'talent',
    'Spoke at our team’s training day. Three rules for social workers, and the first is: come when you said.',
    { wellbeing: ['respected', 'achieving'] },
  ),
  on('2026-06-07', sunniva).joy('Ten lengths without stopping. Sunniva had to stop at eight.', {
    as: 'ten-lengths',
    about: 'befriender-again',
    wellbeing: ['active', 'achieving'],
  }),
  on('2026-06-09', sunniva).putsRight('ten-lengths', {
    occurred: { from: '2026-06-07', precision: 'day' },
    content: { text: 'Twelve lengths without stopping. Sunniva had to stop at eight.' },
    basis: 'seen',
    why: 'It was twelve. Ailsa counted, and so did the lifeguard.',
  }),
  on('2026-06-13', mum).says(
    'FamilyViewRecorded',
    { who: 'Mum', familysWords: 'Could she sleep over at mine, one night in the holidays?' },
    { as: 'a-night-at-mums' },
  ),
  on('2026-06-16', callum).strength(
    'effort',
    'Read a book of 240 pages to the end, and then told us the end.',
    {
      wellbeing: ['achieving'],
    },
  ),
  on('2026-06-25', callum).says(
    'AttendanceSummarised',
    {
      school: 'Abbey Road Primary',
      possibleOpenings: 92,
      present: 90,
      authorised: 2,
      unauthorised: 0,
      lateCount: 0,
    },
    { when: { from: '2026-04-20', to: '2026-06-25', precision: 'term' }, basis: 'record' },
  ),
  on('2026-06-29', jo).joy('Last Monday. She drew a new map of everyone she loves, and I am on it.', {
    about: 'play-therapy-again',
  }),
];

/** Spring and early summer 2026. */
export const sinceThenSpring: readonly Step[] = [
  ...ninth,
  ...onHerOwnAtBreak,
  ...spring,
  ...doneWithMondays,
  ...earlySummer,
];
