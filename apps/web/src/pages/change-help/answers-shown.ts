import { listOf, textOf, type Typed } from '../../frame/form';
import { CHANGE_WORDS } from '../../words/change-help';
import { CHECK_WORDS } from '../../words/check-help';
import { inWords } from '../../words/dates';
import { reasonInWords } from '../../words/ending-reasons';
import { dayOf, freeDayOf } from './day-said';
import { triedIn } from './ending-said';
import type { QuestionProps } from './questions.props';
import { howOf, stepsOf, type Step } from './steps';

type Shown = Pick<QuestionProps, 'said' | 'name' | 'views' | 'help'>;

/** One answer in words, with its question; nothing said is shown as such. */
export type AnswerShown = Readonly<{ step: Step; key: string; words: readonly string[] }>;

const optionOf = <Options extends Readonly<Record<string, string | Readonly<{ text: string }>>>>(
  options: Options,
  value: string,
): string => {
  const option = Object.hasOwn(options, value) ? options[value] : undefined;
  return typeof option === 'object' ? option.text : (option ?? '');
};

const whenShown = (typed: Typed): readonly string[] => {
  const [effect, decided, resume] = [
    dayOf(typed, 'effect'),
    dayOf(typed, 'decided'),
    freeDayOf(typed, 'resume'),
  ];
  return [
    effect ? inWords(effect) : '',
    decided ? CHECK_WORDS.decided(inWords(decided)) : CHECK_WORDS.decidedUnknown,
    resume ? CHECK_WORDS.resumeBy(inWords(resume)) : '',
  ];
};

const amountShown = (typed: Typed): readonly string[] => {
  const number = textOf(typed, 'number');
  if (number === '') return [];
  const { units, pers } = CHANGE_WORDS.amount;
  return [
    CHECK_WORDS.amount(number, optionOf(units, textOf(typed, 'unit')), optionOf(pers, textOf(typed, 'per'))),
  ];
};

const whyShown = (typed: Typed): readonly string[] => [
  reasonInWords(textOf(typed, 'reason')) ?? textOf(typed, 'reason'),
  textOf(typed, 'reason') === 'CHILD_OR_FAMILY_CHOICE'
    ? CHECK_WORDS.whose(optionOf(CHANGE_WORDS.why.whoses, textOf(typed, 'whose')))
    : '',
  `“${textOf(typed, 'words')}”`,
  triedIn(typed) ?? '',
];

const viewShown = (typed: Typed, { name, views }: Shown): readonly string[] => {
  const view = views.find(({ ref }) => ref === textOf(typed, 'view'));
  return [
    view ? `“${view.words}”` : CHANGE_WORDS.view.notAsked(name),
    listOf(typed, 'objected').includes('yes') ? CHECK_WORDS.objected(name) : '',
  ];
};

const untilShown = (typed: Typed): string => {
  const until = dayOf(typed, 'until');
  if (until !== undefined) return CHECK_WORDS.until(inWords(until));
  return textOf(typed, 'until') === 'open' ? CHECK_WORDS.stillOpen : CHECK_WORDS.noEnd;
};

const wayBackShown = (typed: Typed): readonly string[] =>
  textOf(typed, 'has') === 'yes'
    ? [CHECK_WORDS.wayBack(textOf(typed, 'who'), textOf(typed, 'how')), untilShown(typed)]
    : [CHANGE_WORDS['way-back'].none];

const sinceShown = (typed: Typed): string => {
  const since = dayOf(typed, 'since');
  return since === undefined ? '' : inWords(since);
};

const askedShown = (typed: Typed): string => {
  const answer = textOf(typed, 'asked');
  return answer === '' ? '' : CHECK_WORDS.asked(optionOf(CHANGE_WORDS.different.answers, answer));
};

const insteadShown = (typed: Typed, { help }: Shown): readonly string[] => {
  const refs = listOf(typed, 'instead');
  const names = help.others
    .filter(({ involvementId }) => refs.includes(involvementId))
    .map(({ name }) => name);
  return names.length > 0 ? names : [CHANGE_WORDS.stays.none];
};

const WORDS: Readonly<Record<Step, (typed: Typed, shown: Shown) => readonly string[]>> = {
  how: (_, { said }) => {
    const how = howOf(said);
    return how ? [CHANGE_WORDS.how.options[how].text] : [];
  },
  amount: amountShown,
  when: whenShown,
  why: whyShown,
  held: (typed) => [textOf(typed, 'held')],
  view: viewShown,
  agreement: (typed) => [optionOf(CHANGE_WORDS.agreement.options, textOf(typed, 'agreement'))],
  'way-back': wayBackShown,
  told: (typed) => {
    const told = dayOf(typed, 'told');
    return [told ? inWords(told) : CHECK_WORDS.notYet];
  },
  stays: insteadShown,
  different: (typed) => [
    optionOf(CHANGE_WORDS.different.kinds, textOf(typed, 'change')),
    textOf(typed, 'text'),
    sinceShown(typed),
    askedShown(typed),
  ],
  back: (typed) => [sinceShown(typed)],
  'take-back': (typed) => [textOf(typed, 'text'), textOf(typed, 'askedBy')],
};

const keyOf = (step: Step, name: string): string => {
  const key = CHECK_WORDS.rows[step];
  return typeof key === 'string' ? key : key(name);
};

/** Every answer of this conversation in words, in the order of the questions. */
export const answersShown = (shown: Shown): readonly AnswerShown[] =>
  stepsOf(shown.said).map((step) => {
    const typed = shown.said[step];
    const words = typed ? WORDS[step](typed, shown).filter((each) => each !== '') : [];
    return { step, key: keyOf(step, shown.name), words: words.length > 0 ? words : [CHECK_WORDS.notSaid] };
  });
