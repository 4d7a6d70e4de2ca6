import { textOf, type FieldError, type Typed } from '../../frame/form';
import { WrittenBy } from '../../writing/WrittenBy';
import type { ChildHead } from '../../frame/child-head';
import { BackLink } from '../../parts/BackLink';
import { Button } from '../../parts/Button';
import { DateInput } from '../../parts/DateInput';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { Textarea } from '../../parts/Textarea';
import { TextInput } from '../../parts/TextInput';
import { answer as words } from '../../words/entry';
import { entryAddress } from '../child/addresses';
import { FormPage } from './FormPage';
import { dayShown, errorOf } from './typed';
import type { EntryOfChild } from './whole-entry';

type Props = Readonly<{
  head: ChildHead;
  about: EntryOfChild;
  commandId: string;
  typed: Typed;
  errors: readonly FieldError[];
}>;

type PartProps = Pick<Props, 'typed' | 'errors'>;

const FIELDS = [
  ['whatWeDid', words.did, undefined],
  ['whatWeDidNot', words.didNot, words.didNotHint],
  ['why', words.why, undefined],
] as const;

const wrongIn = (errors: readonly FieldError[], field: string) => {
  const error = errorOf(errors, field);
  return error === undefined ? {} : { error };
};

const Done = ({ typed, errors }: PartProps) => (
  <>
    {FIELDS.map(([field, label, hint]) => (
      <Textarea
        key={field}
        id={field}
        name={field}
        label={label}
        {...(hint !== undefined && { hint })}
        value={textOf(typed, field)}
        rows={3}
        {...wrongIn(errors, field)}
      />
    ))}
  </>
);

const Told = ({ typed, errors, who }: PartProps & Readonly<{ who: string }>) => (
  <>
    <DateInput
      name="told"
      legend={words.told(who)}
      hint={words.toldHint}
      value={dayShown(typed, 'told')}
      {...wrongIn(errors, 'told')}
    />
    <TextInput
      id="toldHow"
      name="toldHow"
      label={words.toldHow}
      value={textOf(typed, 'toldHow')}
      {...wrongIn(errors, 'toldHow')}
    />
  </>
);

/** Adults say what they did about what the child or the family said, and what they did not do and why. */
export const Answer = ({ head, about, commandId, typed, errors }: Props) => {
  const { childId, entry, childName } = about;
  const who = entry.type === 'FamilyViewRecorded' ? words.theFamily : childName;
  return (
    <FormPage head={head}>
      <BackLink href={entryAddress(childId, entry.entryRef)}>{words.cancel}</BackLink>
      <ErrorSummary errors={errors} />
      <h1>{words.title}</h1>
      <blockquote class="said" data-said="">
        {entry.sentence}
      </blockquote>
      <p>{words.lead(who)}</p>
      <form method="post" action={entryAddress(childId, entry.entryRef, 'answer')} noValidate>
        <WrittenBy />
        <input type="hidden" name="commandId" value={commandId} />
        <Done typed={typed} errors={errors} />
        <Told typed={typed} errors={errors} who={who} />
        <Button isOnce>{words.save}</Button>
      </form>
    </FormPage>
  );
};
