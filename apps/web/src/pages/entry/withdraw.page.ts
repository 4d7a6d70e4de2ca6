import { h } from 'preact';
import type { Ask } from '../../asking/ask';
import { textOf, type Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import type { Visitor } from '../../session/visitor';
import { withdraw as words, wrong } from '../../words/entry';
import { WithdrawEntry } from './entry.operations.generated';
import type { Place } from './entry.page';
import { pageTitle } from './page-title';
import { backTo, errorsOfStating, idAfter } from './stating';
import type { TakingBack } from './TakeBackForm';
import { takingBackErrors } from './typed';
import { waysFor } from './ways';
import { entryOfChild, headBeside, type EntryOfChild } from './whole-entry';
import { Withdraw } from './Withdraw';

type Shown = TakingBack & Readonly<{ about: EntryOfChild }>;

const shown = async (ask: Ask, visitor: Visitor, { about, ...form }: Shown): Promise<Page> => ({
  title: pageTitle(about, words.title, form.errors),
  script: 'form',
  ...(form.errors.length > 0 && { status: 422 }),
  body: h(Withdraw, {
    head: await headBeside(ask, about),
    about,
    mayCorrect: waysFor(about.entry, visitor).mayCorrect,
    ...form,
  }),
});

/** The form in which an entry that was never true is taken back. */
export const withdrawPage = async (
  ask: Ask,
  visitor: Visitor,
  place: Place,
  commandId: string,
): Promise<Page> => {
  const about = await entryOfChild(ask, place.childId, place.entryRef);
  return shown(ask, visitor, { about, commandId, typed: {}, errors: [] });
};

/** Takes the entry back, or shows the form again with everything that was typed. */
export const withdrawPosted = async (
  ask: Ask,
  visitor: Visitor,
  place: Place,
  typed: Typed,
): Promise<Page | Elsewhere> => {
  const commandId = textOf(typed, 'commandId');
  const errors = takingBackErrors(typed, wrong.withdrawWhy, wrong.sure);
  const said =
    errors.length > 0
      ? errors
      : await errorsOfStating(
          () => ask(WithdrawEntry, { ...place, commandId, why: textOf(typed, 'why') }),
          () => 'why',
        );
  if (said.length === 0) return backTo(place, 'withdrawn');
  const about = await entryOfChild(ask, place.childId, place.entryRef);
  return shown(ask, visitor, { about, commandId: idAfter(said, commandId), typed, errors: said });
};
