import { the } from './references';
import { on, weekly, type Step } from './told';
import { beth, callum, farah, jo, moira, mum, ngozi, shona, sunniva } from './who';

const summerAndPiano: readonly Step[] = [
  on('2024-06-10', farah).says(
    'FamilyTimeChanged',
    {
      with: 'Mum',
      from: 'Always with somebody there',
      to: 'Somebody there every second week',
      askedChild: true,
    },
    { what: 'Mum and Ailsa doing well together.', basis: 'record' },
  ),
  on('2024-06-18', farah).hearsAilsa('still-piano', 'I still want piano.', {
    matter: 'Piano',
    whoAsked: 'Farah, in the car',
  }),
  on('2024-07-06', moira).joy('A whole day at Saltcoats beach. First time in 18 months.', {
    as: 'beach-day',
  }),
  on('2024-07-08', moira).putsRight('beach-day', {
    occurred: { from: '2024-07-06', precision: 'day' },
    content: { text: 'A whole day at Saltcoats beach. First time in 16 months.' },
    basis: 'told_by_family',
    why: 'It was 16 months. Finn worked it out from his photos.',
  }),
  on('2024-08-14', callum).meets('school', 'Primary 3', 'Hana in the same class.'),
  on('2024-08-19', shona).says(
    'SupportNeedMet',
    { needRef: the('settling-in'), how: 'Shona phoned after half a year: Ailsa answered, and said “home”.' },
    { wellbeing: ['nurtured', 'safe'] },
  ),
  on('2024-09-09', ngozi).startsHelp(
    'piano-lessons',
    ['playing-piano'],
    { name: 'Piano lessons', tier: 'universal', intensity: weekly(1), termTimeOnly: true },
    { what: 'First piano lesson. Cried happy tears.' },
  ),
  on('2024-09-09', ngozi).says(
    'InterestOrTalentSupported',
    { interest: 'Piano', offered: 'a lesson every week with Mrs Okafor', startedOn: '2024-09-09' },
    { wellbeing: ['achieving', 'respected'] },
  ),
  on('2024-09-09', farah).answersAilsa('piano-properly', {
    whatWeDid: 'Lessons began. It took 2 years 6 months and she had to ask twice.',
    toldOn: '2024-09-09',
    toldHow: 'Farah took her to the first lesson.',
    reaction: 'Cried happy tears.',
  }),
  on('2024-09-09', farah).answersAilsa('still-piano', {
    whatWeDid: 'Lessons began with Mrs Okafor.',
    toldOn: '2024-09-09',
  }),
];

const nightsAreHard: readonly Step[] = [
  on('2024-10-07', moira).worse('Sleep very hard again, 20 weeks after play therapy stopped.', {
    wellbeing: ['healthy', 'safe'],
  }),
  on('2024-10-29', callum).worse('Leaving class upset. Usually before lunch.', { wellbeing: ['included'] }),
  on('2024-10-30', callum).meets('school', 'Talk about a reading book left at home', undefined, {
    as: 'another-child',
  }),
  on('2024-10-31', callum).takesBack('another-child', 'This was about another child in the class.'),
  on('2024-11-12', farah).says(
    'TeamAroundTheChildMet',
    {
      forum: 'tac',
      about: 'Sleep, and what helps',
      present: ['Moira', 'Tam', 'class teacher', 'befriender', 'social worker'],
      childPresent: 'PN6',
      decisions: ['Ask for play therapy back.', 'Put together what everybody saw since the spring.'],
    },
    { basis: 'record', what: 'Asked for play therapy back.' },
  ),
  on('2024-11-12', farah).asksFor('ask-play-therapy-again', 'Play therapy', 'The team', ['good-sleep']),
  on('2024-11-12', farah).answersAilsa('eyes-open', {
    whatWeDid: 'We asked for play therapy back today.',
    toldOn: '2024-11-12',
    toldHow: 'Moira told her at bedtime.',
  }),
  on('2024-11-19', jo).says(
    'WaitingListJoined',
    { service: 'Play therapy', why: 'The team asked for play therapy back.' },
    { basis: 'record' },
  ),
  on('2024-12-10', beth).joy('Miss Reid writes. A letter and a photo of the old class.'),
  on('2024-12-17', ngozi).strength('talent', 'Plays at the carol concert. No music. By heart.', {
    wellbeing: ['achieving'],
  }),
  on('2024-12-20', callum).says(
    'AttendanceSummarised',
    {
      school: 'Abbey Road Primary',
      possibleOpenings: 172,
      present: 157,
      authorised: 14,
      unauthorised: 1,
      lateCount: 6,
    },
    { when: { from: '2024-08-14', to: '2024-12-20', precision: 'term' }, basis: 'record' },
  ),
  on('2025-01-13', jo).startsHelp(
    'play-therapy-again',
    ['good-sleep'],
    { name: 'Play therapy', tier: 'additional', intensity: weekly(1), again: the('play-therapy') },
    { what: 'Play therapy starts again, 34 weeks after it stopped.' },
  ),
  on('2025-01-13', jo).answersAilsa('if-the-dreams-come-back', {
    whatWeDid: 'Yes. Play therapy started again today. It took eight months to answer.',
    toldOn: '2025-01-13',
    toldHow: 'Jo told her herself.',
  }),
];

const settledAndLonely: readonly Step[] = [
  on('2025-01-20', mum).joy('Saturdays with Ailsa, on our own. I have been well for two years.'),
  on('2025-01-20', farah).says(
    'FamilyTimeChanged',
    {
      with: 'Mum',
      from: 'Somebody there every second week',
      to: 'Every Saturday, on their own',
      askedChild: true,
    },
    { basis: 'record' },
  ),
  on('2025-01-27', sunniva).endsHelp(
    'befriender',
    {
      effectiveOn: '2025-02-10',
      reason: 'RISK_REDUCED',
      reasonText: 'Ailsa is settled and doing well.',
      toldOn: '2025-01-27',
      safeguards: {
        agreement: 'agreed',
        routeBack: { who: 'The Harbour Project', how: 'Phone or write, any day', until: 'open' },
      },
      expectedDifferenceReached: 'yes',
    },
    { what: 'Sunniva’s last Sunday is in February.' },
  ),
  on('2025-03-14', moira).joy('Eighth birthday. Chose a keyboard over a bike.'),
  on('2025-04-12', farah).joy('Weekends with Finn. Every second weekend from now on.', {
    wellbeing: ['nurtured', 'included'],
  }),
  on('2025-04-12', farah).says(
    'FamilyTimeChanged',
    { with: 'Finn', to: 'Every second weekend', askedChild: true },
    { basis: 'record' },
  ),
];

/** Summer 2024 to spring 2025: piano at last, hard nights, and help that came back. */
export const harderAgain: readonly Step[] = [...summerAndPiano, ...nightsAreHard, ...settledAndLonely];
