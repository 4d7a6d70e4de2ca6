import { propsOfLife } from './child.page';
import { ending, bar, item, life, onDay } from './picture-of/examples';
import { edgesOf, endKeysOf, pictureOf } from './picture-of/picture-of';
import { rowOf, type Row } from './rows';
import { onceEach } from './rows-once';

const TODAY = '2025-11-18';
const LATER = '2026-01-03';

const ended = item({
  key: 'ending-1',
  type: 'ServiceEnded',
  kind: 'HELP',
  sentence: 'Befriender: Support ended: Eighteen months are up.',
  what: 'She told Moira.',
  involvementRef: 'help-1',
  occurred: onDay(LATER),
});
const decided = item({
  ...ended,
  key: 'ending-1/decided',
  form: 'DECISION',
  entryRef: 'ending-1',
  sentence: 'It was decided to end Befriender from 3 January 2026',
  occurred: onDay('2025-11-10'),
});
const other = item({ key: 'joy', occurred: onDay('2025-11-12') });

const lifeOn = (today: string, items = [ended, other, decided]) =>
  life({
    today,
    items,
    help: {
      services: [bar({ endedOn: onDay(LATER) })],
      endings: [
        ending({ effectiveOn: LATER, occurred: onDay(LATER), reasonText: 'Eighteen months are up.' }),
      ],
    },
  });
const rowsOn = (today: string, items = [ended, other, decided]): readonly Row[] => {
  const one = lifeOn(today, items);
  const { help, childName } = pictureOf(one);
  const about = { childName, edges: edgesOf(one), endKeys: endKeysOf(help) };
  return onceEach(
    items.map((each) => rowOf(each, about)),
    help,
  );
};

describe('what was decided and lies ahead', () => {
  it('is one row, on the day of the decision: what is to be, why, and that it lies ahead', () => {
    const rows = rowsOn(TODAY);
    expect(rows.map(({ key }) => key)).toEqual(['joy', 'ending-1/decided']);
    expect(rows[1]).toMatchObject({
      title: 'It was decided to end Befriender from 3 January 2026',
      words: 'Reason given: “Eighteen months are up.” She told Moira.',
      isAhead: true,
      inPicture: 'end-ending-1',
    });
  });

  it('is the decision and what came of it once its day has come', () => {
    const rows = rowsOn(LATER);
    expect(rows.map(({ key }) => key)).toEqual(['ending-1', 'joy', 'ending-1/decided']);
    expect(rows.filter(({ isAhead }) => isAhead)).toEqual([]);
  });

  it('stays where nobody wrote down on which day it was decided', () => {
    expect(rowsOn(TODAY, [ended, other]).map(({ key }) => key)).toEqual(['ending-1', 'joy']);
  });

  it('keeps a decision that was taken back before its day beside what did not happen', () => {
    const rows = rowsOn(TODAY, [{ ...ended, isTakenBack: true }, decided]);
    expect(rows.map(({ key }) => key)).toEqual(['ending-1', 'ending-1/decided']);
  });

  it('came lately, as what happened did, and stands in the list once', () => {
    const { newest, all } = propsOfLife(lifeOn(TODAY), {});
    expect(newest.map(({ key }) => key)).toEqual(['joy', 'ending-1/decided']);
    expect(all).toBe(2);
    const before = propsOfLife(lifeOn(LATER), {}).newest.map(({ key }) => key);
    expect(before).toEqual(['ending-1', 'joy']);
  });
});
