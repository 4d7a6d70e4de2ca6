import type { RecordedFact } from '@chronology/domain';
import { CHILD, healthVisitor, strengthNoted, type Overrides } from '../../../test/examples';
import { readChild } from './child-view';
import { knownBy } from './known-by';
import type { ChildFacts } from './child-facts';

const RECORD = 'record-r';
const health = { agency: 'health', organisationId: 'nhs-northshire' } as const;
const school = { agency: 'education', organisationId: 'glenbrae-primary' } as const;

const fact = (id: string, overrides: Overrides) => strengthNoted({}, { id, ...overrides });

const child = (...facts: readonly RecordedFact[]): ChildFacts => ({
  childId: CHILD,
  isOpened: true,
  facts,
  veiled: [],
  unreadable: [],
  forRule: facts,
  revisions: {},
  records: [{ recordId: 'r', stream: RECORD, linkId: 'l', joinedAt: '2025-03-20T10:00:00.000Z' }],
});
const known = (facts: readonly RecordedFact[], organisationId: string, on: string) =>
  knownBy(child(...facts), organisationId, on).facts.map(({ id }) => id);

describe('what an organisation knew on a day', () => {
  it('is what it wrote down by then itself, however late it reached us and before it was joined', () => {
    const own = fact('own', {
      source: school,
      stream: RECORD,
      knownToSourceAt: { at: '2025-03-05' },
      recordedAt: '2025-06-01T10:00:00.000Z',
    });
    expect(known([own], 'glenbrae-primary', '2025-03-04')).toEqual([]);
    expect(known([own], 'glenbrae-primary', '2025-03-05')).toEqual(['own']);
  });

  it('counts its own words from the day they reached us where it does not say when it wrote them', () => {
    const own = fact('own', { source: school, recordedAt: '2025-03-05T10:00:00.000Z' });
    expect(known([own], 'glenbrae-primary', '2025-03-04')).toEqual([]);
    expect(known([own], 'glenbrae-primary', '2025-03-05')).toEqual(['own']);
  });

  it('includes what a practitioner stated on its behalf', () => {
    const own = fact('own', {
      source: health,
      onBehalfOf: school,
      audience: { level: 'named' },
      recordedAt: '2025-03-05T10:00:00.000Z',
    });
    expect(known([own], 'glenbrae-primary', '2025-03-05')).toEqual(['own']);
  });

  it('includes others’ words from the day they were recorded, never from the day those wrote them', () => {
    const others = fact('others', {
      source: health,
      knownToSourceAt: { at: '2025-01-01' },
      recordedAt: '2025-03-05T10:00:00.000Z',
    });
    expect(known([others], 'glenbrae-primary', '2025-03-04')).toEqual([]);
    expect(known([others], 'glenbrae-primary', '2025-03-05')).toEqual(['others']);
  });

  it('includes others’ records from the day they were joined', () => {
    const others = fact('others', { source: health, stream: RECORD, recordedAt: '2025-03-05T10:00:00.000Z' });
    expect(known([others], 'glenbrae-primary', '2025-03-19')).toEqual([]);
    expect(known([others], 'glenbrae-primary', '2025-03-20')).toEqual(['others']);
  });

  it('leaves out what others named for somebody else', () => {
    const named = fact('named', { source: health, audience: { level: 'named' } });
    expect(known([named], 'glenbrae-primary', '2025-12-31')).toEqual([]);
    expect(known([named], 'nhs-northshire', '2025-12-31')).toEqual(['named']);
  });

  it('cuts everything of the child alike, and shows its viewer no more than before', async () => {
    const facts = [
      fact('open', { source: health, recordedAt: '2025-03-05T10:00:00.000Z' }),
      fact('later', { source: health, recordedAt: '2025-03-25T10:00:00.000Z' }),
      fact('school-only', {
        source: school,
        audience: { level: 'named' },
        recordedAt: '2025-03-05T10:00:00.000Z',
      }),
    ];
    const card = {
      unreadable: 'unknown type',
      type: 'New',
      stream: `chronology-${CHILD}`,
      revision: 3,
      id: 'card',
      level: 'team',
    } as const;
    const cards = [
      { ...card, recordedAt: '2025-03-05T10:00:00.000Z' },
      { ...card, id: 'late-card', recordedAt: '2025-03-25T10:00:00.000Z' },
    ];
    const reader = { factsOf: async () => [...facts, ...cards] };
    const seen = knownBy(
      await readChild(reader, CHILD, { viewer: healthVisitor }),
      'glenbrae-primary',
      '2025-03-10',
    );
    const ids = (list: readonly Readonly<{ id: string }>[]) => list.map(({ id }) => id);
    expect(ids(seen.facts)).toEqual(['open']);
    expect(ids(seen.veiled)).toEqual(['school-only']);
    expect(ids(seen.forRule).toSorted()).toEqual(['open', 'school-only']);
    expect(ids(seen.unreadable)).toEqual(['card']);
  });
});
