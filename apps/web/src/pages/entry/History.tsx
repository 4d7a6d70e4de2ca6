import { todayInLondon } from '../../words/dates';
import { history as words } from '../../words/entry';
import { correctionAddress } from '../child/addresses';
import { whoOf } from './facts-of-entry';
import type { CorrectionOfEntry, EntryOfChild, WholeEntry } from './whole-entry';

type Props = Readonly<{
  about: Pick<EntryOfChild, 'childId' | 'entry'>;
  /** The corrections that whoever looks may take back. */
  wrongCorrections: readonly string[];
}>;
type Said = Readonly<{ sentence: string; what: string | null; occurred: { readonly inWords: string } }>;

const dayOf = (instant: string): string => todayInLondon(new Date(instant));

const Words = ({ said }: Readonly<{ said: Said }>) => (
  <blockquote class="history-said">
    <p data-said="">{said.sentence}</p>
    {said.what !== null && <p data-said="">{said.what}</p>}
    <p class="quiet">{said.occurred.inWords}</p>
  </blockquote>
);

const WhyTakenBack = ({
  withdrawn,
}: Readonly<{ withdrawn: NonNullable<CorrectionOfEntry['withdrawn']> }>) => (
  <p>
    <b>{words.takenBack(whoOf(withdrawn.by), dayOf(withdrawn.recordedAt))}</b>. {words.because}:{' '}
    <span data-said="">{withdrawn.why}</span>
  </p>
);

const PutRight = ({
  correction,
  takeBack,
}: Readonly<{ correction: CorrectionOfEntry; takeBack?: string | undefined }>) => (
  <li>
    <h3>{words.putRight(whoOf(correction.by), dayOf(correction.recordedAt))}</h3>
    <p>
      <b>{words.because}:</b> <span data-said="">{correction.why}</span>
    </p>
    <Words said={correction} />
    {!correction.stands && <p class="quiet">{words.noLonger}</p>}
    {correction.withdrawn && <WhyTakenBack withdrawn={correction.withdrawn} />}
    {takeBack !== undefined && (
      <p>
        <a href={takeBack}>
          {words.wasWrong}
          <span class="govuk-visually-hidden" data-said="">
            : {correction.sentence}
          </span>
        </a>
      </p>
    )}
  </li>
);

const TakenBack = ({ entry }: Readonly<{ entry: WholeEntry }>) =>
  entry.withdrawn && (
    <li>
      <h3>{words.takenBack(whoOf(entry.withdrawn.by), dayOf(entry.withdrawn.recordedAt))}</h3>
      <p>
        <b>{words.because}:</b> <span data-said="">{entry.withdrawn.why}</span>
      </p>
      <p>{words.takenBackWords}</p>
    </li>
  );

const hasHistory = ({ firstSaid, corrections, sourceNowSays, withdrawn }: WholeEntry): boolean =>
  firstSaid !== null || corrections.length > 0 || sourceNowSays !== null || withdrawn !== null;

/** What was said before and why it was put right, in the order of telling. Both stand beside one another for ever. */
export const History = ({ about: { childId, entry }, wrongCorrections }: Props) => {
  if (!hasHistory(entry)) return null;
  const takeBack = (factId: string) =>
    wrongCorrections.includes(factId) ? correctionAddress(childId, entry.entryRef, factId) : undefined;
  return (
    <section class="history" aria-labelledby="history-title">
      <h2 id="history-title">{words.title}</h2>
      <ol role="list">
        {entry.firstSaid && (
          <li>
            <h3>{words.firstSaid}</h3>
            <Words said={entry.firstSaid} />
          </li>
        )}
        {entry.corrections.map((correction) => (
          <PutRight key={correction.factId} correction={correction} takeBack={takeBack(correction.factId)} />
        ))}
        {entry.sourceNowSays && (
          <li>
            <h3>{words.sourceNowSays}</h3>
            <p>{words.sourceNowSaysWords}</p>
            <Words said={entry.sourceNowSays} />
          </li>
        )}
        <TakenBack entry={entry} />
      </ol>
    </section>
  );
};
