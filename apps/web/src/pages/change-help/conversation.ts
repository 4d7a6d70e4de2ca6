import { h } from 'preact';
import { Refused, type Ask } from '../../asking/ask';
import { childHead, type ChildHead } from '../../frame/child-head';
import { textOf, type FieldError, type Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import { WritingFrame } from '../../frame/WritingFrame';
import { CHANGE_WORDS } from '../../words/change-help';
import { todayInLondon } from '../../words/dates';
import { ADD_ERRORS } from '../../words/writing';
import { dayOfForm } from '../../frame/day-of-form';
import { errorsIn, fieldsOf } from './answers';
import { addressOf, tooMuchToCarry, type Whose } from './carried';
import { AskEndingPreview } from './change-help.operations.generated';
import { settled, staleErrors } from './day-said';
import { proposedEnding } from './ending-said';
import { helpToChange, howsOf, viewsToChoose, type HelpToChange } from './help-to-change';
import type { EndingAnswer, QuestionProps } from './questions.props';
import { StepPage, type Around } from './StepPage';
import {
  conversationFrom,
  howOf,
  nextStep,
  stepBefore,
  stepsOf,
  withAnswer,
  type Conversation,
  type Step,
} from './steps';

/** Somebody in a conversation about one help of a child. */
export type Talk = Whose & Readonly<{ ask: Ask }>;

/** The help, or the product’s own “not found”. */
export const helpOf = async ({ ask, childId, involvementId }: Talk): Promise<HelpToChange> => {
  const help = await helpToChange(ask, childId, involvementId);
  if (!help) throw new Refused(CHANGE_WORDS.notFound, 'not-found');
  return help;
};

/** What was said so far, by what stands in the address; a new conversation where nothing does. */
export const conversationOf = ({ soFar, visitor, involvementId }: Talk, token = ''): Conversation =>
  conversationFrom(token === '' ? undefined : soFar.open(visitor, token), involvementId) ?? {
    commandId: crypto.randomUUID(),
    on: todayInLondon(new Date()),
    said: {},
  };

/** Where the page stands: its form goes to its own address. */
export const aroundOf = (talk: Talk, conversation: Conversation, step: Step | 'check'): Around => {
  const before = stepBefore(conversation.said, step);
  return {
    action: addressOf(talk, conversation, step),
    back: before ? addressOf(talk, conversation, before) : `/children/${talk.childId}/help`,
    writer: talk.visitor.personId,
  };
};

const WITH_PREVIEW: readonly (Step | 'check')[] = ['held', 'stays', 'check'];

const previewOf = async (
  talk: Talk,
  props: Pick<QuestionProps, 'said' | 'views'>,
): Promise<EndingAnswer | undefined> => {
  const ending = proposedEnding(props.said, props.views);
  if (!ending) return undefined;
  const { childId, involvementId: involvementRef } = talk;
  return (await talk.ask(AskEndingPreview, { childId, involvementRef, ending })).endingPreview;
};

type Here = Readonly<{
  step: Step | 'check';
  conversation: Conversation;
  typed: Typed;
  errors: readonly FieldError[];
}>;

/** Everything a page of the conversation is shown with. */
export const propsOf = async (
  talk: Talk,
  { step, conversation, typed, errors }: Here,
): Promise<QuestionProps & Readonly<{ head: ChildHead }>> => {
  const { said } = conversation;
  const [head, help] = await Promise.all([childHead(talk.ask, talk.childId), helpOf(talk)]);
  const views = await viewsToChoose(talk.ask, talk.childId, help, said.view && textOf(said.view, 'view'));
  const preview = WITH_PREVIEW.includes(step) ? await previewOf(talk, { said, views }) : undefined;
  const how = howOf(said);
  return {
    head,
    childId: talk.childId,
    name: head.name,
    help,
    hows: howsOf(help),
    said,
    typed,
    errors,
    views,
    ...(how && { how }),
    ...(preview && { preview }),
  };
};

/** One question, with what was answered before still there. */
export const questionPage = async (talk: Talk, here: Here & Readonly<{ step: Step }>): Promise<Page> => {
  const { step, conversation, errors } = here;
  const { head, ...props } = await propsOf(talk, here);
  const title = CHANGE_WORDS.pageTitle(head.name);
  const question = h(StepPage, { ...props, step, around: aroundOf(talk, conversation, step) });
  return {
    title: errors.length > 0 ? `${ADD_ERRORS.inTitle}${title}` : title,
    status: errors.length > 0 ? 422 : 200,
    script: 'form',
    body: h(WritingFrame, { head, children: question }),
  };
};

/** What the child said that can be chosen now, by ids. */
export const viewRefs = async (talk: Talk, help: HelpToChange, chosen: string): Promise<readonly string[]> =>
  (await viewsToChoose(talk.ask, talk.childId, help, chosen)).map(({ ref }) => ref);

/** Shows a question; leads to the next one without an answer where this one is not part of the conversation. */
export const showStep = async (talk: Talk, step: Step, token?: string): Promise<Page | Elsewhere> => {
  const conversation = conversationOf(talk, token);
  if (!stepsOf(conversation.said).includes(step))
    return { seeOther: addressOf(talk, conversation, nextStep(conversation.said)) };
  return questionPage(talk, { step, conversation, typed: conversation.said[step] ?? {}, errors: [] });
};

/** Takes an answer and leads on; or shows the question again with what would be right, and everything typed still there. */
export const answerStep = async (
  talk: Talk,
  step: Step,
  typed: Typed,
  token?: string,
): Promise<Page | Elsewhere> => {
  const conversation = conversationOf(talk, token);
  const help = await helpOf(talk);
  const mine = fieldsOf(step, typed);
  const opened = dayOfForm(mine, help.today);
  const errors = [
    ...(opened === undefined ? staleErrors(mine) : []),
    ...errorsIn(step, mine, {
      said: conversation.said,
      hows: howsOf(help),
      today: help.today,
      ...(step === 'view' && { views: await viewRefs(talk, help, textOf(mine, 'view')) }),
    }),
  ];
  if (errors.length > 0) return questionPage(talk, { step, conversation, typed: mine, errors });
  const answer = settled(mine, opened ?? help.today);
  const next = { ...conversation, said: withAnswer(conversation.said, step, answer) };
  const address = addressOf(talk, next, nextStep(next.said));
  const tooMuch = tooMuchToCarry(address, mine);
  return tooMuch.length > 0
    ? questionPage(talk, { step, conversation, typed: mine, errors: tooMuch })
    : { seeOther: address };
};
