import { daysBetween } from '../../words/dates';
import { betweenDays, kindInWords, together, TO_COME, TOOLS, withoutIt } from '../../words/picture-tools';
import type { End, HelpRow, Mark, Picture } from '../picture';

/** One paragraph of what is told of a mark. */
export type Line = Readonly<{ lead?: string; text: string; look?: 'answered' | 'waiting' | 'quiet' }>;

/** What is told of a mark while it is pointed at. */
export type Told = Readonly<{
  /** What it is and when. */
  meta: string;
  title: string;
  lines: readonly Line[];
  /** Where to read on: one link, or one for each of several entries. */
  links: readonly Readonly<{ href: string; text: string; quiet?: string }>[];
}>;

const present = <Value>(values: readonly (Value | undefined)[]): readonly Value[] =>
  values.filter((value): value is Value => value !== undefined);

const line = (text: string | undefined, more: Omit<Line, 'text'> = {}): Line | undefined =>
  text ? { ...more, text } : undefined;

const answerOf = ({ answer }: Mark): Line | undefined => {
  if (!answer) return undefined;
  return answer.isThere
    ? { lead: TOOLS.answered, text: answer.words, look: 'answered' }
    : {
        lead: TOOLS.notAnswered,
        text: answer.words === TOOLS.notAnswered ? '' : answer.words,
        look: 'waiting',
      };
};

/** What is told of one entry: when, who says so, its words, and whether adults answered. */
export const toldOfMark = (mark: Mark, { childName }: Pick<Picture, 'childName'>): Told => ({
  meta: `${kindInWords(mark.kind, childName)} · ${mark.when}`,
  title: mark.title,
  lines: present([
    line(mark.words === mark.title ? undefined : mark.words),
    answerOf(mark),
    line(mark.isTakenBack ? TOOLS.takenBack : undefined, { look: 'quiet' }),
    line([mark.who, mark.late].filter(Boolean).join(' · '), { look: 'quiet' }),
  ]),
  links: [{ href: `#entry-${mark.key}`, text: TOOLS.seeEntry }],
});

/** What is told of several entries that are drawn as one: each is named, the newest first. */
export const toldOfMarks = (
  marks: readonly Mark[],
  picture: Pick<Picture, 'childName'>,
): Told | undefined => {
  const [newest] = marks;
  if (!newest || marks.length === 1) return newest && toldOfMark(newest, picture);
  const firsts = marks.map(({ from }) => from).sort();
  const lasts = marks.map(({ to }) => to).sort();
  return {
    meta: together(marks.length, newest.kind, picture.childName),
    title: betweenDays(firsts[0] ?? newest.from, lasts[lasts.length - 1] ?? newest.to),
    lines: [],
    links: [
      ...marks.map(({ key, title, when }) => ({ href: `#entry-${key}`, text: title, quiet: when })),
      { href: `#mark-${newest.key}`, text: TOOLS.seeEach },
    ],
  };
};

const timeWithout = ({ after, on, type }: End): string | undefined =>
  after?.kind === 'without' && !after.isLengthUnknown
    ? withoutIt(daysBetween(on, after.to), type === 'reduced')
    : undefined;

const headOf = ({ type, when, isAhead }: End): string =>
  `${isAhead ? TO_COME[type] : TOOLS.help[type]} · ${when}`;

/** What is told of an ending: the reason in the worker’s words, what followed, and how long help was away. */
export const toldOfEnd = (end: End, row: Pick<HelpRow, 'name'>, help: string): Told => ({
  meta: headOf(end),
  title: row.name,
  lines: present([
    line(end.words),
    line(end.reason && `“${end.reason}”`, { lead: TOOLS.reason }),
    line(end.followed),
    line(timeWithout(end)),
  ]),
  links: [{ href: `${help}#ending-${end.key}`, text: TOOLS.seeHelp }],
});

/** What is told of several endings that are drawn as one sign, the last one first. */
const toldOfEnds = (
  ends: readonly Readonly<{ end: End; row: HelpRow }>[],
  help: string,
): Told | undefined => {
  const [last] = ends;
  if (!last || ends.length === 1) return last && toldOfEnd(last.end, last.row, help);
  return {
    ...toldOfEnd(last.end, last.row, help),
    links: ends.map(({ end }) => ({
      href: `${help}#ending-${end.key}`,
      text: headOf(end),
      quiet: end.words,
    })),
  };
};

/** Finds what to tell of the keys of a mark or of an end; `help` is the address of the page of help and gaps. */
export const told = (
  picture: Picture,
  what: 'mark' | 'end',
  keys: readonly string[],
  help: string,
): Told | undefined => {
  if (what === 'mark') {
    const marks = new Map(picture.marks.map((mark) => [mark.key, mark]));
    return toldOfMarks(present(keys.map((key) => marks.get(key))), picture);
  }
  const ends = picture.help.flatMap((row) =>
    row.spells.flatMap((spell) => spell.ends.map((end) => ({ end, row }))),
  );
  return toldOfEnds(present(keys.map((key) => ends.find(({ end }) => end.key === key))), help);
};
