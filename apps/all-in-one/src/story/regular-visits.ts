import { addDays, type CalendarDay } from '@chronology/domain';
import { on, type Step } from './told';
import { dawn, farah, jo, lewis, priya, sunniva } from './who';

type Span = Readonly<{ from: CalendarDay; to: CalendarDay; days: number }>;
type Visit = (day: CalendarDay) => Step;

/** A visit every so many days, each in turn as one of these. */
const every = ({ from, to, days }: Span, ...visits: readonly Visit[]): readonly Step[] => {
  const steps: Step[] = [];
  for (let day = from, turn = 0; day <= to; day = addDays(day, days), turn += 1) {
    const visit = visits[turn % visits.length];
    if (visit) steps.push(visit(day));
  }
  return steps;
};

const familySupport =
  (what: string): Visit =>
  (day) =>
    on(day, dawn).meets('home_visit', 'Family support visit', what, { about: 'family-support-again' });

const speech =
  (what: string): Visit =>
  (day) =>
    on(day, priya).meets('clinic', 'Speech and language session', what, { about: 'speech-again' });

const socialWorker =
  (by: string, purpose: string, what: string): Visit =>
  (day) =>
    on(day, by).meets('home_visit', purpose, what, { about: 'social-worker' });

const timeWithMum =
  (by: string, what: string): Visit =>
  (day) =>
    on(day, by).joy(`Family time with Mum. ${what}`, { about: 'family-time' });

const shortTimeWithMum: Visit = (day) =>
  on(day, lewis).meets('in_person', 'Family time with Mum', 'Short but warm.', { about: 'family-time' });

const playTherapy =
  (about: string, what: string): Visit =>
  (day) =>
    on(day, jo).meets('clinic', 'Play therapy session', what, { about });

const music: Visit = (day) =>
  on(day, jo).joy('Play therapy session. Chose music today.', { about: 'play-therapy-again' });

const withSunniva =
  (about: string, text: string): Visit =>
  (day) =>
    on(day, sunniva).joy(text, { about });

const SWIMMING = 'Swimming with Sunniva. Two lengths without stopping.';
const CINEMA = 'Cinema with Sunniva. Popcorn for tea.';

/** The visits and times together that came round again and again. */
export const regularVisits: readonly Step[] = [
  ...every(
    { from: '2019-11-05', to: '2020-02-28', days: 84 },
    familySupport('Bedtime routine, Mum’s idea.'),
    familySupport('Benefits form done together.'),
  ),
  ...every(
    { from: '2020-07-14', to: '2021-03-12', days: 84 },
    familySupport('Bedtime routine, Mum’s idea.'),
    familySupport('Benefits form done together.'),
  ),
  ...every(
    { from: '2021-02-16', to: '2022-06-01', days: 91 },
    speech('Story cards.'),
    speech('Longer sentences.'),
  ),
  ...every(
    { from: '2022-01-19', to: '2023-03-01', days: 63 },
    timeWithMum(lewis, 'Park and pancakes.'),
    shortTimeWithMum,
    socialWorker(lewis, 'Visit to Ailsa at Gran’s', 'Ailsa showed her room.'),
  ),
  ...every(
    { from: '2023-09-27', to: '2025-11-10', days: 63 },
    socialWorker(farah, 'Visit to Ailsa', 'Ailsa chose to walk the dog and talk.'),
    timeWithMum(farah, 'Made soup together.'),
    socialWorker(farah, 'Visit to Ailsa', 'Went through her plan with her.'),
  ),
  ...every(
    { from: '2023-11-27', to: '2024-05-01', days: 49 },
    playTherapy('play-therapy', 'Sand and water.'),
  ),
  ...every(
    { from: '2025-02-17', to: '2025-11-10', days: 56 },
    playTherapy('play-therapy-again', 'Drawing homes.'),
    music,
  ),
  ...every(
    { from: '2024-03-17', to: '2025-02-02', days: 105 },
    withSunniva('befriender', SWIMMING),
    withSunniva('befriender', CINEMA),
  ),
  ...every(
    { from: '2025-07-20', to: '2025-10-26', days: 49 },
    withSunniva('befriender-again', SWIMMING),
    withSunniva('befriender-again', CINEMA),
  ),
];
