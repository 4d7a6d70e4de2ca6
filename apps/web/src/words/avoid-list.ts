import { OUR_WORDS_TO_AVOID } from './avoid-list-ours';
import type { WordToAvoid } from './word-to-avoid';

const LANARKSHIRE = 'North Lanarkshire, language guide';
const TACT = 'TACT, Language That Cares';
const LANARKSHIRE_AND_TACT = `${LANARKSHIRE}; ${TACT}`;
const WAS_NOT_BROUGHT = 'Was Not Brought guidance';

/** Words to avoid, as data: each area may change them. Capital letters do not matter here. */
export const WORDS_TO_AVOID: readonly WordToAvoid[] = [
  {
    insteadOf: ['placement', 'placements', 'placed with'],
    say: ['home', 'where {child} lives'],
    because: 'A child lives in a home.',
    seenIn: LANARKSHIRE,
    isOfficial: true,
    exceptIn: ['work placement', 'student on placement', 'placement order', 'placement orders'],
  },
  {
    insteadOf: ['contact', 'contact visit', 'contact visits', 'supervised contact', 'contact session'],
    say: ['family time', 'seeing Mum', 'seeing Dad'],
    because: 'Children see people they love.',
    seenIn: LANARKSHIRE,
    isOfficial: true,
    exceptIn: [
      'eye contact',
      'contact us',
      'contact the',
      'contact your',
      'contact was lost',
      'contact details',
      'contact lens',
      'contact lenses',
      'contact with the service',
      'contact with the school',
    ],
  },
  {
    insteadOf: ['sibling', 'siblings', 'sibling group'],
    say: ['brothers and sisters', 'brother', 'sister'],
    because: 'They are brothers and sisters, and they have names.',
    seenIn: LANARKSHIRE,
    isOfficial: true,
  },
  {
    insteadOf: ['lac review', 'laac review'],
    say: ['{child}’s review meeting', 'my meeting'],
    because: 'It is the child’s own meeting.',
    seenIn: LANARKSHIRE,
    isOfficial: true,
  },
  {
    insteadOf: ['lac', 'laac', 'looked after child', 'looked after children'],
    say: ['{child}', 'young person'],
    because: 'A child has a name, and lacks nothing.',
    seenIn: LANARKSHIRE,
    isOfficial: true,
  },
  {
    insteadOf: [
      'challenging behaviour',
      'challenging behaviours',
      'behavioural problems',
      'behaviour problems',
    ],
    say: ['in distress', 'reacting', 'needs something we have not found yet'],
    because: 'What adults see is how a child tells us something.',
    seenIn: LANARKSHIRE,
    isOfficial: false,
  },
  {
    insteadOf: ['defiant', 'defiance', 'non-compliant', 'oppositional'],
    say: ['confident in her choices', 'confident in his choices', 'confident in their choices'],
    because: 'It says what an adult wanted, not what the child did.',
    seenIn: LANARKSHIRE,
    isOfficial: false,
  },
  {
    insteadOf: ['aggressive', 'aggression', 'violent child'],
    say: ['reacting to a situation', 'was very upset'],
    because: 'Say what happened, and what came before it.',
    seenIn: LANARKSHIRE,
    isOfficial: false,
  },
  {
    insteadOf: ['attention seeker', 'attention seeking', 'seeking attention', 'manipulative'],
    say: ['looking for help', 'looking for company'],
    because: 'A child who looks for attention needs some.',
    seenIn: LANARKSHIRE,
    isOfficial: false,
  },
  {
    insteadOf: ['abscond', 'absconds', 'absconded', 'absconding', 'absconder'],
    say: ['ran away', 'went missing'],
    because: 'Children run from something, or to somebody.',
    seenIn: LANARKSHIRE_AND_TACT,
    isOfficial: true,
  },
  {
    insteadOf: ['unit', 'residential unit', 'children’s unit', 'childrens unit'],
    say: ['house', 'children’s house', 'home'],
    because: 'A child lives in a house.',
    seenIn: LANARKSHIRE,
    isOfficial: true,
    exceptIn: ['neonatal unit', 'baby unit', 'assessment unit', 'unit of work', 'unit of measure'],
  },
  {
    insteadOf: ['residents', 'service user', 'service users', 'client', 'clients'],
    say: ['young people', '{child}', 'family'],
    because: 'They are children, young people and families.',
    seenIn: LANARKSHIRE,
    isOfficial: false,
  },
  {
    insteadOf: ['sanction', 'sanctions', 'sanctioned'],
    say: ['consequence', 'consequences', 'what was agreed'],
    because: 'It is a word of courts and punishment.',
    seenIn: LANARKSHIRE,
    isOfficial: false,
  },
  {
    insteadOf: ['birth parent', 'birth parents', 'birth mother', 'birth father', 'birth family'],
    say: ['Mum', 'Dad', 'family'],
    because: 'A child says Mum and Dad, or their own word.',
    seenIn: TACT,
    isOfficial: true,
  },
  {
    insteadOf: [
      'asylum seeker',
      'asylum seekers',
      'unaccompanied minor',
      'unaccompanied asylum seeking child',
    ],
    say: ['young person', '{child}'],
    because: 'It is a matter of papers. The young person has a name.',
    seenIn: TACT,
    isOfficial: true,
  },
  {
    insteadOf: [
      'did not attend',
      'failed to attend',
      'dna',
      'dnas',
      'no show',
      'non-attendance',
      'non-attender',
    ],
    say: ['was not brought', 'did not come'],
    because: 'Children are brought by adults.',
    seenIn: WAS_NOT_BROUGHT,
    isOfficial: true,
  },
  ...OUR_WORDS_TO_AVOID,
];
