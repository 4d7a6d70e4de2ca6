import type { ChildHead } from '../../frame/child-head';
import { BackLink } from '../../parts/BackLink';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { InsetText } from '../../parts/InsetText';
import { withdrawCorrection as words } from '../../words/entry';
import { correctionAddress, entryAddress } from '../child/addresses';
import { FormPage } from './FormPage';
import { TakeBackForm, type TakingBack } from './TakeBackForm';
import { versionWithout } from './version';
import type { CorrectionOfEntry, EntryOfChild } from './whole-entry';

type Props = TakingBack & Readonly<{ head: ChildHead; about: EntryOfChild; correction: CorrectionOfEntry }>;

type Said = Readonly<{ sentence: string; what: string | null; occurred: { readonly inWords: string } }>;

const Says = ({ label, said }: Readonly<{ label: string; said: Said }>) => (
  <InsetText>
    {label}: {said.occurred.inWords}:{' '}
    <span data-said="">
      {said.sentence} {said.what}
    </span>
  </InsetText>
);

/** A correction that was wrong is taken back, with the reason and a second look: what stood before it stands again. */
export const WithdrawCorrection = ({ head, about: { childId, entry }, correction, ...form }: Props) => {
  const before = versionWithout(entry, correction.factId);
  return (
    <FormPage head={head}>
      <BackLink href={entryAddress(childId, entry.entryRef)}>{words.cancel}</BackLink>
      <ErrorSummary errors={form.errors} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Says label={words.says} said={correction} />
      {before && <Says label={words.saysAgain} said={before} />}
      <p>{words.stays}</p>
      <TakeBackForm
        action={correctionAddress(childId, entry.entryRef, correction.factId)}
        words={words}
        {...form}
      />
    </FormPage>
  );
};
