import { todayInLondon } from '../../words/dates';
import { history as words } from '../../words/entry';
import { whoOf } from './facts-of-entry';
import type { WholeEntry } from './whole-entry';

type Props = Readonly<{ entry: WholeEntry }>;
type Said = Readonly<{ sentence: string; what: string | null; occurred: { readonly inWords: string } }>;
type Correction = WholeEntry['corrections'][number];

const dayOf = (instant: string): string => todayInLondon(new Date(instant));

const Words = ({ said }: Readonly<{ said: Said }>) => (
  <blockquote class="history-said">
    <p>{said.sentence}</p>
    {said.what !== null && <p>{said.what}</p>}
    <p class="quiet">{said.occurred.inWords}</p>
  </blockquote>
);

const PutRight = ({ correction }: Readonly<{ correction: Correction }>) => (
  <li>
    <h3>{words.putRight(whoOf(correction.by), dayOf(correction.recordedAt))}</h3>
    <p>
      <b>{words.because}:</b> {correction.why}
    </p>
    <Words said={correction} />
    {!correction.stands && <p class="quiet">{words.noLonger}</p>}
  </li>
);

const TakenBack = ({ entry }: Props) =>
  entry.withdrawn && (
    <li>
      <h3>{words.takenBack(whoOf(entry.withdrawn.by), dayOf(entry.withdrawn.recordedAt))}</h3>
      <p>
        <b>{words.because}:</b> {entry.withdrawn.why}
      </p>
      <p>{words.takenBackWords}</p>
    </li>
  );

const hasHistory = ({ firstSaid, corrections, sourceNowSays, withdrawn }: WholeEntry): boolean =>
  firstSaid !== null || corrections.length > 0 || sourceNowSays !== null || withdrawn !== null;

/** What was said before and why it was put right, in the order of telling. Both stand beside one another for ever. */
export const History = ({ entry }: Props) => {
  if (!hasHistory(entry)) return null;
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
          <PutRight key={correction.factId} correction={correction} />
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
