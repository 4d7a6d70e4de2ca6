import { h } from 'preact';
import type { Ask } from '../../asking/ask';
import { textOf, type FieldError, type Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import type { Day } from '../../timeline/picture';
import { correct as words, wrong } from '../../words/entry';
import { asItSaysNow, Correct } from './Correct';
import { correctionTyped } from './correction-typed';
import { CorrectEntry } from './entry.operations.generated';
import type { Place } from './entry.page';
import { mainWordsOf } from './main-words';
import { pageTitle } from './page-title';
import { backTo, errorsOfStating, idAfter } from './stating';
import { versionSeen } from './version';
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
  body: h(Correct, { head: await headBeside(ask, about), about, ...form }),
});

/** The form in which an entry is put right. */
export const correctPage = async (ask: Ask, place: Place, commandId: string): Promise<Page> => {
  const about = await entryOfChild(ask, place.childId, place.entryRef);
  return shown(ask, { about, commandId, typed: asItSaysNow(about), errors: [] });
};

const fieldOf = (field: string, { entry }: EntryOfChild): string => {
  if (field === `correction.content.${mainWordsOf(entry)?.field}`) return 'main';
  return FIELD[field] ?? 'why';
};

/** No field that is seen: the version that was on the page. */
const SEEN = 'seen';

const FIELD: Readonly<Record<string, string>> = {
  'correction.what': 'what',
  'correction.why': 'why',
  'correction.occurred': 'when',
  'correction.basis': 'basis',
  'correction.supersedes': SEEN,
};

/** Put right by somebody else meanwhile: what it says now is shown beside what was typed, and may then be put right. */
const crossed = async (ask: Ask, place: Place, commandId: string, typed: Typed): Promise<Page> => {
  const about = await entryOfChild(ask, place.childId, place.entryRef);
  const field = mainWordsOf(about.entry) ? 'main' : 'what';
  const errors = [{ field, words: wrong.meanwhile }];
  return shown(ask, { about, commandId, typed: { ...typed, seen: versionSeen(about.entry) }, errors });
};

/** States the correction, or shows the form again with everything that was typed. */
export const correctPosted = async (
  ask: Ask,
  place: Place,
  typed: Typed,
  today: Day,
): Promise<Page | Elsewhere> => {
  const about = await entryOfChild(ask, place.childId, place.entryRef);
  const commandId = textOf(typed, 'commandId');
  const { errors, correction } = correctionTyped(typed, about.entry, today);
  const said = correction
    ? await errorsOfStating(
        () => ask(CorrectEntry, { ...place, commandId, correction }),
        (field = '') => fieldOf(field, about),
      )
    : errors;
  if (said.some(({ field }) => field === SEEN)) return crossed(ask, place, commandId, typed);
  return said.length === 0
    ? backTo(place, 'corrected')
    : shown(ask, { about, commandId: idAfter(said, commandId), typed, errors: said });
};
