import { inWords } from '../words/dates';
import { dayNumber, dayOf } from './days';
import type { Day, LaneId, Mark, MarkKind } from './picture';

type Told = readonly [day: Day, kind: MarkKind, lane: LaneId, title: string];

const TOLD: readonly Told[] = [
  ['2018-06-20', 'joy', 'health', 'Feeds well and looks at everyone'],
  ['2018-11-02', 'worry', 'health', 'Dad very tired and on his own at night'],
  ['2019-03-11', 'joy', 'family', 'Claps along with Nana’s radio'],
  ['2019-08-05', 'joy', 'family', 'First steps along the harbour wall'],
  ['2019-12-03', 'worry', 'health', 'Ears sore again'],
  ['2020-02-18', 'joy', 'school', 'Sings at playgroup'],
  ['2020-07-14', 'worry', 'social-work', 'Money has run out before the month has'],
  ['2020-10-06', 'joy', 'social-work', 'Dad asks for help, and gets it'],
  ['2021-02-09', 'worry', 'family', 'Nights are loud at home'],
  ['2021-04-20', 'voice', 'family', '“I want my own torch.”'],
  ['2021-08-23', 'joy', 'school', 'Builds a boat out of boxes'],
  ['2021-10-12', 'worry', 'school', 'Comes in hungry on Mondays'],
  ['2021-11-30', 'joy', 'health', 'Hears everything after grommets'],
  ['2022-01-17', 'joy', 'school', 'Reads the shop signs out loud'],
  ['2022-03-28', 'worry', 'social-work', 'Not safe to sleep at home this week'],
  ['2022-04-04', 'voice', 'family', '“Where is Pepper sleeping?”'],
  ['2022-04-19', 'joy', 'family', 'Pepper the cat comes too'],
  ['2022-06-13', 'joy', 'school', 'Shows the new boy where the pegs are'],
  ['2022-09-27', 'joy', 'health', 'Glasses chosen by Rowan: green'],
  ['2022-11-08', 'voice', 'family', '“Can Dad come to the show?”'],
  ['2022-12-14', 'joy', 'school', 'Star number three in the show, Dad there'],
  ['2023-02-21', 'worry', 'school', 'Leaves the room when it gets loud'],
  ['2023-04-03', 'joy', 'family', 'A whole Saturday at the harbour with Dad'],
  ['2023-05-16', 'voice', 'social-work', '“I don’t want another new worker.”'],
  ['2023-07-06', 'worry', 'family', 'Told about the move two days before'],
  ['2023-07-11', 'voice', 'family', '“Who will feed Pepper?”'],
  ['2023-07-12', 'worry', 'family', 'Quiet all day'],
  ['2023-08-29', 'joy', 'family', 'Laughs at the hens'],
  ['2023-09-19', 'joy', 'school', 'Sits with Amina every day'],
  ['2023-10-24', 'worry', 'health', 'Awake most of the night'],
  ['2023-12-05', 'joy', 'social-work', 'Dad’s flat is ready for visits'],
  ['2024-02-13', 'joy', 'family', 'Pancakes at Dad’s'],
  ['2024-03-19', 'joy', 'health', 'Sleeping through'],
  ['2024-05-21', 'joy', 'school', 'Reading at his age'],
  ['2024-06-25', 'voice', 'school', '“I like it when Mr Dunn waits.”'],
  ['2024-08-13', 'joy', 'family', 'Caught a mackerel'],
  ['2024-10-15', 'worry', 'health', 'Bad dreams are back'],
  ['2024-11-26', 'worry', 'school', 'Leaving class before lunch'],
  ['2024-12-17', 'joy', 'family', 'Nana’s radio is Rowan’s now'],
  ['2025-02-11', 'joy', 'school', 'Drums in assembly'],
  ['2025-04-15', 'joy', 'family', 'Every second weekend with Dad'],
  ['2025-06-10', 'voice', 'family', '“I want to stay in this school.”'],
  ['2025-07-22', 'joy', 'social-work', 'Made his own plan on one big sheet'],
  ['2025-09-16', 'joy', 'health', 'Told Dr Osei about the dreams himself'],
  ['2025-10-21', 'joy', 'school', 'Chosen to look after the hens’ diary'],
  ['2025-12-09', 'joy', 'family', 'Played for Nana on the phone'],
  ['2026-01-13', 'closed', 'health', 'An entry that you cannot open'],
  ['2026-02-03', 'voice', 'family', '“Can I learn the drums properly?”'],
];

const every = (from: Day, until: Day, days: number, lane: LaneId, title: string): readonly Told[] =>
  Array.from({ length: Math.floor((dayNumber(until) - dayNumber(from)) / days) }, (_, index) => {
    const moved = dayNumber(from) + index * days + ((index * 7) % 5);
    return [dayOf(moved), index % 9 === 8 ? 'other' : 'contact', lane, title] as const;
  });

const VISITS: readonly Told[] = [
  ...every('2018-05-20', '2021-06-01', 75, 'health', 'Home visit'),
  ...every('2023-11-20', '2026-02-01', 48, 'health', 'Play therapy session'),
  ...every('2020-08-20', '2026-02-10', 46, 'social-work', 'Visit to Rowan'),
  ...every('2021-08-30', '2026-02-10', 110, 'school', 'Meeting about Rowan’s plan'),
];

const markOf = ([day, kind, lane, title]: Told, index: number): Mark => ({
  key: `entry-${index}`,
  kind,
  lane,
  from: day,
  to: index % 31 === 9 ? dayOf(dayNumber(day) + 45) : day,
  when: index % 31 === 9 ? `around ${inWords(day).slice(-8)}` : inWords(day),
  title,
  ...(kind === 'voice' ? { answer: { isThere: day < '2026', words: 'Yes.' } } : {}),
  ...(index % 26 === 6 ? { late: 'written down 5 weeks later' } : {}),
  ...(index === 26 ? { isTakenBack: true } : {}),
});

/** What was written down about a made-up child, told and counted visits alike. */
export const LIFE_ENTRIES: readonly Mark[] = [...TOLD, ...VISITS].map(markOf);
