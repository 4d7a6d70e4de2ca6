import { on, type Step } from './told';
import { beth, callum, farah, gran, lewis, moira, sunniva } from './who';

/** Spring 2022, before the nurture group stopped: seen then by three people, told in September and December. */
const morningsBeforeTheSummer: readonly Step[] = [
  on('2022-05-30', beth).worse('Slow to come in on some mornings. Twice she stayed by the coats.', {
    as: 'mornings-in-may',
    lastDay: '2022-06-17',
    toldOn: '2022-09-05',
    what: 'Miss Reid thought it was the end of the year, and wrote it down in September.',
  }),
  on('2022-06-06', gran).worse('Hard to get up on school days. Fine at weekends.', {
    lastDay: '2022-06-24',
    toldOn: '2022-12-06',
    what: 'Gran told the meeting in December.',
  }),
  on('2022-06-14', lewis).hearsAilsa(
    'sore-tummy',
    'My tummy is sore on school days.',
    { matter: 'Mornings', whoAsked: 'Gran' },
    {
      toldOn: '2022-12-06',
      basis: 'told_by_family',
      meant: { direction: 'worse', text: 'School mornings hurt.' },
    },
  ),
];

/** Spring 2024, before play therapy stopped: seen then by four people, put together at a meeting in November. */
const nightsOfThatSpring: readonly Step[] = [
  on('2024-04-08', moira).worse('Up in the night four or five times a week.', {
    lastDay: '2024-04-28',
    toldOn: '2024-11-12',
    what: 'From Moira’s sleep diary, which she brought to the meeting in November.',
  }),
  on('2024-04-20', sunniva).worse('Too tired to swim, two weeks running.', {
    lastDay: '2024-04-27',
    toldOn: '2024-11-12',
    basis: 'told_by_other',
  }),
  on('2024-05-07', callum).worse('Head on the desk before lunch on most days.', {
    as: 'head-on-the-desk',
    lastDay: '2024-05-10',
    toldOn: '2024-11-12',
  }),
  on('2024-04-22', farah).hearsAilsa(
    'eyes-open',
    'I keep my eyes open so I do not dream.',
    { matter: 'Sleep', whoAsked: 'Moira' },
    {
      toldOn: '2024-11-12',
      basis: 'told_by_family',
      meant: { direction: 'worse', text: 'Nights are hard.' },
    },
  ),
];

/** What people had seen before two kinds of help stopped, and what this system was told of it only months later. */
export const toldLater: readonly Step[] = [...morningsBeforeTheSummer, ...nightsOfThatSpring];
