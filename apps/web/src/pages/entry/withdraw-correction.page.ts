import { h } from 'preact';
import { Refused, type Ask } from '../../asking/ask';
import { textOf, type Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import { entry as entryWords, withdrawCorrection as words, wrong } from '../../words/entry';
import { WithdrawCorrection as StateWithdrawal } from './entry.operations.generated';
import type { Place } from './entry.page';
import { pageTitle } from './page-title';
import { backTo, errorsOfStating, idAfter } from './stating';
import type { TakingBack } from './TakeBackForm';
import { takingBackErrors } from './typed';
import { entryOfChild, headBeside } from './whole-entry';
import { WithdrawCorrection } from './WithdrawCorrection';

/** Where a correction is: by the fact that states it. */
export type PlaceOfCorrection = Place & Readonly<{ correction: string }>;

const shown = async (ask: Ask, place: PlaceOfCorrection, form: TakingBack): Promise<Page> => {
  const about = await entryOfChild(ask, place.childId, place.entryRef);
  const correction = about.entry.corrections.find(({ factId }) => factId === place.correction);
  if (!correction) throw new Refused(entryWords.correctionNotFound, 'not-found');
  return {
    title: pageTitle(about, words.title, form.errors),
    script: 'form',
    ...(form.errors.length > 0 && { status: 422 }),
    body: h(WithdrawCorrection, { head: await headBeside(ask, about), about, correction, ...form }),
  };
};

/** The form in which one correction that was wrong is taken back. */
export const withdrawCorrectionPage = (
  ask: Ask,
  place: PlaceOfCorrection,
  commandId: string,
): Promise<Page> => shown(ask, place, { commandId, typed: {}, errors: [] });

/** Takes the correction back, or shows the form again with everything that was typed. */
export const withdrawCorrectionPosted = async (
  ask: Ask,
  { childId, entryRef, correction }: PlaceOfCorrection,
  typed: Typed,
): Promise<Page | Elsewhere> => {
  const place = { childId, entryRef, correction };
  const commandId = textOf(typed, 'commandId');
  const said = { ...place, commandId, why: textOf(typed, 'why') };
  const wrongs = takingBackErrors(typed, wrong.correctionWhy, wrong.correctionSure);
  const errors =
    wrongs.length > 0
      ? wrongs
      : await errorsOfStating(
          () => ask(StateWithdrawal, said),
          () => 'why',
        );
  return errors.length === 0
    ? backTo(place, 'correction-withdrawn')
    : shown(ask, place, { commandId: idAfter(errors, commandId), typed, errors });
};
