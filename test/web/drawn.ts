import type { Page } from 'playwright-core';

/** Story marks of one row stand at least so far apart, in pixels of the picture: a screen draws these as they are. */
export const STORY_APART = 20;
/** The most that one picture may be made of, so that an old tablet draws it. */
export const MOST_NODES = 2_500;

type Asked = Readonly<{ selector: string; apart: number }>;
type Drawn = Readonly<{ nodes: number; marks: number; faults: readonly string[] }>;

/** What is wrong with a picture as a browser drew it. Runs in the page: it must need nothing from outside. */
export const measureInPage = ({ selector, apart }: Asked): Drawn => {
  type Box = Readonly<{ left: number; right: number; top: number; bottom: number; what: string }>;
  const svg = document.querySelector<SVGSVGElement>(selector);
  if (!svg) return { nodes: 0, marks: 0, faults: [`there is no picture at ${selector}`] };
  const frame = svg.getBoundingClientRect();
  const scale = frame.width / svg.viewBox.baseVal.width;
  const ink = document.createElement('canvas').getContext('2d');
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return (width > 0 || height > 0) && !element.closest('defs, title, desc');
  };
  const nameOf = (element: Element) =>
    `${element.tagName}.${element.getAttribute('class') ?? ''} ${element.textContent ?? ''}`.trim();
  /** The letters themselves, not the line that they stand on. */
  const inkOf = (text: SVGTextElement): Box => {
    const box = text.getBoundingClientRect();
    const words = text.textContent ?? '';
    const style = getComputedStyle(text);
    if (!ink) throw new Error('This browser cannot measure letters.');
    ink.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const letters = ink.measureText(words);
    const matrix = text.getScreenCTM();
    const line = (matrix?.f ?? 0) + (matrix?.d ?? 1) * (text.y.baseVal[0]?.value ?? 0);
    return {
      left: box.left,
      right: box.right,
      top: line - letters.actualBoundingBoxAscent * scale,
      bottom: line + letters.actualBoundingBoxDescent * scale,
      what: words,
    };
  };
  const faults: string[] = [];
  const texts = [...svg.querySelectorAll<SVGTextElement>('text')].filter(isSeen).map(inkOf);
  texts.sort((one, other) => one.top - other.top);
  texts.forEach((one, place) => {
    for (const other of texts.slice(place + 1)) {
      if (other.top >= one.bottom) break;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 0.5 && down > 0.5) faults.push(`“${one.what}” lies on “${other.what}”`);
    }
  });
  const inside = (box: Box) =>
    box.left >= frame.left - 0.5 &&
    box.right <= frame.right + 0.5 &&
    box.top >= frame.top - 0.5 &&
    box.bottom <= frame.bottom + 0.5;
  for (const text of texts) if (!inside(text)) faults.push(`outside the picture: “${text.what}”`);
  for (const shape of svg.querySelectorAll('path, rect, circle, line, polyline, polygon, ellipse, use')) {
    const { left, right, top, bottom } = shape.getBoundingClientRect();
    if (isSeen(shape) && !inside({ left, right, top, bottom, what: '' }))
      faults.push(
        `outside the picture: ${nameOf(shape)} (${[left - frame.left, right - frame.right, top - frame.top, bottom - frame.bottom].map(Math.round).join(' ')})`,
      );
  }
  const marks = [...svg.querySelectorAll('a.mark')];
  const kindOf = (mark: Element) =>
    /-glyph-([a-z]+)/.exec(mark.querySelector('use')?.getAttribute('href') ?? '')?.[1] ?? '';
  for (const mark of marks) if (kindOf(mark) === '') faults.push(`nobody can tell what it is: ${mark.id}`);
  const stories = marks
    .filter((mark) => ['joy', 'voice', 'worry'].includes(kindOf(mark)))
    .map((mark) => {
      const box = (mark.querySelector('use') ?? mark).getBoundingClientRect();
      return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, what: mark.id };
    })
    .sort((one, other) => one.x - other.x);
  stories.forEach((one, place) => {
    for (const other of stories.slice(place + 1)) {
      if (other.x - one.x >= apart * scale) break;
      if (Math.abs(other.y - one.y) < 8 * scale)
        faults.push(`${Math.round((other.x - one.x) * 10) / 10} px apart: ${one.what}, ${other.what}`);
    }
  });
  return { nodes: svg.querySelectorAll('*').length, marks: marks.length, faults };
};

/**
 * What is wrong with a picture as this browser drew it: texts on one another, story marks too near, anything that
 * lies outside, too much of it. Measured by the boxes of the browser, not by our own estimate.
 */
export const faultsDrawn = async (page: Page, selector: string): Promise<readonly string[]> => {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(
    (at) => {
      const svg = document.querySelector<SVGSVGElement>(at);
      return !svg || svg.getBoundingClientRect().width <= (svg.parentElement?.clientWidth ?? 0) + 1;
    },
    selector,
    { timeout: 10_000 },
  );
  const { nodes, faults } = await page.evaluate(measureInPage, { selector, apart: STORY_APART });
  return [...faults, ...(nodes > MOST_NODES ? [`${nodes} nodes`] : [])];
};

/** How many nodes a picture is made of. */
export const nodesOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate((at) => document.querySelectorAll(`${at} *`).length, selector);
