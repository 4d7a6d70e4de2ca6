import { h } from 'preact';
import { OutOfReach, Refused, type Ask } from '../../asking/ask';
import { childHead } from '../../frame/child-head';
import { textOf, type FieldError, type Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import { WritingFrame } from '../../frame/WritingFrame';
import type { Visitor } from '../../session/visitor';
import { todayInLondon } from '../../words/dates';
import { ADD_ERRORS, ADD_WORDS } from '../../words/writing';
import { commandIdOf } from '../../frame/own-form';
import { atField, statusOf, staysInForm, type Places } from '../../writing/not-saved';
import { dayOfForm } from '../../frame/day-of-form';
import { spokenOf } from '../../writing/spoken-of';
import { HowSpokenOf, type EntryInput } from './add.operations.generated';
import { AddEntry } from './AddEntry';
import { entryTyped } from './entry-typed';
import { SEALED } from './saved';

/** Somebody who writes about a child. */
export type Writing = Readonly<{ ask: Ask; visitor: Visitor; childId: string }>;

/** Where in the form stands what the API speaks of. */
const PLACES: Places = [
  ['entry.occurred', 'when'],
  ['entry.audience.roles', 'roles'],
  ['entry.audience', 'audience'],
  ['entry.onBehalfOf.role', 'for-role'],
  ['entry.onBehalfOf', 'for-organisation'],
  ['entry.impactOnChild', 'felt'],
  ['about.purpose', 'contact'],
  ['about.present', 'there'],
  ['about.to', 'to'],
  ['about.role', 'role'],
  ['about.becauseOf', 'because'],
];

type Wrong = Readonly<{ typed: Typed; errors: readonly FieldError[]; status: number }>;
type New = Readonly<{ commandId: string }>;

const titleOf = (title: string, errors: readonly FieldError[]): string =>
  errors.length > 0 ? `${ADD_ERRORS.inTitle}${title}` : title;

/** The form, with everything that was typed still there. */
export const addPage = async ({ ask, visitor, childId }: Writing, shown: Wrong | New): Promise<Page> => {
  const { typed, errors, status }: Wrong =
    'typed' in shown ? shown : { typed: { commandId: shown.commandId }, errors: [], status: 200 };
  const [head, { child }] = await Promise.all([childHead(ask, childId), ask(HowSpokenOf, { childId })]);
  const form = h(AddEntry, {
    childId,
    name: head.name,
    spokenOf: spokenOf(child.spokenOfAs),
    visitor,
    today: dayOfForm(typed, todayInLondon(new Date())) ?? todayInLondon(new Date()),
    commandId: commandIdOf(textOf(typed, 'commandId')),
    typed,
    errors,
  });
  return {
    title: titleOf(`${ADD_WORDS.title}: ${head.name}`, errors),
    status,
    script: 'form',
    body: h(WritingFrame, { head, children: form }),
  };
};

const notSaved = (writing: Writing, typed: Typed, error: unknown): Promise<Page> => {
  if (error instanceof Refused && error.code === 'id-reused')
    return addPage(writing, {
      typed: { ...typed, commandId: undefined },
      errors: [{ field: 'what', words: ADD_ERRORS.savedBefore }],
      status: 422,
    });
  if (error instanceof Refused && staysInForm(error))
    return addPage(writing, { typed, errors: [atField(error, PLACES, 'what')], status: statusOf(error) });
  throw error;
};

const outOfReach = async (writing: Writing, typed: Typed, error: OutOfReach): Promise<Page> => {
  const errors = [{ field: 'what', words: ADD_ERRORS.outOfReach }];
  return addPage(writing, { typed, errors, status: 503 }).catch(() => {
    throw error;
  });
};

/** What nobody may see yet has no id that leads anywhere; that it was saved is said all the same. */
const afterwards = (childId: string, { audience }: EntryInput, ref?: string): string => {
  const said = audience?.level === 'SEALED' ? SEALED : ref;
  return `/children/${childId}${said === undefined ? '' : `?said=${said}`}`;
};

/** States what was typed, once, and leads to where it stands; or shows the form again with what is wrong. */
export const add = async (writing: Writing, typed: Typed): Promise<Page | Elsewhere> => {
  const { ask, visitor, childId } = writing;
  if (textOf(typed, 'kind') === 'help') return { seeOther: `/children/${childId}/add/help` };
  const said = entryTyped(typed, visitor, todayInLondon(new Date()));
  if (said.errors) return addPage(writing, { typed, errors: said.errors, status: 422 });
  const commandId = commandIdOf(textOf(typed, 'commandId'));
  try {
    const { stated } = await said.stating(ask, { childId, commandId }, said.entry);
    return { seeOther: afterwards(childId, said.entry, stated.facts[0]?.id) };
  } catch (error) {
    if (error instanceof OutOfReach) return outOfReach(writing, typed, error);
    return notSaved(writing, typed, error);
  }
};
