import { h } from 'preact';
import { Refused, type Ask } from '../../asking/ask';
import { textOf, type FieldError, type Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import type { Day } from '../../timeline/picture';
import { answer as words, entry as entryWords } from '../../words/entry';
import { daysOf } from '../child/picture-of/days';
import { Answer } from './Answer';
import { answerTyped } from './answer-typed';
import { AnswerChild, AnswerFamily } from './entry.operations.generated';
import type { Place } from './entry.page';
import { pageTitle } from './page-title';
import { backTo, errorsOfStating, idAfter } from './stating';
import { isView } from './ways';
import { entryOfChild, headBeside, type EntryOfChild } from './whole-entry';

type Shown = Readonly<{
  about: EntryOfChild;
  commandId: string;
  typed: Typed;
  errors: readonly FieldError[];
}>;

const shown = async (ask: Ask, { about, ...form }: Shown): Promise<Page> => ({
  title: pageTitle(about, words.title, form.errors),
  script: 'form',
  ...(form.errors.length > 0 && { status: 422 }),
  body: h(Answer, { head: await headBeside(ask, about), about, ...form }),
});

const viewOf = async (ask: Ask, { childId, entryRef }: Place): Promise<EntryOfChild> => {
  const about = await entryOfChild(ask, childId, entryRef);
  if (!isView(about.entry)) throw new Refused(entryWords.notFound, 'not-found');
  return about;
};

/** The form in which adults say what they did about what was said. */
export const answerPage = async (ask: Ask, place: Place, commandId: string): Promise<Page> =>
  shown(ask, { about: await viewOf(ask, place), commandId, typed: {}, errors: [] });

type Answered = NonNullable<ReturnType<typeof answerTyped>['answer']>;

const state = (ask: Ask, { childId, entry: view }: EntryOfChild, today: Day, commandId: string) => {
  const entry = { occurred: { from: today, precision: 'DAY' as const }, basis: 'RECORD' as const };
  return (about: Answered): Promise<unknown> => {
    const variables = { childId, commandId, entry, about };
    return view.type === 'ChildViewRecorded' ? ask(AnswerChild, variables) : ask(AnswerFamily, variables);
  };
};

const FIELDS = ['whatWeDid', 'whatWeDidNot', 'why', 'toldHow'];

const fieldOf = (field = ''): string => {
  const last = field.split('.').at(-1) ?? '';
  if (last === 'toldOn') return 'told-day';
  return FIELDS.includes(last) ? last : 'whatWeDid';
};

/** States the answer, or shows the form again with everything that was typed. */
export const answerPosted = async (
  ask: Ask,
  place: Place,
  typed: Typed,
  today: Day,
): Promise<Page | Elsewhere> => {
  const about = await viewOf(ask, place);
  const commandId = textOf(typed, 'commandId');
  const saidOn = daysOf(about.entry.occurred, { today })?.from;
  const { errors, answer } = answerTyped(typed, place.entryRef, {
    today,
    ...(saidOn !== undefined && { saidOn }),
  });
  const stating = state(ask, about, today, commandId);
  const said = answer ? await errorsOfStating(() => stating(answer), fieldOf) : errors;
  return said.length === 0
    ? backTo(place, 'answered')
    : shown(ask, { about, commandId: idAfter(said, commandId), typed, errors: said });
};
