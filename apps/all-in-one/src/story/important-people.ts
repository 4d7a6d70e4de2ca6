import type { ContentOf } from '@chronology/domain';
import { the } from './references';
import { on, type Step } from './told';
import { aileen, beth, callum, farah, gran, lewis, moira, ngozi, ruth } from './who';

type Named = Omit<ContentOf<'ImportantRelationshipNamed'>, 'relationshipId'>;
type Changed = Omit<ContentOf<'ImportantRelationshipChanged'>, 'relationshipRef'>;

/** Somebody or something that matters to Ailsa, in her word for it, and since when. */
const matters = (since: string, by: string, as: string, content: Named, toldOn: string = since): Step =>
  on(since, by).says('ImportantRelationshipNamed', content, { as, toldOn, basis: 'told_by_child' });

/** How it went on with them. */
const wentOn = (day: string, by: string, who: string, content: Changed): Step =>
  on(day, by).says(
    'ImportantRelationshipChanged',
    { relationshipRef: the(who), ...content },
    { as: `${who}-${content.change}-${day}`, basis: 'record' },
  );

/** Lost on the one day on which Gran went into hospital. */
const lost = (who: string, becauseOf: 'home' | 'school'): Step =>
  wentOn('2023-03-06', lewis, who, { change: 'stopped', becauseOf, askedChild: false });

/** The people, places and animals that matter to Ailsa, and whether they lasted. */
export const importantPeople: readonly Step[] = [
  matters('2017-03-14', aileen, 'mum', { kind: 'person', childsWord: 'Mum' }, '2018-06-04'),
  matters('2017-03-14', aileen, 'finn', { kind: 'person', childsWord: 'Finn, my brother' }, '2018-06-04'),
  matters('2017-03-14', aileen, 'gran', { kind: 'person', childsWord: 'Gran Jean' }, '2018-06-04'),
  matters(
    '2018-05-01',
    gran,
    'the-beach',
    { kind: 'place', childsWord: 'The beach at Saltcoats' },
    '2018-12-24',
  ),
  matters('2018-12-24', gran, 'biscuit', { kind: 'animal', childsWord: 'Biscuit the dog' }),
  matters(
    '2021-08-18',
    beth,
    'miss-reid',
    { kind: 'person', childsWord: 'Miss Reid, my teacher' },
    '2021-11-30',
  ),
  matters('2022-02-07', gran, 'piano', { kind: 'activity', childsWord: 'Playing piano' }),
  matters('2023-08-28', callum, 'hana', {
    kind: 'person',
    childsWord: 'Hana, my best friend',
    howKept: 'In my class',
  }),

  wentOn('2021-10-08', ruth, 'mum', {
    change: 'reduced',
    becauseOf: 'home',
    plannedContact: 'Time together every week',
    askedChild: true,
  }),
  lost('finn', 'home'),
  lost('gran', 'home'),
  lost('biscuit', 'home'),
  lost('the-beach', 'home'),
  lost('miss-reid', 'school'),
  lost('piano', 'home'),

  wentOn('2023-06-20', farah, 'gran', { change: 'restarted', plannedContact: 'Wednesdays after school' }),
  wentOn('2023-09-02', gran, 'biscuit', { change: 'restarted', plannedContact: 'When Ailsa visits Gran' }),
  wentOn('2024-02-24', farah, 'finn', { change: 'restarted', plannedContact: 'Once a month' }),
  wentOn('2024-07-06', moira, 'the-beach', { change: 'restarted', plannedContact: 'In the summer' }),
  wentOn('2024-09-09', ngozi, 'piano', { change: 'restarted', plannedContact: 'Every Tuesday' }),
  wentOn('2024-12-10', beth, 'miss-reid', { change: 'restarted', plannedContact: 'She writes to Ailsa' }),
  wentOn('2025-01-20', farah, 'mum', { change: 'kept', plannedContact: 'Every Saturday', askedChild: true }),
  wentOn('2025-04-12', farah, 'finn', {
    change: 'kept',
    plannedContact: 'Every second weekend',
    askedChild: true,
  }),
  wentOn('2025-09-01', moira, 'the-beach', { change: 'stopped', becauseOf: 'other' }),
];
