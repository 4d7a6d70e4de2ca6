import type { ComponentChildren, FunctionComponent } from 'preact';
import { BackLink } from '../../parts/BackLink';
import { Button } from '../../parts/Button';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { InsetText } from '../../parts/InsetText';
import { CHANGE_WORDS } from '../../words/change-help';
import { dayOfForm } from '../../frame/day-of-form';
import { WritingForm } from '../../writing/WritingForm';
import { BackSince, FromWhen, HowMuch, WhatHappens } from './FirstQuestions';
import { HeldQuestion } from './HeldQuestion';
import { DifferentQuestion, StaysQuestion, TakeBackQuestion } from './LastQuestions';
import type { QuestionProps } from './questions.props';
import { AgreementQuestion, ToldQuestion, ViewQuestion, WayBackQuestion } from './SafetyQuestions';
import type { Step } from './steps';
import { WhyQuestion } from './WhyQuestion';

const QUESTIONS: Readonly<Record<Step, FunctionComponent<QuestionProps>>> = {
  how: WhatHappens,
  amount: HowMuch,
  when: FromWhen,
  why: WhyQuestion,
  held: HeldQuestion,
  view: ViewQuestion,
  agreement: AgreementQuestion,
  'way-back': WayBackQuestion,
  told: ToldQuestion,
  stays: StaysQuestion,
  different: DifferentQuestion,
  back: BackSince,
  'take-back': TakeBackQuestion,
};

/** Where a page of the conversation stands, and whose it is. */
export type Around = Readonly<{ action: string; back: string; writer: string }>;

type PageProps = Around & Pick<QuestionProps, 'help' | 'errors'> & Readonly<{ children: ComponentChildren }>;

/** A page of the conversation: the way back, what is wrong, and one form. */
export const ConversationPage = ({ action, back, writer, help, errors, children }: PageProps) => (
  <div class="writing conversation">
    <BackLink href={back} />
    <ErrorSummary errors={errors.map(({ field, words }) => (field === '' ? { words } : { field, words }))} />
    <p class="conversation__caption" data-said="">
      {CHANGE_WORDS.caption(help.name)}
    </p>
    <WritingForm action={action} writer={writer}>
      {children}
    </WritingForm>
  </div>
);

/** One question. */
export function StepPage({
  step,
  around,
  ...props
}: QuestionProps & Readonly<{ step: Step; around: Around }>) {
  const Question = QUESTIONS[step];
  const { today } = props.help;
  if (props.hows.length === 0)
    return (
      <div class="writing conversation">
        <BackLink href={around.back} />
        <h1 class="govuk-heading-l" data-said="">
          {props.help.name}
        </h1>
        <InsetText>{CHANGE_WORDS.how.stopped}</InsetText>
        <Button href={`/children/${props.childId}/add/help`}>{CHANGE_WORDS.how.toList}</Button>
      </div>
    );
  return (
    <ConversationPage {...around} help={props.help} errors={props.errors}>
      <input type="hidden" name="today" value={dayOfForm(props.typed, today) ?? today} />
      <Question {...props} />
      <Button isOnce>{CHANGE_WORDS.goOn}</Button>
    </ConversationPage>
  );
}
