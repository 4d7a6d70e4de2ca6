import { listOf, textOf, type FieldError, type Typed } from '../../frame/form';
import { CHANGE_ERRORS } from '../../words/change-help';
import { CHECK_WORDS } from '../../words/check-help';
import { REASON_GROUPS } from '../../words/ending-reasons';
import { dayErrors, dayOf, freeDayErrors } from './day-said';
import { howOf, type How, type Said, type Step } from './steps';

/** What a question needs to know to look at its answer. */
export type Knows = Readonly<{
  said: Said;
  hows: readonly How[];
  today: string;
  /** What the child said that can be chosen, by ids. */
  views?: readonly string[];
}>;

type Look = (typed: Typed, knows: Knows) => readonly (FieldError | undefined)[];

const LONGEST = 600;
const LONGEST_LINE = 200;
/** What is said of it stands before it in the entry. */
const LONGEST_HELD = LONGEST - CHECK_WORDS.heldSaid('').length;
const REASONS: readonly string[] = REASON_GROUPS.flatMap(({ reasons }) => reasons.map(([code]) => code));

const unless = (isRight: boolean, field: string, words: string): FieldError | undefined =>
  isRight ? undefined : { field, words };

const isOneOf = (typed: Typed, name: string, values: readonly string[]): boolean =>
  values.includes(textOf(typed, name));

const tooLong = (typed: Typed, name: string, most = LONGEST): FieldError | undefined => {
  const over = textOf(typed, name).length - most;
  return unless(over <= 0, name, CHANGE_ERRORS.long(over, most));
};

const isSaid = (typed: Typed, name: string): boolean => textOf(typed, name) !== '';

const isAmount = (text: string): boolean =>
  /^\d{1,3}([.,]\d{1,2})?$/.test(text) && Number(text.replace(',', '.')) > 0;

const amount: Look = (typed, { said }) => {
  const number = textOf(typed, 'number');
  if (number === '') return [unless(howOf(said) !== 'more', 'number', CHANGE_ERRORS.amountMissing)];
  return [
    unless(isAmount(number), 'number', CHANGE_ERRORS.amount),
    unless(isOneOf(typed, 'unit', ['CONTACTS', 'HOURS', 'NIGHTS']), 'unit', CHANGE_ERRORS.unit),
    unless(isOneOf(typed, 'per', ['WEEK', 'FORTNIGHT', 'MONTH', 'DAYS_28']), 'per', CHANGE_ERRORS.unit),
  ];
};

const when: Look = (typed, { said, today }) => [
  ...dayErrors(typed, 'effect', {}),
  ...dayErrors(typed, 'decided', { latest: today }, ['not-known']),
  ...(howOf(said) === 'pauses'
    ? freeDayErrors(typed, 'resume', {
        earliest: textOf(typed, 'effect') === 'today' ? today : dayOf(typed, 'effect'),
      })
    : []),
];

const why: Look = (typed) => [
  unless(isOneOf(typed, 'reason', REASONS), 'reason', CHANGE_ERRORS.reason),
  unless(isSaid(typed, 'words'), 'words', CHANGE_ERRORS.words),
  tooLong(typed, 'words'),
  unless(
    textOf(typed, 'reason') !== 'CHILD_OR_FAMILY_CHOICE' || isOneOf(typed, 'whose', ['CHILD', 'FAMILY']),
    'whose',
    CHANGE_ERRORS.whose,
  ),
  tooLong(typed, 'tried', LONGEST_LINE),
  tooLong(typed, 'tried-lost', LONGEST_LINE),
];

const wayBack: Look = (typed) => {
  if (textOf(typed, 'has') === 'none') return [];
  if (textOf(typed, 'has') !== 'yes') return [unless(false, 'has', CHANGE_ERRORS.wayBack)];
  return [
    unless(isSaid(typed, 'who'), 'who', CHANGE_ERRORS.who),
    tooLong(typed, 'who', LONGEST_LINE),
    tooLong(typed, 'how', LONGEST_LINE),
    ...(isOneOf(typed, 'until', ['open', 'not-known'])
      ? []
      : [unless(textOf(typed, 'until') === 'another', 'until', CHANGE_ERRORS.until)]),
    ...(textOf(typed, 'until') === 'another' ? dayErrors(typed, 'until', {}) : []),
  ];
};

const LOOKS: Readonly<Record<Step, Look>> = {
  how: (typed, { hows }) => [unless(isOneOf(typed, 'how', hows), 'how', CHANGE_ERRORS.how)],
  amount,
  when,
  why,
  held: (typed) => [tooLong(typed, 'held', LONGEST_HELD)],
  view: (typed, { views = [] }) => [
    unless(isSaid(typed, 'view'), 'view', CHANGE_ERRORS.view),
    unless(['', 'not-asked', ...views].includes(textOf(typed, 'view')), 'view', CHANGE_ERRORS.viewGone),
  ],
  agreement: (typed) => [
    unless(
      isOneOf(typed, 'agreement', ['AGREED', 'DISAGREED', 'NOT_ASKED', 'COULD_NOT_ASK']),
      'agreement',
      CHANGE_ERRORS.agreement,
    ),
  ],
  'way-back': wayBack,
  told: (typed, { today }) => dayErrors(typed, 'told', { latest: today }, ['not-yet']),
  stays: () => [],
  different: (typed, { today }) => [
    unless(
      isOneOf(typed, 'change', ['WORKER', 'PLACE', 'METHOD', 'OTHER']),
      'change',
      CHANGE_ERRORS.different,
    ),
    unless(isSaid(typed, 'text'), 'text', CHANGE_ERRORS.words),
    tooLong(typed, 'text'),
    ...dayErrors(typed, 'since', { latest: today }),
  ],
  back: (typed, { today }) => dayErrors(typed, 'since', { latest: today }),
  'take-back': (typed) => [
    unless(isSaid(typed, 'text'), 'text', CHANGE_ERRORS.why),
    tooLong(typed, 'text'),
    tooLong(typed, 'askedBy', LONGEST_LINE),
  ],
};

/** What is wrong with an answer, field by field; nothing where it is right. */
export const errorsIn = (step: Step, typed: Typed, knows: Knows): readonly FieldError[] =>
  LOOKS[step](typed, knows).filter((error) => error !== undefined);

const days = (name: string): readonly string[] => [
  name,
  `${name}-on-day`,
  `${name}-on-month`,
  `${name}-on-year`,
];

const FIELDS: Readonly<Record<Step, readonly string[]>> = {
  how: ['how'],
  amount: ['number', 'unit', 'per'],
  when: ['today', ...days('effect'), ...days('decided'), ...days('resume')],
  why: ['reason', 'words', 'whose', 'tried', 'tried-lost'],
  held: ['held'],
  view: ['view', 'objected'],
  agreement: ['agreement'],
  'way-back': ['has', 'who', 'how', ...days('until')],
  told: ['today', ...days('told')],
  stays: ['instead'],
  different: ['today', 'change', 'text', 'asked', ...days('since')],
  back: ['today', ...days('since')],
  'take-back': ['text', 'askedBy', 'ending'],
};

/** The fields of one question, and nothing else that came with them. */
export const fieldsOf = (step: Step, typed: Typed): Typed =>
  Object.fromEntries(
    FIELDS[step].flatMap((name): [string, string | readonly string[]][] => {
      const values = listOf(typed, name);
      if (values.length > 1) return [[name, values]];
      return values[0] === undefined ? [] : [[name, values[0]]];
    }),
  );
