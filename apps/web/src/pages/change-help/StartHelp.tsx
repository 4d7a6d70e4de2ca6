import { errorOf, textOf, type FieldError, type Typed } from '../../frame/form';
import { Button } from '../../parts/Button';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { Textarea } from '../../parts/Textarea';
import { LineField } from '../../frame/LineField';
import { CHANGE_WORDS } from '../../words/change-help';
import { START_WORDS } from '../../words/check-help';
import { WritingForm } from '../../writing/WritingForm';
import { DayQuestion } from './DayQuestion';
import { AmountFields } from './AmountFields';

export type StartHelpProps = Readonly<{
  childId: string;
  name: string;
  writer: string;
  today: string;
  commandId: string;
  /** The help that starts again; absent for new help. */
  again?: Readonly<{ involvementId: string; name: string }>;
  typed: Typed;
  errors: readonly FieldError[];
}>;

/** New help, or help that starts again. */
export function StartHelp(props: StartHelpProps) {
  const { childId, name, writer, commandId, again, today, typed, errors } = props;
  const query = again ? `?again=${again.involvementId}` : '';
  return (
    <div class="writing conversation">
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">
        {again ? <span data-said="">{START_WORDS.again(again.name)}</span> : START_WORDS.title}
      </h1>
      <WritingForm action={`/children/${childId}/help/start${query}`} writer={writer}>
        <input type="hidden" name="commandId" value={commandId} />
        <input type="hidden" name="today" value={today} />
        {!again && (
          <LineField
            typed={props.typed}
            errors={props.errors}
            id="name"
            label={START_WORDS.name}
            hint={START_WORDS.nameHint}
          />
        )}
        <LineField typed={props.typed} errors={props.errors} id="provider" label={START_WORDS.provider} />
        <DayQuestion name="since" legend={START_WORDS.when} typed={typed} errors={errors} help={{ today }} />
        <AmountFields
          typed={typed}
          errors={errors}
          label={START_WORDS.amount}
          hint={CHANGE_WORDS.amount.leave}
        />
        <div class="nudged" data-nudge={name}>
          <Textarea
            id="difference"
            name="difference"
            rows={3}
            label={START_WORDS.difference}
            value={textOf(typed, 'difference')}
            error={errorOf(errors, 'difference')}
            spellcheck
          />
        </div>
        <Button isOnce>{START_WORDS.save}</Button>
      </WritingForm>
    </div>
  );
}
