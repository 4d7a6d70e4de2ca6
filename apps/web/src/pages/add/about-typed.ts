import type { Ask } from '../../asking/ask';
import type { Operation } from '../../asking/operation';
import { listOf, textOf, type FieldError, type Typed } from '../../frame/form';
import type { Visitor } from '../../session/visitor';
import { CONTACT_PRESETS } from '../../words/examples';
import { ADD_ERRORS } from '../../words/writing';
import {
  ChangeHome,
  ChangeSchool,
  ChangeWorker,
  NoteChange,
  NoteGoodThing,
  NoteStrength,
  RaiseConcern,
  RecordChildsView,
  RecordContact,
  RecordTeamMeeting,
  type ContactMedium,
  type EntryInput,
  type SchoolChangeReason,
} from './add.operations.generated';
import { kindTyped, movesOf } from './kinds';

type Ids = Readonly<{ childId: string; commandId: string }>;
type Stated = Readonly<{
  stated: Readonly<{ repeated: boolean; facts: readonly Readonly<{ id: string }>[] }>;
}>;

/** States the entry, and answers with what was stated. */
export type Stating = (ask: Ask, ids: Ids, entry: EntryInput) => Promise<Stated>;

type About = Readonly<{
  stating?: Stating;
  /** True where what happened is said in what the entry is about, so that it need not be said twice. */
  isSaidAbove: boolean;
  errors: readonly FieldError[];
}>;

type Vars<What> = Ids & Readonly<{ entry: EntryInput; about: What }>;

const stating =
  <What>(operation: Operation<Stated, Vars<What>>, about: What): Stating =>
  (ask, ids, entry) =>
    ask(operation, { ...ids, entry, about });

const said = (one: Stating): About => ({ stating: one, isSaidAbove: true, errors: [] });
const besides = (one: Stating): About => ({ stating: one, isSaidAbove: false, errors: [] });
const wrong = (field: string, words: string): About => ({ isSaidAbove: false, errors: [{ field, words }] });

const MEDIUM: Readonly<Record<string, ContactMedium>> = {
  'home-visit': 'HOME_VISIT',
  'in-person': 'IN_PERSON',
  phone: 'PHONE',
  video: 'VIDEO',
  letter: 'LETTER',
  school: 'SCHOOL',
  clinic: 'CLINIC',
};

const contact = (typed: Typed, { agency }: Visitor): About => {
  const preset = CONTACT_PRESETS[agency].find(({ value }) => value === textOf(typed, 'contact'));
  if (!preset) return wrong('contact', ADD_ERRORS.contact);
  if (preset.value === 'team-meeting') {
    const there = textOf(typed, 'there');
    return besides(stating(RecordTeamMeeting, { forum: 'TAC', ...(there !== '' && { present: [there] }) }));
  }
  const medium = MEDIUM[preset.value];
  return besides(stating(RecordContact, { purpose: preset.text, ...(medium && { medium }) }));
};

const yesOrNo = (typed: Typed, name: string): boolean | undefined =>
  ({ yes: true, no: false })[textOf(typed, name) as 'yes' | 'no'];

const BECAUSE: readonly SchoolChangeReason[] = [
  'NEXT_STAGE',
  'HOME_MOVE',
  'CHOICE',
  'PROVISION_CLOSED',
  'EXCLUSION',
  'OTHER',
];

const school = (typed: Typed, to: string): About => {
  const becauseOf = BECAUSE.find((reason) => reason === textOf(typed, 'because'));
  if (!becauseOf) return wrong('because', ADD_ERRORS.because);
  return besides(stating(ChangeSchool, { to, becauseOf, askedChild: yesOrNo(typed, 'asked') }));
};

const worker = (typed: Typed, to: string): About => {
  const role = textOf(typed, 'role');
  return role === '' ? wrong('role', ADD_ERRORS.role) : besides(stating(ChangeWorker, { role, to }));
};

const home = (typed: Typed, to: string): About => {
  const [planned, askedChild] = [yesOrNo(typed, 'planned'), yesOrNo(typed, 'asked')];
  return besides(stating(ChangeHome, { to, planned, askedChild }));
};

const move = (typed: Typed, visitor: Visitor): About => {
  const moved = movesOf(visitor).find((each) => each === textOf(typed, 'moved'));
  if (!moved) return wrong('moved', ADD_ERRORS.moved);
  if (moved === 'other')
    return said(stating(NoteChange, { direction: 'UNCLEAR', text: textOf(typed, 'what') }));
  const to = textOf(typed, 'to');
  if (to === '') return wrong('to', ADD_ERRORS.to);
  return { home, school, worker }[moved](typed, to);
};

/** What the entry is about, by the kind that was chosen; nothing where none was, or where it is not stated here. */
export const aboutTyped = (typed: Typed, visitor: Visitor): About | undefined => {
  const text = textOf(typed, 'what');
  switch (kindTyped(typed)) {
    case 'joy':
      return listOf(typed, 'strength').includes('yes')
        ? said(stating(NoteStrength, { text }))
        : said(stating(NoteGoodThing, { text }));
    case 'voice':
      return said(stating(RecordChildsView, { childsWords: text }));
    case 'worry':
      return said(stating(RaiseConcern, { about: text }));
    case 'contact':
      return contact(typed, visitor);
    case 'move':
      return move(typed, visitor);
    default:
      return undefined;
  }
};
