import { z } from 'zod';

/** True only where the schema finds nothing wrong. False says nothing yet: the schema itself is asked then. */
export type Look = (value: unknown) => boolean;

type Def = z.core.$ZodTypes['_zod']['def'];
type DefOf<Type extends Def['type']> = Extract<Def, { type: Type }>;
type Kinds = { readonly [Type in Def['type']]?: (def: DefOf<Type>) => Look };

const KINDS: Kinds = {
  string: () => (value) => typeof value === 'string',
  number: () => Number.isFinite,
  boolean: () => (value) => typeof value === 'boolean',
  enum: ({ entries }) => oneOf(Object.values(entries)),
  literal: ({ values }) => oneOf(values),
  optional: ({ innerType }) => orNothing(quickLook(innerType)),
  array: ({ element }) => everyOne(quickLook(element)),
  object: objectLook,
};

const oneOf = (values: readonly unknown[]): Look => {
  const known = new Set(values);
  return (value) => known.has(value);
};

const orNothing =
  (look: Look): Look =>
  (value) =>
    value === undefined || look(value);

const everyOne =
  (look: Look): Look =>
  (value) =>
    Array.isArray(value) && value.every(look);

/** Only objects that name all their fields: what others let through is asked of the schema. */
function objectLook({ shape, catchall }: DefOf<'object'>): Look {
  if (catchall?._zod.def.type !== 'never') return () => false;
  const fields = new Map(Object.entries(shape).map(([name, schema]) => [name, quickLook(schema)]));
  const needed = Object.keys(shape).filter((name) => shape[name]?._zod.optin === undefined);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = value as Readonly<Record<string, unknown>>;
    for (const name in given) if (fields.get(name)?.(given[name]) !== true) return false;
    return needed.every((name) => given[name] !== undefined);
  };
}

const passing =
  (look: Look, checks: readonly z.core.$ZodCheck<never>[]): Look =>
  (value) => {
    if (!look(value)) return false;
    const payload = { value: value as never, issues: [] };
    for (const { _zod } of checks)
      if (_zod.check(payload) !== undefined || payload.issues.length > 0) return false;
    return true;
  };

/**
 * A look that is made once and then costs a tenth of asking the schema, because it copies nothing and explains nothing.
 * Each kind of schema that it does not know is asked itself.
 */
export const quickLook = (schema: z.core.$ZodType): Look => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const kind = KINDS[def.type] as ((of: Def) => Look) | undefined;
  // One that is a check itself, such as an address, is among no checks.
  if (kind === undefined || 'check' in def) return (value) => z.safeParse(schema, value).success;
  const { checks = [] } = def;
  return checks.length === 0 ? kind(def) : passing(kind(def), checks);
};
