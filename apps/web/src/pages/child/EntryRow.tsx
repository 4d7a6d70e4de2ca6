import { Icon, type IconName } from '../../parts/Icon';
import { Tag } from '../../parts/Tag';
import type { MarkKind } from '../../timeline/picture';
import { BASIS, entries, LANE_NAME } from '../../words/child';
import { SAID_WORDS } from '../../words/writing';
import { entryAddress } from './addresses';
import type { Detail } from './detail';
import { EntryMore } from './EntryMore';
import type { Row } from './rows';

type Props = Readonly<{
  childId: string;
  row: Row;
  detail?: Detail;
  /** True for what was saved a moment ago. */
  isNew?: boolean;
}>;

const ICON: Readonly<Record<MarkKind, IconName>> = {
  joy: 'star',
  voice: 'said',
  worry: 'worry',
  contact: 'dot',
  other: 'dot',
  closed: 'lock',
};

const iconOf = ({ kind, answer }: Row): IconName => (answer && !answer.isThere ? 'waiting' : ICON[kind]);

const Title = ({ row, isNew }: Pick<Props, 'row' | 'isNew'>) => (
  <h4 class="entry-title">
    <span data-said="">{row.isStruck ? <s>{row.title}</s> : row.title}</span>{' '}
    <Tag colour={row.lane}>{LANE_NAME[row.lane]}</Tag>
    {isNew && <span class="entry-new"> {SAID_WORDS.justSaved}</span>}
  </h4>
);

const Answer = ({ row, childId }: Props) => {
  if (!row.answer || row.takenBack !== undefined) return null;
  if (row.answer.isThere)
    return (
      <p class="entry-answer">
        <b>{entries.adultsDid}</b> <span data-said="">{row.answer.words}</span>
      </p>
    );
  return (
    <p class="entry-answer entry-answer-none">
      <b>{entries.noAnswer}</b>{' '}
      <a href={entryAddress(childId, row.entryRef, 'answer')}>
        {entries.sayWhatYouDid}
        <span class="govuk-visually-hidden" data-said="">
          {entries.lookHidden(row.title)}
        </span>
      </a>
    </p>
  );
};

const PutRight = ({ detail }: Readonly<{ detail?: Detail }>) => {
  const last = detail?.corrections.findLast(({ stands }) => stands);
  return last ? (
    <p class="entry-note" data-said="">
      {entries.putRight(last.why)}
    </p>
  ) : null;
};

/** Who says so may say it already: “from another record”. */
const basisOf = ({ isFromSystem }: Row, detail?: Detail): string | undefined =>
  detail?.basis && !(isFromSystem && detail.basis === 'RECORD') ? BASIS[detail.basis] : undefined;

const Meta = ({ row, detail }: Omit<Props, 'childId'>) => (
  <p class="entry-meta">
    <time {...(row.to !== undefined && row.to === row.from && { dateTime: row.to })}>{row.when}</time>
    <span> · </span>
    {[row.kindWords, row.who, basisOf(row, detail), row.late].filter(Boolean).join(' · ')}
  </p>
);

const Ways = ({ childId, row }: Props) => (
  <p class="entry-ways">
    {row.mayOpen && (
      <a href={entryAddress(childId, row.entryRef)}>
        {entries.look}
        <span class="govuk-visually-hidden" data-said="">
          {entries.lookHidden(`${row.title}, ${row.when}`)}
        </span>
      </a>
    )}{' '}
    {row.inPicture !== undefined && (
      <a href={`#${row.inPicture}`}>
        {entries.inPicture}
        <span class="govuk-visually-hidden" data-said="">
          {entries.lookHidden(`${row.title}, ${row.when}`)}
        </span>
      </a>
    )}
  </p>
);

const Said = (props: Props) => {
  const { row, detail, isNew } = props;
  return (
    <div class="entry-said">
      <Title row={row} isNew={isNew} />
      {row.words !== undefined && <p data-said="">{row.isStruck ? <s>{row.words}</s> : row.words}</p>}
      {row.takenBack !== undefined && (
        <p class="entry-note" data-said="">
          {row.takenBack}
        </p>
      )}
      <Answer {...props} />
      {row.isAhead && <p class="entry-note">{entries.ahead}</p>}
      <PutRight {...(detail && { detail })} />
    </div>
  );
};

/** One entry of the list: what, by whom, when, and whether adults answered. It opens in place. */
export const EntryRow = (props: Props) => {
  const { row, detail, isNew } = props;
  return (
    <li
      id={`entry-${row.key}`}
      class={`entry entry-${row.kind}${row.takenBack === undefined ? '' : ' entry-taken-back'}`}
      data-kind={row.kind}
      data-from={row.from === row.to ? undefined : row.from}
      data-day={row.to}
      {...(isNew && { 'data-new': '' })}
    >
      <span class="entry-dot">
        <Icon name={iconOf(row)} />
      </span>
      <Said {...props} />
      <Meta row={row} {...(detail && { detail })} />
      <div class="entry-foot">
        <Ways {...props} />
        {detail && <EntryMore detail={detail} title={row.title} />}
      </div>
    </li>
  );
};
