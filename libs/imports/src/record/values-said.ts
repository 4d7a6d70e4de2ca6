import type { MappedFact } from '../format';

/**
 * What a fact says, for comparing it with what was said before: its values and nothing of where they were found. A
 * code counts without its label and a mark without its wording, so that a release that words them better corrects
 * nothing.
 */
export const valuesSaid = (
  { type, occurred, what, content, codes = [], quality = [] }: MappedFact,
  audience: Readonly<{ level: string }>,
): unknown => ({
  ...{ type, occurred, what, audience },
  content: withoutLabels(content),
  codes: withoutLabels(codes),
  quality: quality.map(({ rule, severity }) => ({ rule, severity })),
});

/** A value with every code in it reduced to its list and itself. */
export const withoutLabels = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutLabels);
  if (typeof value !== 'object' || value === null) return value;
  if (isCoded(value)) return { system: value.system, code: value.code };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutLabels(each)]));
};

const isCoded = (value: object): value is Readonly<{ system: string; code: string }> =>
  'system' in value && 'code' in value && 'known' in value;
