import type { ChildHead } from '../../frame/child-head';
import { BackLink } from '../../parts/BackLink';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { InsetText } from '../../parts/InsetText';
import { withdraw as words } from '../../words/entry';
import { entryAddress } from '../child/addresses';
import { FormPage } from './FormPage';
import { TakeBackForm, type TakingBack } from './TakeBackForm';
import type { EntryOfChild } from './whole-entry';

type Props = TakingBack & Readonly<{ head: ChildHead; about: EntryOfChild; mayCorrect: boolean }>;

/** An entry that was never true is taken back, with the reason and a second look. It stays on record, marked. */
export const Withdraw = ({ head, about, mayCorrect, ...form }: Props) => {
  const { childId, entry } = about;
  return (
    <FormPage head={head}>
      <BackLink href={entryAddress(childId, entry.entryRef)}>{words.cancel}</BackLink>
      <ErrorSummary errors={form.errors} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {mayCorrect && (
        <p>
          <a href={entryAddress(childId, entry.entryRef, 'correct')}>{words.instead}</a>
        </p>
      )}
      <InsetText>
        {entry.occurred?.inWords}:{' '}
        <span data-said="">
          {entry.sentence} {entry.what}
        </span>
      </InsetText>
      <p>{words.stays}</p>
      <TakeBackForm action={entryAddress(childId, entry.entryRef, 'withdraw')} words={words} {...form} />
    </FormPage>
  );
};
