import { textOf, type FieldError, type Typed } from '../../frame/form';
import type { Day } from '../../timeline/picture';
import { wrong } from '../../words/entry';
import type { AnswerChildMutationVariables } from './entry.operations.generated';
import { dayIn, tooLong } from './typed';

type Answer = AnswerChildMutationVariables['about'];

/** What was typed: the answer to state, or what would be right. */
export type AnswerTyped = Readonly<{ errors: readonly FieldError[]; answer?: Answer }>;

const FIELDS = ['whatWeDid', 'whatWeDidNot', 'why', 'toldHow'] as const;

const errorsIn = (typed: Typed): readonly FieldError[] => {
  const [did, didNot, why] = [
    textOf(typed, 'whatWeDid'),
    textOf(typed, 'whatWeDidNot'),
    textOf(typed, 'why'),
  ];
  return [
    ...(did === '' && didNot === '' ? [{ field: 'whatWeDid', words: wrong.did }] : []),
    ...(didNot !== '' && why === '' ? [{ field: 'why', words: wrong.answerWhy }] : []),
    ...FIELDS.flatMap((field) => tooLong(typed, field)),
  ];
};

/** Reads the form in which adults say what they did. “No” is an answer where it says why. */
export const answerTyped = (
  typed: Typed,
  viewRef: string,
  bounds: Readonly<{ saidOn?: Day; today: Day }>,
): AnswerTyped => {
  const { saidOn, today } = bounds;
  const told = dayIn(typed, 'told', { latest: today, ...(saidOn !== undefined && { earliest: saidOn }) });
  const errors = [...errorsIn(typed), ...(told.error ? [told.error] : [])];
  if (errors.length > 0) return { errors };
  const said = FIELDS.map((field) => [field, textOf(typed, field)] as const).filter(
    ([, words]) => words !== '',
  );
  return {
    errors,
    answer: { viewRef, ...Object.fromEntries(said), ...(told.day !== undefined && { toldOn: told.day }) },
  };
};
