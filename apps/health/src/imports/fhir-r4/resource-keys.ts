import { held, type Row } from '@chronology/imports';
import { listAt, textAt, valueAt, type Json } from './json';

/** A resource with the key that stays the same from file to file: its own identifier, or the id its system gave it. */
export type Keyed = Readonly<{ row: Row; resource: Json; naturalKey: string }>;

export const NO_KEY = held(
  'no-lasting-id',
  'This entry has neither an identifier nor an id, so it could not be told from the next one. Please send it with one.',
);

export const keyOf = (resource: Json): string | undefined => {
  const type = textAt(resource, 'resourceType') ?? '';
  const [identifier] = listAt(resource, 'identifier').filter((each) => textAt(each, 'value') !== undefined);
  if (identifier) return `${type} ${textAt(identifier, 'system') ?? ''}|${textAt(identifier, 'value') ?? ''}`;
  const id = textAt(resource, 'id');
  return id === undefined ? undefined : `${type} ${id}`;
};

/** Of resources with one key, the one that speaks: from the primary source, then the last that was written down. */
export const speaking = (
  resources: readonly Keyed[],
): Readonly<{ kept: readonly Keyed[]; others: readonly Keyed[] }> => {
  const best = new Map<string, Keyed>();
  for (const each of resources) {
    const known = best.get(each.naturalKey);
    if (!known || !speaksBefore(known.resource, each.resource)) best.set(each.naturalKey, each);
  }
  const kept = new Set(best.values());
  return {
    kept: resources.filter((each) => kept.has(each)),
    others: resources.filter((each) => !kept.has(each)),
  };
};

const isSecondHand = (resource: Json): boolean => valueAt(resource, ['primarySource']) === false;
const updatedAt = (resource: Json): string => textAt(resource, 'meta', 'lastUpdated') ?? '';

const speaksBefore = (one: Json, other: Json): boolean => {
  if (isSecondHand(one) !== isSecondHand(other)) return isSecondHand(other);
  return updatedAt(one) > updatedAt(other);
};
