import { Tag } from '../../parts/Tag';
import { HELP, ROW_WORDS } from '../../words/help';
import { laneName } from '../../words/picture';
import { SAID_WORDS } from '../../words/writing';
import { EndingDetails } from './EndingDetails';
import { RowPicture } from './RowPicture';
import { rowScene } from './row-scene';
import type { RowShown } from './row-shown';
import { EntryLink, Reason } from './Said';

type Props = Readonly<{
  row: RowShown;
  childId: string;
  childName: string;
  weeks: number;
  /** The day as of which the page is shown; absent for today. */
  asKnownAt?: string;
  /** True for what was saved a moment ago. */
  isNew?: boolean;
}>;

const WIDE = 600;
const NARROW = 300;

const Pictures = ({ row, weeks }: Pick<Props, 'row' | 'weeks'>) => {
  const { course, shape, type, lane } = row;
  if (!course) return null;
  const word = course.kind === 'to-come' ? HELP.willGo(type) : ROW_WORDS.went[type];
  const went = { type, shape, words: word };
  const name = [`${row.help}.`, row.opening, ...row.then].join(' ');
  return (
    <div class="help-ending__picture">
      <RowPicture
        scene={rowScene(course, went, { width: WIDE, weeks })}
        lane={lane}
        name={name}
        size="wide"
      />
      <RowPicture
        scene={rowScene(course, went, { width: NARROW, weeks })}
        lane={lane}
        name={name}
        size="narrow"
      />
    </div>
  );
};

const Then = ({ row, childId }: Pick<Props, 'row' | 'childId'>) =>
  row.then.length === 0 ? null : (
    <p class="help-ending__then">
      {HELP.then}{' '}
      {row.saidAgain && (
        <>
          <EntryLink link={row.saidAgain} childId={childId} />.{' '}
        </>
      )}
      {row.beside.join(' ')}
    </p>
  );

/** The name of help, and whose lane it stands in. */
export const HelpName = ({ row, childName }: Pick<Props, 'row' | 'childName'>) => (
  <>
    <span data-said="">{row.help}</span> <Tag colour={row.lane}>{laneName(row.lane, childName)}</Tag>
  </>
);

/** One ending: what it was, why, what followed, its small picture, and everything about it one press away. */
export const EndingRow = ({ row, childId, childName, weeks, asKnownAt, isNew }: Props) => (
  <article class="help-ending" id={`ending-${row.key}`} {...(isNew && { 'data-new': '' })}>
    <div class="help-ending__words">
      <h3 class="help-ending__name">
        <HelpName row={row} childName={childName} />
        {isNew && <span class="entry-new"> {SAID_WORDS.justSaved}</span>}
      </h3>
      <p>
        {row.opening} {row.type === 'REDUCED' && row.amounts} <Reason reason={row.reason} />
      </p>
      <Then row={row} childId={childId} />
    </div>
    <Pictures row={row} weeks={weeks} />
    <div class="help-ending__details">
      <EndingDetails row={row} childId={childId} asKnownAt={asKnownAt} />
    </div>
  </article>
);
