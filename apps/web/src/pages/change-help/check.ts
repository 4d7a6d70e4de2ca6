import { h } from 'preact';
import { OutOfReach, Refused } from '../../asking/ask';
import { textOf, type FieldError } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import { WritingFrame } from '../../frame/WritingFrame';
import { CHANGE_WORDS } from '../../words/change-help';
import { CHECK_WORDS } from '../../words/check-help';
import { ADD_ERRORS } from '../../words/writing';
import { plainly, statusOf, staysInForm } from '../../writing/not-saved';
import { HelpPage } from '../help/help.operations.generated';
import { notExactIn } from '../help/not-exact';
import { pastOf } from '../help/past';
import { CheckHelp } from './CheckHelp';
import { errorsIn } from './answers';
import { addressOf } from './carried';
import { aroundOf, conversationOf, helpOf, propsOf, questionPage, viewRefs, type Talk } from './conversation';
import { viewsToChoose } from './help-to-change';
import { refusedAt } from './refused';
import { save } from './save';
import { ConversationPage } from './StepPage';
import { isGoing, nextStep, stepsOf, type Conversation } from './steps';

type Wrong = Readonly<{ errors: readonly FieldError[]; status: number }>;

const NOTHING: Wrong = { errors: [], status: 200 };

const pastShown = async ({ ask, childId }: Talk, isAsked: boolean) => {
  if (!isAsked) return undefined;
  const { help } = await ask(HelpPage, { childId });
  return pastOf(help, notExactIn(help));
};

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
  const title = `${CHECK_WORDS.title}: ${CHANGE_WORDS.pageTitle(head.name)}`;
  return {
    title: errors.length > 0 ? `${ADD_ERRORS.inTitle}${title}` : title,
    status,
    script: 'form',
    body: h(WritingFrame, { head, children: page }),
  };
};

/** What was chosen of what the child said may be taken back before all of it is saved: then it is asked again. */
const viewGone = async (talk: Talk, conversation: Conversation): Promise<Page | undefined> => {
  const typed = conversation.said.view;
  if (!typed || !stepsOf(conversation.said).includes('view')) return undefined;
  const help = await helpOf(talk);
  const views = await viewRefs(talk, help, textOf(typed, 'view'));
  const errors = errorsIn('view', typed, { said: conversation.said, hows: [], today: help.today, views });
  return errors.length > 0 ? questionPage(talk, { step: 'view', conversation, typed, errors }) : undefined;
};

/** All that was said, and what there is to ask first. */
export const showCheck = async (talk: Talk, token?: string): Promise<Page | Elsewhere> => {
  const conversation = conversationOf(talk, token);
  const next = nextStep(conversation.said);
  if (next !== 'check') return { seeOther: addressOf(talk, conversation, next) };
  return (await viewGone(talk, conversation)) ?? checkPage(talk, conversation, NOTHING);
};

const wrongBy = (error: unknown): Wrong => {
  if (error instanceof OutOfReach)
    return { errors: [{ field: '', words: CHECK_WORDS.outOfReach }], status: 503 };
  if (error instanceof Refused && staysInForm(error))
    return { errors: [{ field: '', words: plainly(error.message) }], status: statusOf(error) };
  throw error;
};

/** A “no” at the question that it is about; said before with other answers, all of it is one more thing to say. */
const notSaved = (talk: Talk, conversation: Conversation, error: unknown): Promise<Page> => {
  if (!(error instanceof Refused)) return checkPage(talk, conversation, wrongBy(error));
  if (error.code === 'id-reused')
    return checkPage(
      talk,
      { ...conversation, commandId: crypto.randomUUID() },
      { errors: [{ field: '', words: CHECK_WORDS.savedBefore }], status: 422 },
    );
  const at = refusedAt(conversation.said, error);
  if (!at) return checkPage(talk, conversation, wrongBy(error));
  const typed = conversation.said[at.step] ?? {};
  return questionPage(talk, { step: at.step, conversation, typed, errors: [at.error] });
};

/** States it, once, whatever is still open. What the product refuses comes back with everything that was said. */
export const saveChecked = async (talk: Talk, token?: string): Promise<Page | Elsewhere> => {
  const conversation = conversationOf(talk, token);
  const next = nextStep(conversation.said);
  if (next !== 'check') return { seeOther: addressOf(talk, conversation, next) };
  const gone = await viewGone(talk, conversation);
  if (gone) return gone;
  const { ask, childId } = talk;
  const { said } = conversation;
  const help = await helpOf(talk);
  const views = await viewsToChoose(talk.ask, talk.childId, help, said.view && textOf(said.view, 'view'));
  try {
    return { seeOther: await save({ ask, childId, conversation, help, views }) };
  } catch (error) {
    return notSaved(talk, conversation, error);
  }
};
