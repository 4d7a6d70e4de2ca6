import {
  childDescribed,
  entryCorrected,
  entryWithdrawn,
  recorded,
  strengthNoted,
  type Overrides,
} from '../../../test/examples';
import { descriptionOf } from './description-of';

const described = (knownAs: string, overrides: Overrides = {}) =>
  childDescribed({ knownAs, names: [] }, { id: knownAs, ...overrides });
const putRight = (entryRef: string, content: Readonly<Record<string, unknown>>, overrides: Overrides = {}) =>
  entryCorrected(
    { entryRef, supersedes: entryRef, replacement: { occurred: { precision: 'unknown' }, content } },
    { id: `not-${entryRef}`, ...overrides },
  );
const nameOf = (...facts: Parameters<typeof descriptionOf>[0]) => descriptionOf(facts)?.content.knownAs;

describe('who the child is, as a record says it', () => {
  it('is what its system said last', () => {
    expect(nameOf()).toBeUndefined();
    expect(nameOf(strengthNoted(), described('Ailsa'), described('Isla'))).toBe('Isla');
    expect(nameOf(described('Ailsa'), putRight('Ailsa', { knownAs: 'Iona', names: [] }))).toBe('Iona');
  });

  it('is not what was taken back', () => {
    const takenBack = (id: string) => entryWithdrawn({ entryRef: id, withdraws: id }, { id: `no-${id}` });
    expect(nameOf(described('Ailsa'), described('Isla'), takenBack('Isla'))).toBe('Ailsa');
    const correction = putRight('Ailsa', { knownAs: 'Iona', names: [] });
    expect(nameOf(described('Ailsa'), correction, takenBack('not-Ailsa'))).toBe('Ailsa');
  });

  it('is not what people said of it through a child’s chronology', () => {
    expect(nameOf(described('Ailsa'), described('Isla', { statedThrough: 'child-1' }))).toBe('Ailsa');
  });

  it('is not a correction of something else, nor one that cannot be read as a description', () => {
    expect(nameOf(described('Ailsa'), putRight('strength-noted', { knownAs: 'Iona', names: [] }))).toBe(
      'Ailsa',
    );
    expect(nameOf(described('Ailsa'), putRight('Ailsa', { text: 'Iona' }))).toBe('Ailsa');
  });

  it('goes to no more people than the record’s own words, and never where they are sealed', () => {
    const named = { level: 'named', roles: ['head teacher'] } as const;
    expect(descriptionOf([described('Ailsa', { audience: named })])?.audience).toEqual(named);
    expect(nameOf(described('Ailsa'), described('Isla', { audience: { level: 'sealed' } }))).toBe('Ailsa');
  });

  it('is read from what this release can read', () => {
    const { type, id, stream, revision } = recorded('GoodThingHappened', { text: '-' });
    expect(nameOf({ unreadable: 'unknown type', type, id, stream, revision, level: 'team' })).toBeUndefined();
  });
});
