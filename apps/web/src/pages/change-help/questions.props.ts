import type { FieldError, Typed } from '../../frame/form';
import type { AskEndingPreviewQuery } from './change-help.operations.generated';
import type { HelpToChange, ViewToChoose } from './help-to-change';
import type { How, Said } from './steps';

export type EndingAnswer = AskEndingPreviewQuery['endingPreview'];

/** What a question is shown with: the help, what was said so far, what was typed here, and what is wrong with it. */
export type QuestionProps = Readonly<{
  childId: string;
  /** What the child is called. */
  name: string;
  help: HelpToChange;
  hows: readonly How[];
  how?: How;
  said: Said;
  typed: Typed;
  errors: readonly FieldError[];
  views: readonly ViewToChoose[];
  /** What the rule says of it so far; absent where no help goes. */
  preview?: EndingAnswer;
}>;
