import { textOf, type FieldError, type Typed } from '../../frame/form';
import type { Visitor } from '../../session/visitor';
import { ADD_ERRORS } from '../../words/writing';
import { aboutTyped, type Stating } from './about-typed';
import type {
  Agency,
  AudienceInput,
  Basis,
  Direction,
  EntryInput,
  OnBehalfOfInput,
} from './add.operations.generated';
import { kindTyped } from './kinds';
import { whenTyped } from './when-typed';

/** An entry as it was typed, ready to be stated; or what is wrong, field by field. */
export type EntryTyped =
  | Readonly<{ entry: EntryInput; stating: Stating; errors?: undefined }>
  | Readonly<{ errors: readonly FieldError[] }>;

const LONGEST = 600;

const oneOf = <Value extends string>(value: string, values: readonly Value[]): Value | undefined =>
  values.find((each) => each === value);

const BASES = [
  'SEEN',
  'TOLD_BY_CHILD',
  'TOLD_BY_FAMILY',
  'TOLD_BY_OTHER',
  'RECORD',
  'PROFESSIONAL_VIEW',
] as const;
const DIRECTIONS = ['BETTER', 'SAME', 'WORSE', 'UNCLEAR'] as const;
const SPOKEN_FOR = ['CHILD', 'FAMILY', 'THIRD_SECTOR', 'POLICE', 'HEARINGS'] as const;

const basisTyped = (typed: Typed): Basis => {
  const usual = textOf(typed, 'kind') === 'voice' ? 'TOLD_BY_CHILD' : 'SEEN';
  return oneOf(textOf(typed, 'basis'), BASES) ?? usual;
};

const rolesTyped = (typed: Typed): readonly string[] =>
  textOf(typed, 'roles')
    .split(/[,;\n]/)
    .map((role) => role.trim())
    .filter((role) => role !== '');

const audienceTyped = (typed: Typed): AudienceInput | undefined => {
  const level = oneOf(textOf(typed, 'audience'), ['NAMED', 'SEALED'] as const);
  return level && { level, ...(level === 'NAMED' && { roles: rolesTyped(typed) }) };
};

const forTyped = (typed: Typed): OnBehalfOfInput | undefined => {
  const agency: Agency | undefined = oneOf(textOf(typed, 'for'), SPOKEN_FOR);
  const role = textOf(typed, 'for-role');
  return (
    agency && { agency, organisationId: textOf(typed, 'for-organisation'), ...(role !== '' && { role }) }
  );
};

const feltTyped = (typed: Typed) => {
  const text = textOf(typed, 'felt');
  const direction: Direction = oneOf(textOf(typed, 'direction'), DIRECTIONS) ?? 'UNCLEAR';
  return text === '' ? undefined : { text, direction };
};

/** Which way it went is kept with the words to it, and is never left out unsaid. */
const withoutWords = (typed: Typed): FieldError | undefined =>
  textOf(typed, 'felt') === '' && !['', 'UNCLEAR'].includes(textOf(typed, 'direction'))
    ? { field: 'felt', words: ADD_ERRORS.felt }
    : undefined;

const needed = (typed: Typed): readonly (FieldError | undefined)[] => {
  const what = textOf(typed, 'what');
  const over = what.length - LONGEST;
  const audience = audienceTyped(typed);
  return [
    kindTyped(typed) === undefined ? { field: 'kind', words: ADD_ERRORS.kind } : undefined,
    what === '' ? { field: 'what', words: ADD_ERRORS.what } : undefined,
    over > 0 ? { field: 'what', words: ADD_ERRORS.long(over) } : undefined,
    withoutWords(typed),
    audience?.roles?.length === 0 ? { field: 'roles', words: ADD_ERRORS.roles } : undefined,
    forTyped(typed)?.organisationId === ''
      ? { field: 'for-organisation', words: ADD_ERRORS.organisation }
      : undefined,
  ];
};

const whatOf = (typed: Typed, isSaidAbove: boolean): string => {
  const there = textOf(typed, 'there').replace(/\.$/, '');
  return [isSaidAbove ? '' : textOf(typed, 'what'), there === '' ? '' : `There: ${there}.`]
    .filter((part) => part !== '')
    .join(' ');
};

/** Who was there is said in the same field of the entry, after what happened. */
const tooLongThere = (typed: Typed, about?: Readonly<{ isSaidAbove: boolean }>): FieldError | undefined => {
  const over = whatOf(typed, about?.isSaidAbove ?? true).length - LONGEST;
  const fits = over <= 0 || textOf(typed, 'what').length > LONGEST;
  return fits ? undefined : { field: 'there', words: ADD_ERRORS.there(over) };
};

const besideOf = (typed: Typed, isSaidAbove: boolean): Omit<EntryInput, 'occurred' | 'basis'> => {
  const what = whatOf(typed, isSaidAbove);
  const [impactOnChild, audience, onBehalfOf] = [feltTyped(typed), audienceTyped(typed), forTyped(typed)];
  return {
    ...(what !== '' && { what }),
    ...(impactOnChild && { impactOnChild }),
    ...(audience && { audience }),
    ...(onBehalfOf && { onBehalfOf }),
  };
};

/** What somebody typed about a child, as an entry, or everything that is wrong with it. `today` is the day in London. */
export const entryTyped = (typed: Typed, visitor: Visitor, today: string): EntryTyped => {
  const when = whenTyped(typed, today);
  const about = aboutTyped(typed, visitor);
  const errors = [...needed(typed), ...(about?.errors ?? []), tooLongThere(typed, about), when.error].filter(
    (error) => error !== undefined,
  );
  if (errors.length > 0 || when.error || !about?.stating) return { errors };
  const entry = { occurred: when.occurred, basis: basisTyped(typed), ...besideOf(typed, about.isSaidAbove) };
  return { entry, stating: about.stating };
};
