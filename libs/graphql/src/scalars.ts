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

const asObject = (value: unknown): Record<string, unknown> => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw badInput('Content must be a JSON object.');
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
