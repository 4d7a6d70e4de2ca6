import { ENDING_WORDS } from '../../words/help';
import { SOURCE_IN_WORDS } from '../../words/help-why';
import { dayOfDeciding, type EndingAnswer, type StateAnswer } from './answers';
import { EntryLink, EntryLinks } from './Said';

type Signal = StateAnswer['signals'][number];

const Signals = ({
  signals,
  title,
  childId,
}: Readonly<{ signals: readonly Signal[]; title: string; childId: string }>) =>
  signals.length === 0 ? null : (
    <>
      <p class="help-small-title">{title}</p>
      <ul class="help-list" role="list">
        {signals.flatMap((signal) =>
          signal.entries.map((entry) => (
            <li key={`${signal.source}-${entry.entryRef}`}>
              <span class="help-source">{SOURCE_IN_WORDS[signal.source] ?? signal.source}:</span>{' '}
              <EntryLink link={entry} childId={childId} />
              {signal.serious && ` ${ENDING_WORDS.serious}`}
            </li>
          )),
        )}
      </ul>
    </>
  );

const State = ({
  state,
  title,
  childId,
}: Readonly<{ state: StateAnswer; title: string; childId: string }>) => (
  <div class="help-state">
    <h4 class="help-state__title">{title}</h4>
    <p>
      <strong>{state.inWords}</strong>
    </p>
    <Signals
      signals={state.signals.filter(({ isFavourable }) => isFavourable)}
      title={ENDING_WORDS.well}
      childId={childId}
    />
    <Signals
      signals={state.signals.filter(({ isFavourable }) => !isFavourable)}
      title={ENDING_WORDS.hard}
      childId={childId}
    />
    {state.signals.length + state.cannotOpen === 0 && <p class="help-quiet">{ENDING_WORDS.noSignals}</p>}
    {state.cannotOpen > 0 && <p class="help-quiet">{ENDING_WORDS.cannotOpen(state.cannotOpen)}</p>}
  </div>
);

const knownIn = ({ state, signals, cannotOpen, favourable, adverse }: StateAnswer): string =>
  [
    ...[state, cannotOpen, favourable, adverse],
    ...signals.flatMap(({ entries }) => entries.map(({ entryRef }) => entryRef)).sort(),
  ].join(' ');

/** Whether nothing more is known: the same answer by the same entries, those that cannot be opened among them. */
export const isKnownTheSame = (then: StateAnswer, now: StateAnswer): boolean =>
  knownIn(then) === knownIn(now);

const MayFall = ({ ending, childId }: Readonly<{ ending: EndingAnswer; childId: string }>) => {
  const may = ending.result?.mayFallInTheTime;
  if (!may || may.open.length + may.cannotOpen === 0) return null;
  return (
    <>
      <p class="help-small-title">{ENDING_WORDS.mayFall}</p>
      <EntryLinks links={may.open} childId={childId} />
      {may.cannotOpen > 0 && <p class="help-quiet">{ENDING_WORDS.cannotOpen(may.cannotOpen)}</p>}
    </>
  );
};

/** What was known on the day of deciding, beside what is known today about the same days, or was on the day as of which the page is shown. */
export const ThenAndNow = ({
  ending,
  childId,
  asKnownAt,
}: Readonly<{ ending: EndingAnswer; childId: string; asKnownAt?: string }>) => {
  const { result, stated } = ending;
  const day = dayOfDeciding(stated);
  if (!result?.then || !result.now) return <p>{ENDING_WORDS.notLooked}</p>;
  const isSame = isKnownTheSame(result.then, result.now);
  return (
    <>
      <div class="help-then-now">
        <State
          state={result.then}
          title={day ? ENDING_WORDS.then(day) : ENDING_WORDS.thenNoDay}
          childId={childId}
        />
        {isSame ? (
          <div class="help-state">
            <h4 class="help-state__title">{ENDING_WORDS.now(asKnownAt)}</h4>
            <p>{ENDING_WORDS.same(asKnownAt)}</p>
          </div>
        ) : (
          <State state={result.now} title={ENDING_WORDS.now(asKnownAt)} childId={childId} />
        )}
      </div>
      <MayFall ending={ending} childId={childId} />
      {result.reachedUsLater > 0 && (
        <p class="help-quiet">{ENDING_WORDS.reachedUsLater(result.reachedUsLater)}</p>
      )}
      {result.isNotComparable && <p class="help-quiet">{ENDING_WORDS.notComparable}</p>}
    </>
  );
};
