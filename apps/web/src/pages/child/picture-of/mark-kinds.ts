import { type LaneId, type MarkKind } from '../../../timeline/picture';
import type { LifeItem } from './answers';

type Kind = NonNullable<LifeItem['kind']>;
type Agency = NonNullable<LifeItem['lane']>;

const KINDS: Readonly<Record<Kind, MarkKind>> = {
  JOY: 'joy',
  VOICE: 'voice',
  WORRY: 'worry',
  CONTACT: 'contact',
  CHANGE: 'other',
  HELP: 'other',
  RECORD: 'other',
};

/** Which way a change went is whoever stated it who says so: it is never computed. */
const CHANGES: Readonly<Record<string, MarkKind>> = { better: 'joy', worse: 'worry' };

/** What adults did in answer stands with what was said, and is not itself something that the child said. */
const ANSWERS: readonly string[] = ['ChildViewAnswered', 'FamilyViewAnswered'];

const kindOfChange = (content: LifeItem['content']): MarkKind =>
  CHANGES[String(content?.['direction'])] ?? 'other';

type Kinded = Pick<LifeItem, 'form' | 'kind' | 'type' | 'content'>;

/** What a tired reader looks for. A change that somebody saw for the better counts with joys, for the worse with worries. */
export const markKindOf = ({ form, kind, type, content }: Kinded): MarkKind => {
  if (form === 'CANNOT_OPEN') return 'closed';
  if (type === 'ChangeNoticed') return kindOfChange(content);
  if (kind === null || ANSWERS.includes(type ?? '')) return 'other';
  return KINDS[kind];
};

const LANE_OF: Readonly<Record<Agency, LaneId>> = {
  HEALTH: 'health',
  EDUCATION: 'school',
  SOCIAL_WORK: 'social-work',
  POLICE: 'social-work',
  HEARINGS: 'social-work',
  FAMILY: 'family',
  CHILD: 'family',
  THIRD_SECTOR: 'family',
};

/** The lane of an agency. Whoever belongs to no agency of the three stands with the family. */
export const laneOf = (agency: Agency | null | undefined): LaneId =>
  agency === null || agency === undefined ? 'family' : LANE_OF[agency];
