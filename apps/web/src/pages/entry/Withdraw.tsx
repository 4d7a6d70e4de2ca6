import { listOf, textOf, type FieldError, type Typed } from '../../frame/form';
import type { ChildHead } from '../../frame/child-head';
import { BackLink } from '../../parts/BackLink';
import { Button } from '../../parts/Button';
import { Checkboxes } from '../../parts/Checkboxes';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { InsetText } from '../../parts/InsetText';
import { Textarea } from '../../parts/Textarea';
import { withdraw as words } from '../../words/entry';
import { entryAddress } from '../child/addresses';
import { FormPage } from './FormPage';
import { errorOf } from './typed';
import type { EntryOfChild } from './whole-entry';

type Props = Readonly<{
  head: ChildHead;
  about: EntryOfChild;
  commandId: string;
  typed: Typed;
  errors: readonly FieldError[];
  mayCorrect: boolean;
}>;

const wrongIn = (errors: readonly FieldError[], field: string) => {
  const error = errorOf(errors, field);
  return error === undefined ? {} : { error };
};

/** An entry that was never true is taken back, with the reason and a second look. It stays on record, marked. */
export const Withdraw = ({ head, about, commandId, typed, errors, mayCorrect }: Props) => {
  const { childId, entry } = about;
  return (
    <FormPage head={head}>
      <BackLink href={entryAddress(childId, entry.entryRef)}>{words.cancel}</BackLink>
      <ErrorSummary errors={errors} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {mayCorrect && (
        <p>
          <a href={entryAddress(childId, entry.entryRef, 'correct')}>{words.instead}</a>
        </p>
      )}
      <InsetText>
        {entry.occurred?.inWords}: {entry.sentence} {entry.what}
      </InsetText>
      <p>{words.stays}</p>
      <form method="post" action={entryAddress(childId, entry.entryRef, 'withdraw')} noValidate>
        <input type="hidden" name="commandId" value={commandId} />
        <Textarea
          id="why"
          name="why"
          label={words.why}
          hint={words.whyHint}
          value={textOf(typed, 'why')}
          rows={3}
          {...wrongIn(errors, 'why')}
        />
        <Checkboxes
          name="sure"
          legend={words.sureLegend}
          values={listOf(typed, 'sure')}
          items={[{ value: 'yes', text: words.sure }]}
          {...wrongIn(errors, 'sure')}
        />
        <Button isOnce isWarning>
          {words.save}
        </Button>
      </form>
    </FormPage>
  );
};
