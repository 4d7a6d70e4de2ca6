import { h } from 'preact';
import { OutOfReach, Refused } from '../../asking/ask';
import { textOf, type FieldError } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import { WritingFrame } from '../../frame/WritingFrame';
import { CHANGE_WORDS } from '../../words/change-help';
import { CHECK_WORDS } from '../../words/check-help';
import { ADD_ERRORS } from '../../words/writing';
import { statusOf, staysInForm } from '../../writing/not-saved';
import { HelpPage } from '../help/help.operations.generated';
import { pastOf } from '../help/past';
import { CheckHelp } from './CheckHelp';
import { addressOf, aroundOf, conversationOf, helpOf, propsOf, type Talk } from './conversation';
import { viewsToChoose } from './help-to-change';
import { save } from './save';
import { ConversationPage } from './StepPage';
import { isGoing, nextStep, type Conversation } from './steps';

type Wrong = Readonly<{ errors: readonly FieldError[]; status: number }>;

const NOTHING: Wrong = { errors: [], status: 200 };

const pastShown = async ({ ask, childId }: Talk, isAsked: boolean) =>
  isAsked ? pastOf((await ask(HelpPage, { childId })).help) : undefined;

const checkPage = async (
  talk: Talk,
  conversation: Conversation,
  { errors, status }: Wrong,
): Promise<Page> => {
  const { head, ...props } = await propsOf(talk, { step: 'check', conversation, typed: {}, errors });
  const past = await pastShown(talk, isGoing(props.how));
  const children = h(CheckHelp, {
    ...props,
    addressOf: (step) => addressOf(talk, conversation, step),
    ...(past && { past }),
  });
  const around = aroundOf(talk, conversation, 'check');
  const page = h(ConversationPage, { ...around, help: props.help, errors, children });
  const title = `${CHECK_WORDS.title}: ${CHANGE_WORDS.caption(props.help.name)}, ${head.name}`;
  return {
    title: errors.length > 0 ? `${ADD_ERRORS.inTitle}${title}` : title,
    status,
    script: 'form',
    body: h(WritingFrame, { head, children: page }),
  };
};

/** All that was said, and what there is to ask first. */
export const showCheck = async (talk: Talk, token?: string): Promise<Page | Elsewhere> => {
  const conversation = conversationOf(talk, token);
  const next = nextStep(conversation.said);
  if (next !== 'check') return { seeOther: addressOf(talk, conversation, next) };
  return checkPage(talk, conversation, NOTHING);
};

const wrongBy = (error: unknown): Wrong => {
  if (error instanceof OutOfReach)
    return { errors: [{ field: '', words: CHECK_WORDS.outOfReach }], status: 503 };
  if (error instanceof Refused && staysInForm(error))
    return { errors: [{ field: '', words: error.message }], status: statusOf(error) };
  throw error;
};

/** States it, once, whatever is still open. What the product refuses comes back with everything that was said. */
export const saveChecked = async (talk: Talk, token?: string): Promise<Page | Elsewhere> => {
  const conversation = conversationOf(talk, token);
  const next = nextStep(conversation.said);
  if (next !== 'check') return { seeOther: addressOf(talk, conversation, next) };
  const { ask, childId } = talk;
  const { said } = conversation;
  const help = await helpOf(talk);
  const views = await viewsToChoose(talk.ask, talk.childId, help, said.view && textOf(said.view, 'view'));
  try {
    return { seeOther: await save({ ask, childId, conversation, help, views }) };
  } catch (error) {
    return checkPage(talk, conversation, wrongBy(error));
  }
};
