import { OrganisationName } from '../../frame/OrganisationName';
import { Icon, type IconName } from '../../parts/Icon';
import type { MarkKind } from '../../timeline/picture';
import { answered, BASIS, entries, KIND_NAME, lateInWords, whoSays } from '../../words/child';
import { PRINT, PRINT_TABLES } from '../../words/print';
import { PackTable } from './PackTable';
import type { PrintedItem, Sheets } from './sheet';

const LATE_AFTER_DAYS = 14;

type Named = Readonly<{ childName: string }>;
type Props = Readonly<{ item: PrintedItem }>;

const Answer = ({ item }: Props) => {
  if (!item.answers || item.kind !== 'VOICE' || item.withdrawn) return null;
  const last = item.answers.at(-1);
  if (!last) return <strong> {PRINT_TABLES.noAnswer}</strong>;
  return (
    <>
      {' '}
      {PRINT_TABLES.did}{' '}
      <span data-said="">{last.whatWeDid ?? last.whatWeDidNot ?? last.why ?? answered}</span>
    </>
  );
};

const What = ({ item }: Props) => {
  const days = item.writtenDownAfterDays;
  return (
    <>
      {item.form === 'DECISION' && `${PRINT_TABLES.decision} `}
      <span class={item.withdrawn ? 'pack-struck' : undefined} data-said="">
        <strong>{item.sentence}</strong> {item.what}
      </span>
      <Answer item={item} />
      {days !== null && days > LATE_AFTER_DAYS && (
        <span class="pack-quiet"> {PRINT_TABLES.aside(lateInWords(days))}</span>
      )}
      {item.basis && <span class="pack-quiet"> {PRINT_TABLES.aside(BASIS[item.basis])}</span>}
      {item.origin && (
        <span class="pack-quiet" data-official="">
          {' '}
          {PRINT_TABLES.aside(PRINT_TABLES.origin(item.origin.file, item.origin.place))}
        </span>
      )}
      <PutRight item={item} />
    </>
  );
};

const From = ({ item, childName }: Props & Named) => (
  <>
    <span data-said="">
      {item.source &&
        whoSays({
          role: item.source.role,
          isSystem: item.source.system !== null,
          ...(item.onBehalfOf && { forWhom: forWhomOf(item, childName) }),
        })}
    </span>
    {item.source && (
      <span class="pack-quiet">
        , <OrganisationName id={item.source.organisationId} />
      </span>
    )}
  </>
);

const PutRight = ({ item }: Props) => (
  <>
    {item.withdrawn && (
      <p>
        {PRINT_TABLES.takenBack} <span data-said="">{item.withdrawn.why}</span>
      </p>
    )}
    {item.isTakenBack && <p>{PRINT_TABLES.didNotHappen}</p>}
    {item.firstSaid && (
      <p>
        {PRINT_TABLES.firstSaid} <span data-said="">{item.firstSaid.what ?? item.firstSaid.sentence}</span>
      </p>
    )}
    {item.corrections.map(({ factId, sentence, why, by, stands }) => (
      <p key={factId}>
        {PRINT_TABLES.putRightBy(by.role ?? whoSays({ role: null, isSystem: by.system !== null }))}{' '}
        <span data-said="">
          {sentence} ({why})
        </span>{' '}
        {!stands && PRINT_TABLES.noLonger}
      </p>
    ))}
    {item.sourceNowSays && (
      <p>
        {PRINT_TABLES.sourceSays} <span data-said="">{item.sourceNowSays.sentence}</span>
      </p>
    )}
  </>
);

/** The child by name, as on the screen; anybody else by what they are. */
const forWhomOf = ({ lane, onBehalfOf }: PrintedItem, childName: string): string =>
  lane === 'CHILD' ? childName : (onBehalfOf?.role ?? '');

const SIGN_OF: Readonly<Partial<Record<MarkKind, IconName>>> = {
  joy: 'star',
  voice: 'said',
  worry: 'worry',
  contact: 'dot',
};

/** The sign of the picture, with its kind for who listens. Of other entries the words say what they are. */
const Sign = ({ kind, item }: Props & Readonly<{ kind: MarkKind | undefined }>) => {
  const waits = kind === 'voice' && item.answers?.length === 0 && !item.withdrawn;
  const icon = waits ? 'waiting' : kind && SIGN_OF[kind];
  return kind && icon ? (
    <span class={`pack-sign pack-sign--${kind}`} role="img" aria-label={KIND_NAME[kind]}>
      <Icon name={icon} />
    </span>
  ) : null;
};

const entryRow = (item: PrintedItem, { head, kinds }: Sheets) => ({
  key: item.key,
  id: `entry-${item.key}`,
  cells: [
    item.occurred?.inWords ?? entries.dayNotKnown,
    <Sign item={item} kind={kinds.get(item.key)} />,
    <What item={item} />,
    <From item={item} childName={head.name} />,
  ],
});

const inOrder = ({ items, choice }: Sheets): readonly PrintedItem[] =>
  choice.period === 'meeting' ? items.toReversed() : items;

/**
 * Every entry of the chosen time, with who says so and where it came from; what was put right stands with it. For a
 * meeting the newest comes first; for a court all is in the order in which it happened.
 */
export const Entries = ({ sheets }: Readonly<{ sheets: Sheets }>) => (
  <section class="pack-part pack-part--entries">
    <h2 class="pack-title" id="pack-entries">
      {sheets.choice.period === 'meeting' ? PRINT.newestEntries : PRINT.entries}
    </h2>
    <PackTable
      head={PRINT_TABLES.entries}
      look="entries"
      labelledBy="pack-entries"
      none={PRINT.noEntries}
      rows={inOrder(sheets).map((item) => entryRow(item, sheets))}
    />
  </section>
);
