import { ChildFrame } from '../../frame/ChildFrame';
import type { ChildHead } from '../../frame/child-head';
import type { Chosen } from '../../timeline/island/chosen';
import type { Elsewhere } from '../../timeline/MarkLinks';
import type { Picture } from '../../timeline/picture';
import type { PastLine } from '../help/past-in-words';
import { Cards } from './Cards';
import type { Detail } from './detail';
import { Entries } from './Entries';
import { Life } from './Life';
import { Matters } from './Matters';
import { mattersShown } from './matters-shown';
import type { LifeChild } from './picture-of/answers';
import type { Row } from './rows';
import type { RowsShown } from './rows-shown';

/** Everything that the page of one child says. */
export type ChildProps = Readonly<{
  childId: string;
  head: ChildHead;
  child: LifeChild;
  picture: Picture;
  chosen: Chosen;
  patternWords: readonly PastLine[];
  withoutDay: number;
  newest: readonly Row[];
  shown: RowsShown;
  elsewhere: Elsewhere;
  all: number;
  details: ReadonlyMap<string, Detail>;
  /** The entry that was saved a moment ago. */
  savedRef?: string;
}>;

/** The child first: who and what matters, what the child asks, what goes well, then the life, then every entry. */
export const Child = (props: ChildProps) => {
  const { childId, head, child, picture, chosen } = props;
  const { childName } = picture;
  return (
    <ChildFrame head={head} current="timeline">
      <Matters childName={childName} {...mattersShown(child.matters)} />
      <Cards
        childId={childId}
        childName={childName}
        child={child}
        newest={props.newest}
        onPage={new Set(props.shown.rows.map(({ key }) => key))}
      />
      <Life
        childId={childId}
        picture={picture}
        chosen={chosen}
        patternWords={props.patternWords}
        withoutDay={props.withoutDay}
        elsewhere={props.elsewhere}
      />
      <Entries
        childId={childId}
        childName={childName}
        shown={props.shown}
        all={props.all}
        details={props.details}
        chosen={chosen}
        today={picture.today}
        {...(picture.bornOn !== undefined && { bornOn: picture.bornOn })}
        {...(props.savedRef !== undefined && { savedRef: props.savedRef })}
      />
    </ChildFrame>
  );
};
