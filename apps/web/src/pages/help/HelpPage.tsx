import { ChildFrame } from '../../frame/ChildFrame';
import type { ChildHead } from '../../frame/child-head';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { HELP } from '../../words/help';
import { GROUP_WORDS } from '../../words/help-groups';
import { AllStopped } from './AllStopped';
import { AlsoOnRecord, Limits } from './AlsoOnRecord';
import type { HelpAnswer } from './answers';
import { EndingRow } from './EndingRow';
import { allOf, grouped, GROUPS, type Group } from './groups';
import type { KnownOn } from './known-on';
import { KnownSwitch } from './KnownSwitch';
import { notExactIn } from './not-exact';
import { pastOf } from './past';
import { reducedNow } from './reduced-now';
import { ReducedNow } from './ReducedNow';
import { weeksFor } from './row-scene';
import { rowShown, type RowShown } from './row-shown';
import { RowPatterns } from './RowPicture';

type Props = Readonly<{
  head: ChildHead;
  help: HelpAnswer;
  asked: KnownOn;
  today: string;
  /** The ending that was saved a moment ago. */
  savedRef?: string;
}>;

type GroupProps = Pick<Props, 'head' | 'asked' | 'savedRef'> &
  Readonly<{ group: Group; rows: readonly RowShown[]; weeks: number }>;

const Endings = ({ group, rows, head, weeks, asked, savedRef }: GroupProps) =>
  rows.length === 0 ? null : (
    <section class={`help-group help-group--${group}`} aria-labelledby={`help-${group}`}>
      <h2 class="help-title" id={`help-${group}`}>
        {GROUP_WORDS[group].title}
      </h2>
      <p class="help-quiet">{GROUP_WORDS[group].lead}</p>
      {rows.map((row) => (
        <EndingRow
          key={row.key}
          row={row}
          childId={head.childId}
          childName={head.name}
          weeks={weeks}
          asKnownAt={asked.day}
          isNew={row.key === savedRef}
        />
      ))}
    </section>
  );

const Stopped = ({ help, ...around }: Omit<Props, 'today'>) => {
  const groups = grouped(help.endings);
  const shown = GROUPS.map((group) => ({
    group,
    rows: groups[group].map((ending) => rowShown(ending, help)),
  }));
  const weeks = weeksFor(shown.flatMap(({ rows }) => rows.map(({ course }) => course)));
  return (
    <>
      <RowPatterns />
      {shown.map(({ group, rows }) => (
        <Endings key={group} group={group} rows={rows} weeks={weeks} {...around} />
      ))}
    </>
  );
};

/** All help of a child, what happened after it stopped, and how it was known on any day. */
export const HelpPage = ({ head, help, asked, today, savedRef }: Props) => {
  const rows = allOf(help.endings).map((ending) => rowShown(ending, help));
  const now = reducedNow(help).map((ending) => rowShown(ending, help));
  const { childId, name } = head;
  return (
    <ChildFrame head={head} current="help">
      {asked.error && <ErrorSummary errors={[asked.error]} />}
      <div class="help-page">
        <h1 class="help-heading">{HELP.title}</h1>
        <p class="help-lead">{HELP.lead(name)}</p>
        <KnownSwitch childId={childId} asked={asked} rows={rows} today={today} />
        {help.services.length + rows.length === 0 ? (
          <p>{HELP.noHelp(name)}</p>
        ) : (
          <ReducedNow rows={now} past={pastOf(help, notExactIn(help))} childId={childId} childName={name} />
        )}
        {rows.length === 0 && help.services.length > 0 && <p>{HELP.nothingStopped}</p>}
        <Stopped help={help} head={head} asked={asked} savedRef={savedRef} />
        {rows.length > 0 && <AllStopped rows={rows} />}
        <AlsoOnRecord help={help} childId={childId} />
        <Limits limits={help.limits} />
      </div>
    </ChildFrame>
  );
};
