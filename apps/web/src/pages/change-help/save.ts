import type { Ask } from '../../asking/ask';
import { textOf, type Typed } from '../../frame/form';
import { CHECK_WORDS } from '../../words/check-help';
import {
  ChangeHelp,
  EndHelp,
  IncreaseHelp,
  PauseHelp,
  ReduceHelp,
  ResumeHelp,
  TakeBackEnding,
  type ChangeHelpInput,
  type EntryInput,
} from './change-help.operations.generated';
import { dayOf } from './day-said';
import { amountOf, endingSaid } from './ending-said';
import type { HelpToChange, ViewToChoose } from './help-to-change';
import { howOf, type Conversation, type How, type Said } from './steps';

/** All that is needed to state what was said. */
export type Saving = Readonly<{
  ask: Ask;
  childId: string;
  conversation: Conversation;
  help: HelpToChange;
  views: readonly ViewToChoose[];
}>;

type Stated = Readonly<{ stated: Readonly<{ facts: readonly Readonly<{ id: string; type: string }>[] }> }>;

const entryOn = (from: string, what = ''): EntryInput => ({
  occurred: { from, precision: 'DAY' },
  basis: 'PROFESSIONAL_VIEW',
  ...(what !== '' && { what }),
});

const typedOf = (said: Said, step: keyof Said): Typed => said[step] ?? {};

const yesOrNo = (typed: Typed): boolean | undefined =>
  ({ yes: true, no: false })[textOf(typed, 'asked') as 'yes' | 'no'];

const leaving = (saving: Saving) => {
  const { ask, childId, conversation, help, views } = saving;
  const { commandId, said, on: today } = conversation;
  const held = textOf(typedOf(said, 'held'), 'held');
  const about = { involvementId: help.involvementId, ...endingSaid(said, views) };
  const entry = entryOn(today, held === '' ? '' : CHECK_WORDS.heldSaid(held));
  const variables = { childId, commandId, entry, help: about };
  return {
    ends: () => ask(EndHelp, variables),
    less: () => ask(ReduceHelp, variables),
    pauses: () => ask(PauseHelp, variables),
  };
};

const increase = ({ ask, childId, conversation, help }: Saving): Promise<Stated> => {
  const { commandId, said, on: today } = conversation;
  const toIntensity = amountOf(said);
  if (!toIntensity) throw new Error('More help was said without how much.');
  const [effectiveOn, decidedOn] = [dayOf(said.when, 'effect'), dayOf(said.when, 'decided')];
  return ask(IncreaseHelp, {
    childId,
    commandId,
    entry: entryOn(today),
    help: {
      involvementId: help.involvementId,
      toIntensity,
      ...(effectiveOn !== undefined && { effectiveOn }),
      ...(decidedOn !== undefined && { decidedOn }),
    },
  });
};

const change = ({ ask, childId, conversation, help }: Saving): Promise<Stated> => {
  const { commandId, said, on: today } = conversation;
  const typed = typedOf(said, 'different');
  return ask(ChangeHelp, {
    childId,
    commandId,
    entry: entryOn(dayOf(typed, 'since') ?? today),
    help: {
      involvementId: help.involvementId,
      change: textOf(typed, 'change') as ChangeHelpInput['change'],
      text: textOf(typed, 'text'),
      askedChild: yesOrNo(typed),
    },
  });
};

const resume = ({ ask, childId, conversation, help }: Saving): Promise<Stated> => {
  const { commandId, said, on: today } = conversation;
  const resumedOn = dayOf(said.back, 'since') ?? today;
  const { involvementId } = help;
  return ask(ResumeHelp, {
    childId,
    commandId,
    entry: entryOn(resumedOn),
    help: { involvementId, resumedOn },
  });
};

const takeBack = ({ ask, childId, conversation, help }: Saving): Promise<Stated> => {
  const { commandId, said, on: today } = conversation;
  const typed = typedOf(said, 'take-back');
  const askedBy = textOf(typed, 'askedBy');
  return ask(TakeBackEnding, {
    childId,
    commandId,
    entry: entryOn(today),
    help: {
      involvementId: help.involvementId,
      endingRef: textOf(typed, 'ending'),
      why: textOf(typed, 'text'),
      ...(askedBy !== '' && { askedBy }),
    },
  });
};

const stating = (saving: Saving, how: How): Promise<Stated> => {
  switch (how) {
    case 'ends':
    case 'less':
    case 'pauses':
      return leaving(saving)[how]();
    case 'more':
      return increase(saving);
    case 'differently':
      return change(saving);
    case 'back':
      return resume(saving);
    default:
      return takeBack(saving);
  }
};

const ENDINGS = ['ServiceEnded', 'ServiceReduced', 'ServicePaused'];

/** States what was said, once, and answers with the page that says so. Fails as `Ask` does. */
export const save = async (saving: Saving): Promise<string> => {
  const how = howOf(saving.conversation.said);
  if (!how) throw new Error('Nothing was said that could be stated.');
  const { stated } = await stating(saving, how);
  const ending = stated.facts.find(({ type }) => ENDINGS.includes(type));
  const [fact] = stated.facts;
  const child = `/children/${saving.childId}`;
  if (ending) return `${child}/help?said=${ending.id}`;
  if (how === 'take-back' && fact) return `${child}/help?said=${fact.id}`;
  return fact ? `${child}?said=${fact.id}` : `${child}/help`;
};
