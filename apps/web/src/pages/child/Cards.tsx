import { asking, lately, well } from '../../words/child';
import { entryAddress } from './addresses';
import type { LifeChild } from './picture-of/answers';
import type { Row } from './rows';

type Props = Readonly<{
  childId: string;
  childName: string;
  child: LifeChild;
  newest: readonly Row[];
  onPage: ReadonlySet<string>;
}>;
type Waiting = LifeChild['waiting'][number];

/** More than this many stand in the list below; the card stays short. */
const QUOTED = 3;

const Asked = ({ childId, view }: Readonly<{ childId: string; view: Waiting }>) => (
  <div class="asked">
    <blockquote class="said" data-said="">
      {view.sentence}
    </blockquote>
    <p class="asked-since">
      {asking.saidTo(view.saidTo, view.occurred.inWords)}{' '}
      <span class="waits">{asking.waiting(view.waitingDays)}</span>{' '}
      <a href={entryAddress(childId, view.entryRef, 'answer')}>
        {asking.answer}
        <span class="govuk-visually-hidden" data-said="">
          {asking.answerHidden(view.sentence)}
        </span>
      </a>
    </p>
  </div>
);

const Answered = ({ child, childName }: Pick<Props, 'child' | 'childName'>) =>
  child.said === 0 ? (
    <p class="quiet">{asking.nothingSaid(childName)}</p>
  ) : (
    <p class="asked-count">
      <b>{child.answered}</b>
      {asking.answered(child.answered, child.said, childName)}
    </p>
  );

const Asking = ({ childId, childName, child }: Props) => (
  <section class="card" id="asking" data-live aria-labelledby="asking-title">
    <h2 id="asking-title">{asking.title(childName)}</h2>
    {child.waiting.slice(0, QUOTED).map((view) => (
      <Asked key={view.entryRef} childId={childId} view={view} />
    ))}
    {child.waiting.length > QUOTED && <p>{asking.more(child.waiting.length - QUOTED)}</p>}
    {child.waiting.length === 0 && child.said > 0 && <p>{asking.nothing}</p>}
    <Answered child={child} childName={childName} />
  </section>
);

const GoingWell = ({ child, childName }: Props) => (
  <section class="card" id="going-well" data-live aria-labelledby="well-title">
    <h2 id="well-title">{well.title}</h2>
    {child.goingWell.length === 0 ? (
      <p class="quiet">{well.none(childName)}</p>
    ) : (
      <ul class="well">
        {child.goingWell.map(({ entryRef, sentence }) => (
          <li key={entryRef} data-said="">
            {sentence}
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** Its row in the list below, or its own page where the list shows another part. */
const placeOf = ({ key, entryRef }: Row, { childId, onPage }: Props): string =>
  onPage.has(key) ? `#entry-${key}` : entryAddress(childId, entryRef);

const Lately = (props: Props) => (
  <section class="card card-news" id="lately" data-live aria-labelledby="lately-title">
    <h2 id="lately-title">{lately.title}</h2>
    {props.newest.length === 0 ? (
      <p class="quiet">{lately.none(props.childName)}</p>
    ) : (
      <ul class="lately">
        {props.newest.map((row) => (
          <li key={row.key}>
            <a href={placeOf(row, props)} data-said="">
              {row.title}
            </a>{' '}
            <span class="quiet">{row.when}</span>
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** What the child is asking, what is going well, and what came lately: always in this order. */
export const Cards = (props: Props) => (
  <div class="cards-three">
    <Asking {...props} />
    <GoingWell {...props} />
    <Lately {...props} />
  </div>
);
