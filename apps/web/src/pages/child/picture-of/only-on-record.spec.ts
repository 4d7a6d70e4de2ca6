import { layout } from '../../../timeline/layout';
import { rowOf } from '../rows';
import type { Life } from './answers';
import { bar, child, ending, followed, item, life, onDay, phase } from './examples';
import { pictureOf } from './picture-of';

type Services = Life['help']['services'];
type Endings = Life['help']['endings'];

const TODAY = '2025-11-18';
const about = (from: string, precision: 'MONTH' | 'YEAR') => ({
  from,
  to: null,
  precision,
  inWords: `in ${from}`,
});

const picture = (services: Services, endings: Endings = [], items: Life['items'] = []) =>
  pictureOf(life({ items, help: { services, endings } }));
const drawn = (...all: Parameters<typeof picture>) => layout(picture(...all), { width: 1200 });

const again = followed({ followUp: 'HELP_NEEDED_AGAIN', days: 112 });
const stretch = (involvementId: string, from: string, to?: string) =>
  bar({
    involvementId,
    startedOn: onDay(from),
    phases: [phase({ from, to: to ?? null })],
    endedOn: to === undefined ? null : onDay(to),
  });

describe('the picture says only what is on record', () => {
  it('does not say that help is needed again where things were seen to be harder', () => {
    const worse = ending({}, { followed: followed({ followUp: 'SEEN_WORSE_SINCE', days: 84 }) });
    const [end] = picture([bar()], [worse]).help[0]?.spells[0]?.ends ?? [];
    expect(end?.after).toEqual({ kind: 'without', to: '2024-08-12', isLengthUnknown: true });
    expect(drawn([stretch('help-1', '2024-01-08', '2024-05-20')], [worse]).neededAgain).toEqual([]);
  });

  it('does not draw help that is to start, or is paused, as going on', () => {
    expect(drawn([stretch('help-1', '2026-01-08')]).arrows).toEqual([]);
    expect(drawn([bar({ pauses: [{ from: '2025-06-01', to: null }] })]).arrows).toEqual([]);
    expect(drawn([bar({ pauses: [{ from: '2025-06-01', to: '2025-07-01' }] })]).arrows).toHaveLength(1);
  });

  it('draws help that is to stop up to today, as going on, and its end where it is to be', () => {
    const on = '2026-03-01';
    const scene = drawn(
      [stretch('help-1', '2024-01-08', on)],
      [ending({ effectiveOn: on, occurred: onDay(on) })],
    );
    const [only] = scene.bars;
    expect((only?.box.x ?? 0) + (only?.box.width ?? 0)).toBeCloseTo(scene.today ?? 0);
    expect([scene.arrows.length, scene.ends.length]).toEqual([1, 1]);
    expect(scene.ends[0]?.name).toContain('It has not happened yet.');
    expect(scene.ends[0]?.name).not.toMatch(/This help stopped|Followed|too early/);
  });

  it('measures no gap while the same help was there, nor to a day that is not known', () => {
    const first = stretch('help-1', '2023-01-01', '2024-05-20');
    const back = stretch('back', '2024-09-09');
    const ends = [ending({}, { followed: again })];
    expect(picture([first, back], ends).help[0]?.note).toBe('16-week gap');
    expect(picture([first, stretch('beside', '2024-03-01'), back], ends).help[0]?.note).toBeUndefined();
    const vague = { ...back, startedOn: about('2024-09', 'MONTH') };
    const [row] = picture([first, vague], ends).help;
    expect(row?.note).toBeUndefined();
    expect(row?.spells[0]?.ends[0]?.after?.isLengthUnknown).toBe(true);
  });

  it('measures no time to a day that only stands for when the rule saw the help again', () => {
    const first = stretch('help-1', '2023-01-01', '2024-05-20');
    const sawOn = (on: string) =>
      followed({ followUp: 'HELP_NEEDED_AGAIN', days: 112, events: [{ kind: 'SAME_SERVICE_STARTED', on }] });
    const afterOf = (back: ReturnType<typeof stretch>, on: string) =>
      picture([first, back], [ending({}, { followed: sawOn(on) })]).help[0]?.spells[0]?.ends[0]?.after;
    const back = stretch('back', '2024-09-09');
    expect(afterOf(back, '2024-09-09')).toMatchObject({ to: '2024-09-09' });
    expect(afterOf(back, '2024-09-09')?.isLengthUnknown).toBeUndefined();
    const vague = { ...back, startedOn: about('2024-09', 'MONTH') };
    expect(afterOf(vague, '2024-09-30')?.isLengthUnknown).toBe(true);
  });

  it('looks for when help was back after it stopped, not after it started', () => {
    const services = [
      stretch('help-1', '2023-01-01', '2024-05-20'),
      stretch('beside', '2023-06-01', '2023-09-01'),
      stretch('back', '2024-09-09'),
    ];
    const [row] = picture(services, [ending({}, { followed: again })]).help;
    expect(row?.spells[0]?.ends[0]?.after?.to).toBe('2024-09-09');
  });

  it('does not say silence where there are entries that cannot be opened and may be about it', () => {
    const visit = item({
      key: 'visit',
      kind: 'CONTACT',
      involvementRef: 'help-1',
      occurred: onDay('2024-03-01'),
    });
    const closed = item({
      key: 'closed',
      form: 'CANNOT_OPEN',
      type: null,
      kind: null,
      occurred: onDay('2025-10-01'),
    });
    const since = (...items: Life['items']) => picture([bar()], [], items).help[0]?.spells[0]?.silentSince;
    expect(since(visit)).toBe('2024-03-01');
    expect(since(closed, visit)).toBeUndefined();
    expect(since({ ...closed, lane: 'EDUCATION' }, visit)).toBe('2024-03-01');
  });

  it('names no day on which links broke off where nobody knows it', () => {
    const linked = (key: string, from: ReturnType<typeof about> | ReturnType<typeof onDay>) => ({
      ...{ entryRef: key, kind: 'PERSON' as const, name: key, why: null, sinceWhen: null, howKept: null },
      phases: [
        { entryRef: key, state: 'KEPT' as const, plannedContact: null, from: onDay('2019-01-01') },
        { entryRef: `${key}-2`, state: 'STOPPED' as const, plannedContact: null, from },
      ],
    });
    const said = (from: Parameters<typeof linked>[1]) => {
      const matters = ['a', 'b', 'c'].map((key) => linked(key, from));
      const { texts } = layout(pictureOf(life({ child: child({ matters }) })), { width: 1600 });
      return texts.filter(({ look }) => look === 'pattern').map(({ text }) => text);
    };
    expect(said(onDay('2021-01-01'))).toEqual(['3 of these links broke off on 1 January 2021.']);
    expect(said(about('2021', 'YEAR'))).toEqual([]);
  });

  it('leads to the picture only for a decision that is drawn there', () => {
    const decision = item({ form: 'DECISION', entryRef: 'ending-1' });
    const place = (keys: readonly string[]) =>
      rowOf(decision, { childName: 'Ailsa', edges: { today: TODAY }, endKeys: new Set(keys) }).inPicture;
    expect([place(['ending-1']), place([])]).toEqual(['end-ending-1', undefined]);
  });
});
