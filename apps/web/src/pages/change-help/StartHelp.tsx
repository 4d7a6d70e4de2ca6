import { textOf, type FieldError, type Typed } from '../../frame/form';
import { Button } from '../../parts/Button';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { Radios } from '../../parts/Radios';
import { Textarea } from '../../parts/Textarea';
import { TextInput } from '../../parts/TextInput';
import { CHANGE_WORDS } from '../../words/change-help';
import { START_WORDS } from '../../words/check-help';
import { WritingForm } from '../../writing/WritingForm';
import { DayQuestion } from './DayQuestion';
import { errorOf } from './questions.props';

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

const Amount = ({ typed, errors }: Pick<StartHelpProps, 'typed' | 'errors'>) => {
  const { amount } = CHANGE_WORDS;
  return (
    <>
      <TextInput
        id="number"
        name="number"
        label={START_WORDS.amount}
        hint={amount.leave}
        width="3"
        inputmode="decimal"
        value={textOf(typed, 'number')}
        error={errorOf(errors, 'number')}
      />
      <Radios
        name="unit"
        legend={amount.unit}
        isInline
        isSmall
        value={textOf(typed, 'unit') || 'CONTACTS'}
        items={Object.entries(amount.units).map(([value, text]) => ({ value, text }))}
      />
      <Radios
        name="per"
        legend={amount.per}
        isInline
        isSmall
        value={textOf(typed, 'per') || 'WEEK'}
        items={Object.entries(amount.pers).map(([value, text]) => ({ value, text }))}
      />
    </>
  );
};

const Line = ({
  id,
  label,
  hint,
  typed,
  errors,
}: Readonly<{ id: string; label: string; hint?: string }> & Pick<StartHelpProps, 'typed' | 'errors'>) => (
  <TextInput
    id={id}
    name={id}
    label={label}
    hint={hint}
    width="two-thirds"
    value={textOf(typed, id)}
    error={errorOf(errors, id)}
  />
);

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
        {!again && <Line {...props} id="name" label={START_WORDS.name} hint={START_WORDS.nameHint} />}
        <Line {...props} id="provider" label={START_WORDS.provider} />
        <DayQuestion name="since" legend={START_WORDS.when} typed={typed} errors={errors} help={{ today }} />
        <Amount typed={typed} errors={errors} />
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
