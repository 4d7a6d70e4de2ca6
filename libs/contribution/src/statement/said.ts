import { earliestDay, lookUpCode, type Occurred } from '@chronology/domain';

type Fields = Readonly<Record<string, unknown>>;

const CODE_FIELDS = new Set(['system', 'code', 'display', 'known', 'validThen']);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCode = (value: Fields): value is Fields & Readonly<{ system: string; code: string }> =>
  typeof value['system'] === 'string' &&
  typeof value['code'] === 'string' &&
  Object.keys(value).every((key) => CODE_FIELDS.has(key));

type CodeAsKept = (code: Readonly<{ system: string; code: string }>) => object;

const kept = (value: unknown, codeAsKept: CodeAsKept): unknown => {
  if (Array.isArray(value)) return value.map((each) => kept(each, codeAsKept));
  if (!isFields(value)) return value;
  if (isCode(value)) return codeAsKept(value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null && each !== undefined)
      .map(([key, each]) => [key, kept(each, codeAsKept)]),
  );
};

/** What somebody said, as plain data in which nothing stands for what they left out. */
export const saidPlainly = <Said extends object>(said: Said): Said => kept(said, (code) => code) as Said;

/**
 * The content that somebody stated, as it is stored: what they left out is absent, and every code stands with its
 * label of that day. A code that we do not know is kept with `known: false`.
 */
export const contentOf = (about: object, occurred: Occurred): Fields => {
  const on = earliestDay(occurred);
  return kept(about, ({ system, code }) => lookUpCode(system, code, on)) as Fields;
};
