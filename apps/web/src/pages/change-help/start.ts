import { h } from 'preact';
import { OutOfReach, Refused } from '../../asking/ask';
import { childHead } from '../../frame/child-head';
import { textOf, type FieldError, type Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import { WritingFrame } from '../../frame/WritingFrame';
import { START_WORDS } from '../../words/check-help';
import { todayInLondon } from '../../words/dates';
import { ADD_ERRORS } from '../../words/writing';
import { commandIdOf } from '../../frame/own-form';
import { dayOfForm } from '../../frame/day-of-form';
import { atField, statusOf, staysInForm, type Places } from '../../writing/not-saved';
import type { Writing } from '../add/add';
import { errorsIn } from './answers';
import { StartHelp as StartHelpMutation, type StartHelpInput } from './change-help.operations.generated';
import { dayErrors, dayOf, settled, staleErrors } from './day-said';
import { amountOf } from './ending-said';
import { helpToChange } from './help-to-change';
import { StartHelp } from './StartHelp';

type Starting = Writing & Readonly<{ again?: string }>;
type Wrong = Readonly<{ typed: Typed; errors: readonly FieldError[]; status: number }>;
type New = Readonly<{ commandId: string }>;

const PLACES: Places = [
  ['entry.occurred', 'since'],
  ['help.name', 'name'],
  ['help.intensity', 'number'],
  ['help.expectedDifference', 'difference'],
  ['help.provider', 'provider'],
];

const againOf = async ({ ask, childId, again }: Starting) => {
  const help = again === undefined ? undefined : await helpToChange(ask, childId, again);
  return help && { involvementId: help.involvementId, name: help.name };
};

/** The form of help that started, with everything typed still there. */
export const startPage = async (starting: Starting, shown: Wrong | New): Promise<Page> => {
  const { typed, errors, status }: Wrong =
    'typed' in shown ? shown : { typed: { commandId: shown.commandId }, errors: [], status: 200 };
  const [head, again] = await Promise.all([childHead(starting.ask, starting.childId), againOf(starting)]);
  const form = h(StartHelp, {
    childId: starting.childId,
    name: head.name,
    writer: starting.visitor.personId,
    today: dayOfForm(typed, todayInLondon(new Date())) ?? todayInLondon(new Date()),
    commandId: commandIdOf(textOf(typed, 'commandId')),
    typed,
    errors,
    ...(again && { again }),
  });
  const title = `${START_WORDS.title}: ${head.name}`;
  return {
    title: errors.length > 0 ? `${ADD_ERRORS.inTitle}${title}` : title,
    status,
    script: 'form',
    body: h(WritingFrame, { head, children: form }),
  };
};

const errorsOf = (typed: Typed, isAgain: boolean, today: string): readonly FieldError[] => [
  ...(isAgain || textOf(typed, 'name') !== '' ? [] : [{ field: 'name', words: START_WORDS.nameMissing }]),
  ...dayErrors(typed, 'since', { latest: today }),
  ...errorsIn('amount', typed, { said: {}, hows: [], today }),
  ...(dayOfForm(typed, today) === undefined ? staleErrors(typed) : []),
];

const helpOf = (
  typed: Typed,
  again: Readonly<{ involvementId: string; name: string }> | undefined,
): StartHelpInput => {
  const [provider, expectedDifference] = [textOf(typed, 'provider'), textOf(typed, 'difference')];
  const intensity = amountOf({ amount: typed });
  return {
    name: again?.name ?? textOf(typed, 'name'),
    ...(again && { again: again.involvementId }),
    ...(provider !== '' && { provider }),
    ...(expectedDifference !== '' && { expectedDifference }),
    ...(intensity && { intensity }),
  };
};

const notSaved = (starting: Starting, typed: Typed, error: unknown): Promise<Page> => {
  if (error instanceof OutOfReach)
    return startPage(starting, {
      typed,
      errors: [{ field: 'since', words: ADD_ERRORS.outOfReach }],
      status: 503,
    });
  if (error instanceof Refused && error.code === 'id-reused')
    return startPage(starting, {
      typed: { ...typed, commandId: undefined },
      errors: [{ field: 'since', words: ADD_ERRORS.savedBefore }],
      status: 422,
    });
  if (error instanceof Refused && staysInForm(error))
    return startPage(starting, { typed, errors: [atField(error, PLACES, 'since')], status: statusOf(error) });
  throw error;
};

/** States that help started, once. */
export const start = async (starting: Starting, typed: Typed): Promise<Page | Elsewhere> => {
  const { ask, childId } = starting;
  const today = todayInLondon(new Date());
  const again = await againOf(starting);
  const errors = errorsOf(typed, again !== undefined, today);
  if (errors.length > 0) return startPage(starting, { typed, errors, status: 422 });
  const from = dayOf(settled(typed, dayOfForm(typed, today) ?? today), 'since') ?? today;
  try {
    const { stated } = await ask(StartHelpMutation, {
      childId,
      commandId: commandIdOf(textOf(typed, 'commandId')),
      entry: { occurred: { from, precision: 'DAY' }, basis: 'PROFESSIONAL_VIEW' },
      help: helpOf(typed, again),
    });
    return { seeOther: `/children/${childId}?said=${stated.involvementId}` };
  } catch (error) {
    return notSaved(starting, typed, error);
  }
};
