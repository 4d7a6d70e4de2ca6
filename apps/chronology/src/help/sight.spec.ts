import { daysBetween, latestDay, type RecordedFact } from '@chronology/domain';
import { effectOf, isInside, isWholeEnding, type EndingOnRecord } from '@chronology/going-well';
import { entriesOf } from '@chronology/projections';
import fc from 'fast-check';
import { on } from '../../../../test/story';
import { isSameEnding } from './found-in-help';
import { sightOf, type Sight } from './sight';

const dayAt = (count: number) => new Date(Date.UTC(2024, 0, 1 + count)).toISOString().slice(0, 10);

const stretch = fc.record({
  service: fc.integer({ min: 0, max: 6 }),
  start: fc.integer({ min: 0, max: 200 }),
  lasts: fc.integer({ min: 0, max: 120 }),
  notice: fc.constantFrom(0, 10, 40),
  goes: fc.constantFrom('ends', 'ends', 'shrinks', 'pauses', 'ends in a month', 'stays'),
  isHidden: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
});
type Stretch = typeof stretch extends fc.Arbitrary<infer Value> ? Value : never;

const factsOf = (
  { service, start, lasts, notice, goes }: Stretch,
  index: number,
): readonly RecordedFact[] => {
  const involvementId = `help-${index}`;
  const started = on(
    dayAt(start),
    'ServiceStarted',
    { involvementId, serviceId: `service-${service}`, name: `Help ${index}` },
    { id: `started-${index}` },
  );
  const effectiveOn = dayAt(start + lasts);
  const content = { involvementId, decidedOn: dayAt(start + lasts - notice), effectiveOn };
  const id = `gone-${index}`;
  const inMonth = { from: effectiveOn.slice(0, 7), precision: 'month' as const };
  switch (goes) {
    case 'ends':
      return [started, on(effectiveOn, 'ServiceEnded', content, { id })];
    case 'shrinks':
      return [started, on(effectiveOn, 'ServiceReduced', content, { id })];
    case 'pauses':
      return [started, on(effectiveOn, 'ServicePaused', content, { id })];
    case 'ends in a month':
      return [started, on(effectiveOn, 'ServiceEnded', { involvementId }, { id, occurred: inMonth })];
    default:
      return [started, on(effectiveOn, 'ConcernRaised', { about: 'Bruises' }, { id })];
  }
};

/** Every ending looked at by itself, from beginning to end of all that is on record. */
const stayedPlainly = (ending: EndingOnRecord, { seen }: Sight) =>
  [...seen.involvements.values()]
    .filter(({ involvementId, start }) => {
      const effect = effectOf(ending) ?? '';
      const startedBy = start && latestDay(start.fact.data.occurred);
      const isGone = [...seen.endings, ...seen.notJudged.map((each) => each.ending)].some(
        (each) =>
          each.involvementId === involvementId && isWholeEnding(each) && (effectOf(each) ?? '') <= effect,
      );
      return (
        startedBy !== undefined && startedBy <= effect && !isGone && involvementId !== ending.involvementId
      );
    })
    .map(({ involvementId }) => involvementId);

const clusterPlainly = (ending: EndingOnRecord, { all, seen }: Sight) => {
  const serviceOf = ({ involvementId }: EndingOnRecord) => all.involvements.get(involvementId)?.serviceId;
  const apart = (other: EndingOnRecord) =>
    Math.abs(daysBetween(effectOf(ending) ?? '', effectOf(other) ?? ''));
  const isOther = (other: EndingOnRecord) =>
    other.involvementId !== ending.involvementId &&
    (serviceOf(other) === undefined || serviceOf(other) !== serviceOf(ending));
  const near = all.endings.filter(
    (other) => other.leaving.type !== 'PAUSED' && isOther(other) && apart(other) <= 60,
  );
  const open = near.filter((other) => seen.endings.some((each) => isSameEnding(each, other)));
  return { count: near.length, open: open.map(({ ref }) => ref) };
};

const betweenPlainly = ({ decidedOn, effectiveOn, factRefs }: EndingOnRecord, { all }: Sight) => {
  if (decidedOn === undefined || effectiveOn === undefined) return [];
  const time = { from: dayAt(daysBetween('2024-01-01', decidedOn) + 1), to: effectiveOn };
  return all.known.all
    .filter(({ ref, span }) => isInside(span, time) && !factRefs.includes(ref))
    .map(({ ref, fact }) => `${ref}${fact.type === 'ConcernRaised' ? '!' : ''}`);
};

const sightsOf = fc.array(stretch, { maxLength: 40 }).map((stretches) => {
  const forRule = entriesOf(stretches.flatMap(factsOf));
  const hidden = new Set(stretches.flatMap((one, index) => (one.isHidden ? [`gone-${index}`] : [])));
  const seen = entriesOf(stretches.flatMap(factsOf).filter(({ id }) => !hidden.has(id)));
  return { sight: sightOf({ forRule, seen, asOf: '2025-06-01' }), hidden };
});

it('what stands around an ending is what a plain look at everything on record finds', () =>
  fc.assert(
    fc.property(sightsOf, ({ sight, hidden }) => {
      for (const ending of sight.all.endings) {
        const stayed = sight.stayedAfter(ending);
        expect(stayed.map(({ involvementId }) => involvementId)).toEqual(stayedPlainly(ending, sight));
        const { count, others, cannotOpen } = sight.clusterOf(ending);
        const open = others.map(({ endingRef }) => endingRef);
        expect({ count, open }).toEqual(clusterPlainly(ending, sight));
        expect(cannotOpen).toBe(count - open.length);
        const between = sight.betweenDecisionAndEffect(ending);
        const plainly = betweenPlainly(ending, sight);
        const isOpen = (ref: string) => !hidden.has(ref.replace('!', ''));
        const always = between.always.map(({ entryRef }) => `${entryRef}!`);
        const rest = between.others.map(({ entryRef }) => entryRef);
        expect([...always, ...rest].toSorted()).toEqual(plainly.filter(isOpen).toSorted());
        expect(between.cannotOpen).toBe(plainly.filter((ref) => !isOpen(ref)).length);
      }
    }),
    { numRuns: 200 },
  ));
