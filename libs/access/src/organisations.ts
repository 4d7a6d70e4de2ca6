import { readFileSync } from 'node:fs';
import { AGENCIES } from '@chronology/domain';
import type { Agency } from './actor';

const NATIONS = ['england', 'scotland', 'wales', 'northern_ireland'] as const;
const SCHEMES = ['CHI', 'NHS_NUMBER', 'SCN', 'UPN', 'LA_CHILD_ID'] as const;

/** One system in which an organisation keeps its own files. */
export type OrganisationSystem = Readonly<{
  id: string;
  /** The formats in which it hands out its files. */
  formats: readonly string[];
  /** The kinds of number of which its word is taken as verified. */
  trustedFor: readonly (typeof SCHEMES)[number][];
  /** Within how many days, as it declares, it writes down what happened; absent where it declares nothing. */
  recordedWithinDays?: number;
}>;

/** An organisation that states facts, and its systems. */
export type Organisation = Readonly<{
  id: string;
  sector: Agency;
  name: string;
  nation: (typeof NATIONS)[number];
  systems: readonly OrganisationSystem[];
}>;

type Fields = Readonly<Record<string, unknown>>;
type Place = Readonly<{ fields: Fields; at: string }>;

const wrong = (field: string, right: string): Error => new Error(`${field} must be ${right}.`);

const objectAt = (value: unknown, at: string, known: readonly string[]): Place => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(at, `an object with ${known.join(', ')}`);
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined)
    throw new Error(`${at}.${unknown} is not a field of this file: it knows ${known.join(', ')}.`);
  return { fields: value as Fields, at };
};

const listAt = ({ fields, at }: Place, field: string, of: string): readonly unknown[] => {
  const value = fields[field];
  if (!Array.isArray(value)) throw wrong(`${at}.${field}`, `a list of ${of}`);
  return value;
};

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const textAt = ({ fields, at }: Place, field: string): string => {
  const value = fields[field];
  if (!isText(value)) throw wrong(`${at}.${field}`, 'a text');
  return value;
};

const oneOf = <Word extends string>(value: unknown, words: readonly Word[], at: string): Word => {
  const word = words.find((each) => each === value);
  if (word === undefined) throw wrong(at, `one of ${words.join(', ')}`);
  return word;
};

const refuseTwice = (ids: readonly string[], at: string): void => {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new Error(`${at} holds the id “${twice}” twice: each needs an id of its own.`);
};

const withinDays = ({ fields, at }: Place): Pick<OrganisationSystem, 'recordedWithinDays'> => {
  const days = fields['recordedWithinDays'];
  if (days === undefined) return {};
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 0)
    throw wrong(`${at}.recordedWithinDays`, 'a whole number of days, 0 or more');
  return { recordedWithinDays: days };
};

const systemAt = (value: unknown, at: string): OrganisationSystem => {
  const place = objectAt(value, at, ['id', 'formats', 'trustedFor', 'recordedWithinDays']);
  return {
    id: textAt(place, 'id'),
    formats: listAt(place, 'formats', 'names of formats').map((format, index) => {
      if (!isText(format)) throw wrong(`${at}.formats[${index}]`, 'the name of a format');
      return format;
    }),
    trustedFor: listAt(place, 'trustedFor', 'kinds of number').map((scheme, index) =>
      oneOf(scheme, SCHEMES, `${at}.trustedFor[${index}]`),
    ),
    ...withinDays(place),
  };
};

const organisationAt = (value: unknown, at: string): Organisation => {
  const place = objectAt(value, at, ['id', 'sector', 'name', 'nation', 'systems']);
  const systems = listAt(place, 'systems', 'systems').map((system, index) =>
    systemAt(system, `${at}.systems[${index}]`),
  );
  refuseTwice(
    systems.map(({ id }) => id),
    `${at}.systems`,
  );
  return {
    id: textAt(place, 'id'),
    sector: oneOf(place.fields['sector'], AGENCIES, `${at}.sector`),
    name: textAt(place, 'name'),
    nation: oneOf(place.fields['nation'], NATIONS, `${at}.nation`),
    systems,
  };
};

const parsed = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new Error(`${file} is not JSON: ${cause.message}`, { cause });
    throw new Error(`${file} cannot be read. Please name the file of organisations in ORGANISATIONS_FILE.`, {
      cause,
    });
  }
};

/** Reads the organisations of this deployment and their systems. What is wrong is said by its place in the file. */
export const readOrganisations = (file: string): readonly Organisation[] => {
  const list = parsed(file);
  if (!Array.isArray(list)) throw wrong(file, 'a list of organisations');
  const organisations = list.map((value, index) => organisationAt(value, `${file}: [${index}]`));
  refuseTwice(
    organisations.map(({ id }) => id),
    file,
  );
  return organisations;
};
