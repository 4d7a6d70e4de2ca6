import { textOf, type FieldError, type Typed } from '../../frame/form';
import { WrittenBy } from '../../writing/WrittenBy';
import type { ChildHead } from '../../frame/child-head';
import { BackLink } from '../../parts/BackLink';
import { Button } from '../../parts/Button';
import { DateInput } from '../../parts/DateInput';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { InsetText } from '../../parts/InsetText';
import { Radios } from '../../parts/Radios';
import { Textarea } from '../../parts/Textarea';
import { BASES, correct as words } from '../../words/entry';
import { entryAddress } from '../child/addresses';
import { FormPage } from './FormPage';
import { mainWordsOf } from './main-words';
import { dayShown, errorOf } from './typed';
import { versionSeen } from './version';
import type { EntryOfChild } from './whole-entry';

type Props = Readonly<{
  head: ChildHead;
  about: EntryOfChild;
  commandId: string;
  typed: Typed;
  errors: readonly FieldError[];
}>;

type PartProps = Pick<Props, 'about' | 'typed' | 'errors'>;

/** What the form begins with: everything as it says now. */
export const asItSaysNow = ({ entry }: EntryOfChild): Typed => ({
  main: mainWordsOf(entry)?.words ?? '',
  what: entry.what ?? '',
  when: 'same',
  basis: entry.basis ?? '',
  seen: versionSeen(entry),
});

const wrongIn = (errors: readonly FieldError[], field: string) => {
  const error = errorOf(errors, field);
  return error === undefined ? {} : { error };
};

const Said = ({ about, typed, errors }: PartProps) => (
  <>
    {mainWordsOf(about.entry) && (
      <Textarea
        id="main"
        name="main"
        label={words.main}
        hint={words.mainHint}
        value={textOf(typed, 'main')}
        rows={4}
        {...wrongIn(errors, 'main')}
      />
    )}
    <Textarea
      id="what"
      name="what"
      label={words.what}
      value={textOf(typed, 'what')}
      rows={3}
      {...wrongIn(errors, 'what')}
    />
  </>
);

const When = ({ about, typed, errors }: PartProps) => (
  <Radios
    name="when"
    legend={words.when}
    legendSize="s"
    value={textOf(typed, 'when')}
    {...wrongIn(errors, 'when')}
    items={[
      { value: 'same', text: words.whenSame(about.entry.occurred?.inWords ?? '') },
      {
        value: 'day',
        text: words.whenDay,
        conditional: (
          <DateInput
            name="on"
            legend={words.day}
            hint={words.dayHint}
            value={dayShown(typed, 'on')}
            {...wrongIn(errors, 'on')}
          />
        ),
      },
    ]}
  />
);

const Why = ({ typed, errors }: Pick<Props, 'typed' | 'errors'>) => (
  <>
    <Radios
      name="basis"
      legend={words.basis}
      legendSize="s"
      value={textOf(typed, 'basis')}
      {...wrongIn(errors, 'basis')}
      items={BASES.map(([value, text]) => ({ value, text }))}
    />
    <Textarea
      id="why"
      name="why"
      label={words.why}
      hint={words.whyHint}
      value={textOf(typed, 'why')}
      rows={3}
      {...wrongIn(errors, 'why')}
    />
  </>
);

/** An entry is put right: only what was wrong is changed, the reason is asked, and both stay. */
export const Correct = ({ head, about, commandId, typed, errors }: Props) => {
  const { childId, entry } = about;
  const address = entryAddress(childId, entry.entryRef);
  return (
    <FormPage head={head}>
      <BackLink href={address}>{words.cancel}</BackLink>
      <ErrorSummary errors={errors} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <InsetText>
        {words.now}:{' '}
        <span data-said="">
          {entry.sentence} {entry.what}
        </span>
      </InsetText>
      <form method="post" action={entryAddress(childId, entry.entryRef, 'correct')} noValidate>
        <WrittenBy />
        <input type="hidden" name="commandId" value={commandId} />
        <input type="hidden" name="seen" value={textOf(typed, 'seen')} />
        <Said about={about} typed={typed} errors={errors} />
        <When about={about} typed={typed} errors={errors} />
        <Why typed={typed} errors={errors} />
        <Button isOnce>{words.save}</Button>
      </form>
    </FormPage>
  );
};
