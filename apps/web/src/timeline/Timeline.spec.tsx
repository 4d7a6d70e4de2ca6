import * as fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { aLife } from './life.example';
import { anyPicture } from './picture.arbitrary';
import { dayOf } from './days';
import { Key } from './Key';
import { ShortKey } from './ShortKey';
import { layout } from './layout';
import { END_SHAPES, LANES, MARK_KINDS, type Picture, type PictureOptions } from './picture';
import { Timeline } from './Timeline';
import { END_WORDS, KEY } from '../words/picture';

const drawn = (picture: Picture, options: PictureOptions): string =>
  render(<Timeline scene={layout(picture, options)} id="life" helpHref="/children/1/help" />);

const nodesIn = (html: string): number => html.match(/<[a-z]/gi)?.length ?? 0;

describe('the drawing of a life', () => {
  const html = drawn(aLife, { width: 1296 });

  it('is a named group, never an image or an application with links inside', () => {
    expect(html).toMatch(/<svg id="life"[^>]* role="group" aria-labelledby="life-title"/);
    expect(html).toContain('<title id="life-title">Picture of Rowan’s life, 4 May 2018 to');
    expect(html).not.toMatch(/role="(img|application)"/);
  });

  it('links each mark to its entry and each sign to its row on the page of help', () => {
    expect(html).toMatch(
      /<a id="mark-entry-0"[^>]* href="#entry-entry-0" aria-label="Joy, 20 June 2018: Feeds well/,
    );
    expect(html).toMatch(/<a id="end-h4-end"[^>]* href="\/children\/1\/help#ending-h4-end"/);
  });

  it('has one tab stop, and it is the newest entry', () => {
    expect(html.match(/tabindex="0"/g)).toHaveLength(1);
    expect(html).toMatch(/<a id="mark-entry-47"[^>]* tabindex="0"/);
  });

  it('has no style attribute and refers only to shapes that are there', () => {
    const page = html + render(<ShortKey of="life" />);
    expect(page).not.toMatch(/ style=/);
    const there = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const asked = [...page.matchAll(/(?:<use href="#|url\(#)([^")]+)/g)].map(([, id]) => id);
    expect(asked.filter((id) => !there.has(id))).toEqual([]);
  });

  it('gives everything its own id', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('escapes what people wrote', () => {
    const mark = { ...aLife.marks[0]!, title: '<script>alert(1)</script>"' };
    expect(drawn({ ...aLife, marks: [mark] }, { width: 1296 })).not.toContain('<script>');
  });

  it('stays under 2,500 nodes, whatever is in it', () => {
    fc.assert(
      fc.property(
        anyPicture({ marks: 300, help: 60 }),
        fc.constantFrom(320, 640, 1296, 2400),
        (picture, width) => {
          expect(nodesIn(drawn(picture, { width }))).toBeLessThanOrEqual(2500);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('of 5,000 entries and 500 kinds of help stays under 2,500 nodes, and is laid out in 150 milliseconds', () => {
    const marks = Array.from({ length: 5000 }, (_, index) => ({
      ...aLife.marks[(index * 7) % aLife.marks.length]!,
      key: `m${index}`,
      kind: MARK_KINDS[index % MARK_KINDS.length]!,
      lane: LANES[(index >> 3) % LANES.length]!,
    }));
    const help = Array.from({ length: 500 }, (_, index) => ({
      ...aLife.help[index % aLife.help.length]!,
      key: `r${index}`,
    })).map((row) => ({
      ...row,
      spells: row.spells.map((one) => ({
        ...one,
        ends: one.ends.map((end) => ({ ...end, key: `${row.key}${end.key}` })),
      })),
    }));
    const often = LANES.flatMap((lane) =>
      Array.from({ length: 20 }, (_, at) => ({
        key: `${lane}${at}`,
        name: `Help ${at}`,
        lane,
        spells: Array.from({ length: 60 }, (_unused, index) => {
          const on = dayOf(18_000 + index * 33);
          const key = `${lane}${at}s${index}`;
          return {
            key,
            phases: [{ from: dayOf(17_990 + index * 33), to: on, weight: 'full' as const }],
            endedOn: on,
            newWorkers: [],
            pauses: [],
            ends: [{ ...aLife.help[0]!.spells[0]!.ends[0]!, key: `${key}e`, on }],
          };
        }),
      })),
    );
    const crowded = { ...aLife, marks, help };
    expect(nodesIn(drawn({ ...crowded, help: often }, { width: 1296 }))).toBeLessThanOrEqual(2500);
    for (const width of [360, 1296, 2400]) {
      expect(nodesIn(drawn(crowded, { width }))).toBeLessThanOrEqual(2500);
    }
    // The processor’s own time, so that a busy machine does not count; the best of ten, so that warming up does not.
    const times = Array.from({ length: 10 }, () => {
      const before = process.cpuUsage();
      layout(crowded, { width: 1296 });
      return process.cpuUsage(before).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThanOrEqual(150);
  });
});

describe('the key', () => {
  const html = render(<Key of="life" />);

  it('has words for every ending and every shape', () => {
    for (const shape of END_SHAPES) expect(html).toContain(END_WORDS[shape]);
    for (const words of Object.values(KEY).filter((words) => words !== KEY.heading && words !== KEY.first))
      expect(html).toContain(words);
  });

  it('shows eight shapes first, what held among them, and every shape one press away', () => {
    const short = render(<ShortKey of="life" />);
    const [first, all] = short.split('<details');
    expect(first?.match(/<li /g)).toHaveLength(8);
    for (const words of [END_WORDS['going-well'], KEY.held, KEY.neededAgain]) expect(first).toContain(words);
    expect(all).toContain(html);
    expect(all).toContain(KEY.heading);
  });

  it('lets the words speak to a screen reader, not the shapes', () => {
    expect(html.match(/<svg /g)?.length).toBe(html.match(/aria-hidden="true"/g)?.length);
  });
});
