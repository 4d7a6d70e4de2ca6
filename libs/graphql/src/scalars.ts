import { isCalendarDay, isInstant, occurredProblem } from '@chronology/domain';
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'bad-input' } });

const textScalar = (name: string, isRight: (text: string) => boolean, right: string) => {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isRight(value)) return value;
    throw badInput(`${name} must be ${right}.`);
  };
  const literal = (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined);
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => value as string,
    parseValue: parse,
    parseLiteral: literal,
  });
};

const isPartialDate = (text: string) =>
  isInstant(text) || occurredProblem({ from: text, precision: 'about' }) === undefined;

const DEEPEST = 20;
/** No fields of anything: taken out on the way, they would be lost unseen. */
const NO_FIELDS = ['__proto__', 'constructor', 'prototype'];

/** Walked level by level, so that no depth exhausts the stack. */
const isPlain = (value: object): boolean => {
  let level: readonly object[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    const has = (key: string) => level.some((each) => Object.hasOwn(each, key));
    if (depth >= DEEPEST || NO_FIELDS.some(has)) return false;
    level = level
      .flatMap((each) => Object.values(each) as unknown[])
      .filter((each): each is object => typeof each === 'object' && each !== null);
  }
  return true;
};

const asObject = (value: unknown): Record<string, unknown> => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(value))
    return value as Record<string, unknown>;
  throw badInput(`Content must be a JSON object of fields, nested no deeper than ${DEEPEST} levels.`);
};

const content = new GraphQLScalarType<Record<string, unknown>, unknown>({
  name: 'Content',
  serialize: (value) => value,
  parseValue: asObject,
  parseLiteral: (node, variables) => asObject(valueFromASTUntyped(node, variables)),
});

/** The scalars of the schema. Days and moments stay text on the inside: a day is never turned into a moment. */
export const scalars = {
  CalendarDay: textScalar('CalendarDay', isCalendarDay, 'a day such as 2024-03-09'),
  Instant: textScalar('Instant', isInstant, 'a moment with its offset, such as 2024-03-09T14:05:00Z'),
  PartialDate: textScalar('PartialDate', isPartialDate, 'a date such as 2024-03-09, 2024-03 or 2024'),
  Content: content,
};
