import { the } from './references';
import { on, weekly, type Step } from './told';
import { beth, callum, drOkoro, farah, lena, lewis, ros, shona, tess } from './who';

const sameDay: readonly Step[] = [
  on('2023-03-06', lewis).says(
    'HomeChanged',
    {
      from: 'With Gran Jean',
      to: 'Ros and Pete',
      planned: false,
      reasonText: 'Gran went into hospital. Moved the same day.',
      askedChild: false,
      relationshipsTouched: ['finn', 'gran', 'biscuit', 'the-beach', 'miss-reid', 'piano'].map(the),
      schoolKept: false,
      withBrothersAndSisters: false,
      financialDriver: 'no',
    },
    {
      what: 'Moves to Ros and Pete in Irvine, same day. Gran in hospital. Finn to a friend’s family.',
      wellbeing: ['safe', 'nurtured'],
    },
  ),
  on('2023-03-07', ros).hearsAilsa(
    'see-finn',
    'When will I see Finn?',
    { matter: 'Finn', whoAsked: 'Ros, at bedtime' },
    { meant: { direction: 'worse', text: 'She misses her brother.', saidBy: 'Ros' } },
  ),
  on('2023-03-08', beth).endsHelp('nurture-group-again', {
    effectiveOn: '2023-03-06',
    decidedOn: '2023-03-06',
    reason: 'MOVED_AREA',
    reasonText: 'Ailsa changed school.',
  }),
  on('2023-03-14', ros).worse('Sixth birthday without Finn or Gran. Quiet all day. Slept with Gran’s scarf.'),
  on('2023-03-20', callum).says(
    'SchoolChanged',
    {
      from: 'Seagate Primary',
      to: 'Abbey Road Primary',
      becauseOf: 'home_move',
      askedChild: false,
      relationshipsTouched: [the('miss-reid')],
    },
    { what: 'Starts at a new school. Mid-term. No handover notes yet.' },
  ),
  on('2023-03-20', tess).endsHelp('support-group', {
    effectiveOn: '2023-03-20',
    reason: 'MOVED_AREA',
    reasonText: 'Ailsa moved away from Gran’s.',
  }),
];

const irvine: readonly Step[] = [
  on('2023-04-18', ros).joy('Laughs on the trampoline. First big laugh since the move.'),
  on('2023-05-15', farah).says(
    'WorkerChanged',
    { role: 'social worker', from: 'Lewis', to: 'Farah', goodbyeSaid: true },
    {
      about: 'social-worker',
      what: 'Fourth worker. Farah, who is still Ailsa’s worker.',
      basis: 'record',
    },
  ),
  on('2023-05-22', lena).endsHelp(
    'eye-clinic',
    {
      effectiveOn: '2023-05-22',
      reason: 'NON_ATTENDANCE',
      reasonText: 'Closed after two missed appointments during the moves.',
      followUps: [
        { on: '2023-03-28', how: 'Letter to the address on file', heard: 'Nothing. It was the old address.' },
        { on: '2023-05-12', how: 'Letter to the address on file', heard: 'Nothing. It was the old address.' },
      ],
    },
    { writtenOn: '2023-05-22', toldOn: '2023-06-05' },
  ),
  on('2023-05-22', drOkoro).worse('Eye clinic closed Ailsa’s file. Two letters went to the old address.', {
    wellbeing: ['healthy'],
  }),
  on('2023-06-06', drOkoro).meets(
    'clinic',
    'Check-up for the new home',
    'Growing well. Talked with Ros about sleep.',
    { onlyFor: ['family doctor', 'social worker'] },
  ),
  on('2023-06-20', farah).joy('Sees Gran again. Gran home. They danced in the kitchen.', {
    wellbeing: ['nurtured'],
  }),
];

const movingAgain: readonly Step[] = [
  on('2023-07-11', farah).worse(
    'Told she must move again. The contract for this home was too costly to renew.',
    { wellbeing: ['safe', 'respected'] },
  ),
  on('2023-07-13', farah).hearsAilsa(
    'ask-the-boss',
    'Please ask the boss if I can stay.',
    { matter: 'Home', whoAsked: 'Farah', method: 'drawing' },
    { what: 'Drew a picture for the manager.', meant: { direction: 'worse', text: 'She wants to stay.' } },
  ),
  on('2023-07-20', farah).answersAilsa('ask-the-boss', {
    whatWeDidNot: 'Ailsa could not stay.',
    why: 'The contract for the home ended. The manager wrote back to explain. The answer was no.',
    toldOn: '2023-07-20',
    toldHow: 'Farah read her the letter.',
  }),
  on('2023-08-18', farah).says(
    'HomeChanged',
    {
      from: 'Ros and Pete',
      to: 'With Moira and Tam',
      planned: true,
      reasonText: 'The contract for the last home was too costly to renew.',
      askedChild: true,
      schoolKept: true,
      withBrothersAndSisters: false,
      financialDriver: 'yes',
    },
    { what: 'Moves to Moira and Tam in Kilwinning. Two tea visits and a sleepover first.' },
  ),
  on('2023-08-18', shona).needs('settling-in', 'settling in a new home'),
  on('2023-08-18', shona).startsHelp('settling-in-visits', ['settling-in'], {
    name: 'Settling-in visits',
    tier: 'additional',
    intensity: weekly(1),
    expectedDifference: 'Ailsa, Moira and Tam feel at home together.',
  }),
];

/** Spring and summer 2023: two moves in six months, one of them on a single day. */
export const moves: readonly Step[] = [...sameDay, ...irvine, ...movingAgain];
