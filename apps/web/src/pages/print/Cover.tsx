import { OrganisationName } from '../../frame/OrganisationName';
import { Icon } from '../../parts/Icon';
import { asking } from '../../words/child';
import { PRINT, PRINT_CHOICE } from '../../words/print';
import { mattersShown } from '../child/matters-shown';
import { leftOutBy } from './choice';
import type { Sheets } from './sheet';

type Props = Readonly<{ sheets: Sheets }>;

/** Lines to write an answer on: the fewer things wait, the more room there is for each. */
const linesFor = (waiting: number): number => Math.max(2, 5 - waiting);
/** More would not fit the first sheet: how many more there are is said. */
const WAITING = 4;
const MATTERS = 12;

const More = ({ count }: Readonly<{ count: number }>) => (count > 0 ? <p>{PRINT.more(count)}</p> : null);

const Waiting = ({ sheets }: Props) => (
  <section class="pack-half">
    <h2 class="pack-title">{PRINT.asking(sheets.head.name)}</h2>
    {sheets.child.waiting.length === 0 && <p>{PRINT.nothingWaits}</p>}
    {sheets.child.waiting
      .slice(0, WAITING)
      .map(({ entryRef, what, sentence, saidTo, occurred, waitingDays }) => (
        <div key={entryRef} class="pack-asked">
          <p class="pack-asked__words" data-said="">
            “{what ?? sentence}”
          </p>
          <p>
            {asking.saidTo(saidTo, occurred.inWords)} <strong>{asking.waiting(waitingDays)}</strong>{' '}
            {PRINT.ourAnswer}
          </p>
          {Array.from({ length: linesFor(sheets.child.waiting.length) }, (_, line) => (
            <div key={line} class="pack-line" />
          ))}
        </div>
      ))}
    <More count={sheets.child.waiting.length - WAITING} />
  </section>
);

const Well = ({ sheets }: Props) => (
  <section class="pack-half">
    <h2 class="pack-title">{PRINT.well}</h2>
    {sheets.child.goingWell.length === 0 ? (
      <p>{PRINT.nothingYet(sheets.head.name)}</p>
    ) : (
      <ul class="pack-list">
        {sheets.child.goingWell.map(({ entryRef, sentence, occurred }) => (
          <li key={entryRef}>
            <span data-said="">{sentence}</span> <span class="pack-quiet">({occurred.inWords})</span>
          </li>
        ))}
      </ul>
    )}
  </section>
);

const Matters = ({ sheets }: Props) => {
  const { chips, more } = mattersShown(sheets.child.matters, MATTERS);
  return (
    <section>
      <h2 class="pack-title">{PRINT.matters}</h2>
      {chips.length === 0 && <p>{PRINT.none}</p>}
      <ul class="pack-matters" role="list">
        {chips.map(({ key, icon, name, how, isLost }) => (
          <li key={key} class={isLost ? 'pack-matter pack-matter--lost' : 'pack-matter'}>
            <Icon name={icon} />
            <strong data-said="">{name}</strong> <span data-said="">{how}</span>
          </li>
        ))}
      </ul>
      <More count={more} />
    </section>
  );
};

const About = ({ sheets }: Props) => {
  const { head, visitor, today, clock, choice, cannotOpen } = sheets;
  const parts = leftOutBy(choice).map((part) => PRINT_CHOICE.part[part].toLowerCase());
  return (
    <section class="pack-about" aria-labelledby="pack-about">
      <h2 class="pack-title" id="pack-about">
        {PRINT.about}
      </h2>
      <p>
        {PRINT.whose(head.name)} {PRINT.printed(visitor.name, visitor.role, today, clock)}{' '}
        {PRINT.period(choice.from, choice.to, choice.entriesFrom)}{' '}
        {choice.from || choice.to || choice.entriesFrom ? PRINT.noDay : ''}
      </p>
      <p>
        {cannotOpen.length === 0 && PRINT.nothingLeftOut}
        {cannotOpen.map(({ organisationId, count }) => (
          <span key={organisationId}>
            {PRINT.leftOut(count)}
            <OrganisationName id={organisationId} />.{' '}
          </span>
        ))}{' '}
        {PRINT.sealed} {parts.length > 0 && PRINT.partsLeftOut(parts)}
      </p>
    </section>
  );
};

/** The first sheet: the child, who and what matters, what waits for an answer with lines to write on, what goes well. */
export const Cover = ({ sheets }: Props) => (
  <div class="pack-sheet pack-cover">
    <h1 class="pack-name">{sheets.head.name}</h1>
    <p class="pack-facts">
      {sheets.head.age}
      {sheets.head.age && sheets.head.lives && '. '}
      {sheets.head.lives}
    </p>
    <Matters sheets={sheets} />
    <div class="pack-halves">
      <Waiting sheets={sheets} />
      <Well sheets={sheets} />
    </div>
    <About sheets={sheets} />
  </div>
);
