import type { RecordedFact } from '@chronology/domain';
import { entriesOf } from '@chronology/projections';
import {
  CHILD,
  childDescribed,
  chronologyClosed,
  chronologyOpened,
  entryCorrected,
  entryWithdrawn,
  recorded,
  socialWorker,
  type Overrides,
} from '../../../../test/examples';
import { directoryRow } from './directory.projection';
import { NOTHING_WAITS } from './waiting-place';

const on = (from: string) => ({ occurred: { from, precision: 'day' } }) as const;
const at = (revision: number, more: Overrides = {}): Overrides => ({
  id: `f${revision}`,
  revision,
  recordedAt: `2025-03-10T16:00:0${revision}.000Z`,
  ...more,
});
const rowOf = (...facts: readonly RecordedFact[]) =>
  directoryRow(CHILD, entriesOf(facts), { waits: NOTHING_WAITS });

const opened = chronologyOpened({}, at(0, on('2025-03-01')));
const described = childDescribed(
  { knownAs: 'Ailsa', names: [{ given: ['Ailsa', 'Mary'], family: 'Reid' }] },
  at(1),
);

describe('the row of a chronology', () => {
  it('names the child, the organisation that opened it and the day', () => {
    expect(rowOf(opened, described)).toEqual({
      child_id: CHILD,
      known_as: 'Ailsa',
      search_name: ' ailsa mary reid',
      organisation_id: 'nhs-northshire',
      opened_on: '2025-03-01',
      state: 'open',
      closed_on: null,
      born: null,
      waiting_order: '9999-12-31',
      waiting_since: null,
    });
  });

  it('says since when the child waits, and nothing waits once it is closed', () => {
    const waits = { waiting_order: '2025-04-30', waiting_since: '2025-04' };
    expect(directoryRow(CHILD, entriesOf([opened]), { waits })).toMatchObject(waits);
    const closed = chronologyClosed({}, at(2));
    expect(directoryRow(CHILD, entriesOf([opened, closed]), { waits })).toMatchObject(NOTHING_WAITS);
  });

  it('stands there without a name too, and not before it was opened', () => {
    expect(rowOf(opened)).toMatchObject({ known_as: null, search_name: '' });
    expect(rowOf(described)).toBeUndefined();
  });

  it('names the child by the whole name where nobody said what the child is called', () => {
    const names = [{ given: ['Ailsa', 'Mary'], family: 'Reid' }, { given: ['Ally'] }];
    const { knownAs: _, ...content } = { ...described.data.content, names };
    const plain = recorded('ChildDescribed', content, at(1));
    expect(rowOf(opened, plain)).toMatchObject({
      known_as: 'Ailsa Mary Reid',
      search_name: ' ailsa mary reid ally',
    });
  });

  it('follows what is said anew, and what is put right', () => {
    const again = childDescribed({ knownAs: 'Isla', names: [] }, at(2));
    const correction = (entryRef: string, revision: number) =>
      entryCorrected(
        {
          entryRef,
          supersedes: entryRef,
          replacement: { ...on('2025-03-01'), content: { knownAs: 'Iona', names: [] } },
        },
        at(revision),
      );
    expect(rowOf(opened, described, again)).toMatchObject({ known_as: 'Isla', search_name: ' isla' });
    expect(rowOf(opened, described, correction('f1', 2))).toMatchObject({ known_as: 'Iona' });
    expect(rowOf(opened, described, again, correction('f1', 3))).toMatchObject({ known_as: 'Isla' });
  });

  it('goes back to the name before when one is taken back', () => {
    const again = childDescribed({ knownAs: 'Isla', names: [] }, at(2));
    const takenBack = entryWithdrawn({ entryRef: 'f2', withdraws: 'f2' }, at(3));
    expect(rowOf(opened, described, again, takenBack)).toMatchObject({ known_as: 'Ailsa' });
  });

  it('is marked when it is closed, and open again when it is opened anew, by whoever does', () => {
    const closed = chronologyClosed({}, at(2, on('2025-06-01')));
    expect(rowOf(opened, described, closed)).toMatchObject({ state: 'closed', closed_on: '2025-06-01' });
    const source = { agency: socialWorker.agency, organisationId: socialWorker.organisationId };
    const anew = chronologyOpened({}, at(3, { ...on('2025-05-01'), source }));
    expect(rowOf(opened, described, closed, anew)).toMatchObject({
      state: 'open',
      closed_on: null,
      opened_on: '2025-05-01',
      organisation_id: 'northshire-council',
    });
  });

  it.each([
    [{ from: '2025', precision: 'year' }, '2025'],
    [{ from: '2025-03', precision: 'month' }, '2025-03'],
    [{ from: '2025-03-01T23:30:00.000Z', precision: 'minute' }, '2025-03-01'],
    [{ from: '2025-03-01', precision: 'about' }, null],
    [{ from: '2025-03-01', precision: 'before' }, null],
    [{ precision: 'unknown' }, null],
  ] as const)('makes no day more exact than it was stated: %j', (occurred, expected) => {
    expect(rowOf(chronologyOpened({}, at(0, { occurred })))).toMatchObject({ opened_on: expected });
    const closed = chronologyClosed({}, at(1, { occurred }));
    expect(rowOf(opened, closed)).toMatchObject({ state: 'closed', closed_on: expected });
    const heard = { born: occurred, waits: NOTHING_WAITS };
    expect(directoryRow(CHILD, entriesOf([opened]), heard)).toMatchObject({ born: expected });
  });
});
