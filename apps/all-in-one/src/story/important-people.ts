import type { ContentOf } from '@chronology/domain';
import { the } from './references';
import { on, type Step } from './told';
import { aileen, beth, callum, farah, gran, lewis, moira, ngozi, ruth } from './who';

type Named = Omit<ContentOf<'ImportantRelationshipNamed'>, 'relationshipId'>;
type Changed = Omit<ContentOf<'ImportantRelationshipChanged'>, 'relationshipRef'>;

/** Somebody or something that matters to Ailsa, in her word for it, and since when. */
const matters = (since: string, by: string, as: string, content: Named, toldOn: string = since): Step =>
  on(since, by).says('ImportantRelationshipNamed', content, { as, toldOn, basis: 'told_by_child' });

/** How it went on with somebody or something that matters to her: `who` by its name in the story, and `what` in words that Ailsa could read. */
export const wentOn = (day: string, by: string, who: string, content: Changed, what: string): Step =>
  on(day, by).says(
    'ImportantRelationshipChanged',
    { relationshipRef: the(who), ...content },
    { as: `${who}-${content.change}-${day}`, basis: 'record', what },
  );

/** Lost on the one day on which Gran went into hospital. */
const lost = (who: string, becauseOf: 'home' | 'school', what: string): Step =>
  wentOn('2023-03-06', lewis, who, { change: 'stopped', becauseOf, askedChild: false }, what);

/** In touch again, and how it is kept. */
const again = (day: string, by: string, who: string, plannedContact: string, what: string): Step =>
  wentOn(day, by, who, { change: 'restarted', plannedContact }, what);

/** Who and what matters to Ailsa, and since when. */
const namedByAilsa: readonly Step[] = [
  matters(
    '2017-03-14',
    aileen,
    'mum',
    { kind: 'person', childsWord: 'Mum', sinceWhen: 'Always' },
    '2018-06-04',
  ),
  matters(
    '2017-03-14',
    aileen,
    'finn',
    { kind: 'person', childsWord: 'Finn, my brother', sinceWhen: 'Always' },
    '2018-06-04',
  ),
  matters(
    '2017-03-14',
    aileen,
    'gran',
    { kind: 'person', childsWord: 'Gran Jean', sinceWhen: 'Always' },
    '2018-06-04',
  ),
  matters(
    '2018-05-01',
    gran,
    'the-beach',
    { kind: 'place', childsWord: 'The beach at Saltcoats', sinceWhen: 'Since I could walk' },
    '2018-12-24',
  ),
  matters('2018-12-24', gran, 'biscuit', {
    kind: 'animal',
    childsWord: 'Biscuit the dog',
    sinceWhen: 'Since Christmas when I was one',
  }),
  matters(
    '2021-08-18',
    beth,
    'miss-reid',
    { kind: 'person', childsWord: 'Miss Reid, my teacher' },
    '2021-11-30',
  ),
  matters('2022-02-07', gran, 'piano', {
    kind: 'activity',
    childsWord: 'Playing piano',
    why: 'I can make it say what I feel',
  }),
  matters('2023-08-28', callum, 'hana', {
    kind: 'person',
    childsWord: 'Hana, my best friend',
    sinceWhen: 'Since Primary 2',
    howKept: 'In my class',
  }),
];

/** What became of them. */
const whetherTheyLasted: readonly Step[] = [
  wentOn(
    '2021-10-08',
    ruth,
    'mum',
    { change: 'reduced', becauseOf: 'home', plannedContact: 'Time together every week', askedChild: true },
    'Mum: not every day now, and every week without fail.',
  ),
  lost('finn', 'home', 'Finn lives with a friend’s family. No days to meet were agreed.'),
  lost('gran', 'home', 'Gran Jean is in hospital.'),
  lost('biscuit', 'home', 'Biscuit stays with Gran’s neighbour.'),
  lost('the-beach', 'home', 'The beach is a long way from the new home.'),
  lost('miss-reid', 'school', 'No goodbye to Miss Reid was possible.'),
  lost('piano', 'home', 'There is no piano near.'),
  again('2023-06-20', farah, 'gran', 'Wednesdays after school', 'Gran Jean is home again.'),
  again('2023-09-02', gran, 'biscuit', 'When Ailsa visits Gran', 'Biscuit knew her at once.'),
  again(
    '2024-02-24',
    farah,
    'finn',
    'Once a month',
    'Finn and Ailsa have met, and have the next day marked.',
  ),
  again('2024-07-06', moira, 'the-beach', 'In the summer', 'The beach at Saltcoats, all day.'),
  again('2024-09-09', ngozi, 'piano', 'Every Tuesday', 'She plays piano again.'),
  again('2024-12-10', beth, 'miss-reid', 'She writes to Ailsa', 'Miss Reid and Ailsa write to each other.'),
  wentOn(
    '2025-01-20',
    farah,
    'mum',
    { change: 'kept', plannedContact: 'Every Saturday', askedChild: true },
    'Mum, and more of her.',
  ),
  wentOn(
    '2025-04-12',
    farah,
    'finn',
    { change: 'kept', plannedContact: 'Every second weekend', askedChild: true },
    'Finn, every second weekend.',
  ),
  wentOn(
    '2025-09-01',
    moira,
    'the-beach',
    { change: 'stopped', becauseOf: 'other' },
    'Not at the beach since August.',
  ),
];

/** The people, places and animals that matter to Ailsa, and whether they lasted. */
export const importantPeople: readonly Step[] = [...namedByAilsa, ...whetherTheyLasted];
