import { HELP } from '../../words/help';
import { ALSO_WORDS } from '../../words/help-also';
import type { HelpAnswer, StatedAnswer } from './answers';
import { startedAgain } from './back';
import { Reason } from './Said';
import { reasonOf, whenOf } from './row-shown';

type Props = Readonly<{ help: HelpAnswer; childId: string }>;

const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

const Stated = ({ stated, childId }: Readonly<{ stated: StatedAnswer; childId: string }>) => (
  <>
    <a class="govuk-link" href={`/children/${childId}/entries/${stated.endingRef}`} data-said="">
      {stated.helpName ?? HELP.noName}
    </a>
    . {asSentence(whenOf(stated))} <Reason reason={reasonOf(stated)} />
  </>
);

const Nearly = ({ help, childId }: Props) =>
  help.nearlyEnded.length === 0 ? null : (
    <>
      <h3 class="help-small-title">{ALSO_WORDS.nearly}</h3>
      <p class="help-quiet">{ALSO_WORDS.nearlyLead}</p>
      <ul class="help-list" role="list">
        {help.nearlyEnded.map(({ stated, why, askedBy }) => (
          <li key={stated.endingRef} id={`ending-${stated.endingRef}`}>
            <Stated stated={stated} childId={childId} /> {ALSO_WORDS.takenBack}{' '}
            <span data-said="">“{why}”</span> {askedBy && ALSO_WORDS.askedBy(askedBy)}
          </li>
        ))}
      </ul>
    </>
  );

const Again = ({ when }: Readonly<{ when?: string }>) =>
  when === undefined ? null : <>{ALSO_WORDS.again(when)}</>;

const NotJudged = ({ help, childId }: Props) =>
  help.notJudged.length === 0 ? null : (
    <>
      <h3 class="help-small-title">{ALSO_WORDS.notJudged}</h3>
      <p class="help-quiet">{ALSO_WORDS.notJudgedLead}</p>
      <ul class="help-list" role="list">
        {help.notJudged.map(({ stated }) => (
          <li key={stated.endingRef} id={`ending-${stated.endingRef}`}>
            <Stated stated={stated} childId={childId} /> <Again when={startedAgain(stated, help)} />
          </li>
        ))}
      </ul>
    </>
  );

const SaidAgain = ({ help, childId }: Props) =>
  help.saidAgain.length === 0 ? null : (
    <>
      <h3 class="help-small-title">{ALSO_WORDS.saidAgain}</h3>
      <p class="help-quiet">{ALSO_WORDS.saidAgainLead}</p>
      <ul class="help-list" role="list">
        {help.saidAgain.map((stated) => (
          <li key={stated.endingRef} id={`ending-${stated.endingRef}`}>
            <Stated stated={stated} childId={childId} />
          </li>
        ))}
      </ul>
    </>
  );

const hasAny = ({ nearlyEnded, notJudged, saidAgain, cannotOpen }: HelpAnswer): boolean =>
  nearlyEnded.length + notJudged.length + saidAgain.length + cannotOpen > 0;

/** What is on record beside the endings that are looked at, and what this reader cannot open. */
export const AlsoOnRecord = ({ help, childId }: Props) =>
  hasAny(help) ? (
    <section aria-labelledby="help-also">
      <h2 class="help-title" id="help-also">
        {ALSO_WORDS.title}
      </h2>
      <Nearly help={help} childId={childId} />
      <NotJudged help={help} childId={childId} />
      <SaidAgain help={help} childId={childId} />
      {help.cannotOpen > 0 && <p>{ALSO_WORDS.cannotOpen(help.cannotOpen)}</p>}
    </section>
  ) : null;

/** What to know before anybody counts with any of this. */
export const Limits = ({ limits }: Pick<HelpAnswer, 'limits'>) => (
  <section class="help-limits" aria-labelledby="help-limits">
    <h2 class="help-small-title" id="help-limits">
      {ALSO_WORDS.limits}
    </h2>
    <ul>
      {limits.map((limit) => (
        <li key={limit}>{limit}</li>
      ))}
    </ul>
  </section>
);
