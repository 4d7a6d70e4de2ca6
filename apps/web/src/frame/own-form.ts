import { textOf, type Typed } from './form';
import type { Elsewhere } from './page';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id that came with a form, where it is one of ours; else a new one. */
export const commandIdOf = (typed: string): string => (UUID.test(typed) ? typed : crypto.randomUUID());

/**
 * A form that states something has an id of its own in its address: whoever goes back to it and saves again says the
 * same thing and no second one. Where the address has none yet, this is the one to go on to.
 */
export const ownFormOf = (address: string, query: Typed): Readonly<{ commandId: string }> | Elsewhere => {
  const { form, ...others } = query;
  if (typeof form === 'string' && UUID.test(form)) return { commandId: form };
  const asked = new URLSearchParams({ form: crypto.randomUUID() });
  for (const name of Object.keys(others)) asked.set(name, textOf(others, name));
  return { seeOther: `${address}?${asked}` };
};
