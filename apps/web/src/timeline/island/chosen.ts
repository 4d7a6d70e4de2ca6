import { daysBetween, isDay } from '../../words/dates';
import { MARK_KINDS, type Day, type MarkKind, type Picture, type PictureOptions } from '../picture';
import { monthsLater } from './months';

/** The lengths of time that can be chosen with one press; each reaches to today. */
export const SPANS = ['all', '3-years', '12-months'] as const;
export type Span = (typeof SPANS)[number];

/** What a reader wants to see of a chronology. It lives in the address, so that a reload and a sent link show the same. */
export type Chosen = Readonly<{
  /** In the order of `MARK_KINDS`; empty where every kind was switched off. */
  kinds: readonly MarkKind[];
  /** `dates` where at least one of `from` and `to` was chosen by hand. */
  span: Span | 'dates';
  from?: Day;
  to?: Day;
}>;

/** The question part of an address, as a web server or a browser reads it. */
export type Query = Readonly<Record<string, unknown>>;

/** Everything: what a reader sees who has chosen nothing. */
export const EVERYTHING: Chosen = { kinds: MARK_KINDS, span: 'all' };

const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');

const dayFrom = (value: unknown): Day | undefined =>
  textsOf(value)
    .map((text) => text.trim())
    .find(isDay);

const kindsFrom = (value: unknown): readonly MarkKind[] => {
  const asked = textsOf(value);
  const kinds = MARK_KINDS.filter((kind) => asked.includes(kind));
  return kinds.length > 0 || asked.includes('none') ? kinds : MARK_KINDS;
};

const spanFrom = (value: unknown): Span | undefined =>
  textsOf(value)
    .map((text) => SPANS.find((span) => span === text))
    .find((span) => span !== undefined);

/** Of two dates in the wrong order the earlier is taken as the first: what was meant is clear. */
const inOrder = (from?: Day, to?: Day): Pick<Chosen, 'from' | 'to'> => {
  const [first, last] = from && to && from > to ? [to, from] : [from, to];
  return { ...(first && { from: first }), ...(last && { to: last }) };
};

/** What the form sends along beside its dates, so that picking a span is told from changing a date. */
export const datesShown = ({ from, to }: Pick<Chosen, 'from' | 'to'>): string => `${from ?? ''}_${to ?? ''}`;

/**
 * Reads what to show from an address (`kind`, `span`, `from`, `to`). Values that mean nothing are passed over, so every
 * address shows something. Dates go before a span, unless only the span was picked anew.
 */
export const chosenFrom = (query: Query): Chosen => {
  const kinds = kindsFrom(query['kind']);
  const span = spanFrom(query['span']);
  const dates = inOrder(dayFrom(query['from']), dayFrom(query['to']));
  const isOnlySpanNew = span !== undefined && textsOf(query['dates-shown'])[0] === datesShown(dates);
  return (dates.from || dates.to) && !isOnlySpanNew
    ? { kinds, span: 'dates', ...dates }
    : { kinds, span: span ?? 'all' };
};

const kindsAsked = (kinds: readonly MarkKind[]): readonly string[] => {
  if (kinds.length === MARK_KINDS.length) return [];
  return kinds.length === 0 ? ['none'] : kinds;
};

/** The question part of the address that shows this, `''` for everything: `chosenFrom` reads it back. */
export const queryOf = ({ kinds, span, from, to }: Chosen): string => {
  const pairs = [
    ...kindsAsked(kinds).map((kind) => `kind=${kind}`),
    ...(span === 'all' || span === 'dates' ? [] : [`span=${span}`]),
    ...(from ? [`from=${from}`] : []),
    ...(to ? [`to=${to}`] : []),
  ];
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
};

/** The first and the last day that are shown; absent where nothing was chosen on that side. */
export const daysChosen = (chosen: Chosen, today: Day): Pick<Chosen, 'from' | 'to'> => {
  if (chosen.span === 'dates') return inOrder(chosen.from, chosen.to);
  if (chosen.span === 'all') return {};
  return { from: monthsLater(today, chosen.span === '3-years' ? -36 : -12) };
};

/** An entry as far as a choice asks: the first and the last day on which it may have been, absent where none is known. */
export type Choosable = Readonly<{ kind: string; from?: Day; to?: Day }>;

/** Whether an entry is among what was chosen: it may have been on one of the days. Without a day it is always shown. */
export const isShown = (entry: Choosable, chosen: Chosen, today: Day): boolean => {
  const kind = MARK_KINDS.find((each) => each === entry.kind) ?? 'other';
  const { from = '', to } = daysChosen(chosen, today);
  const last = entry.to ?? entry.from;
  const first = entry.from ?? last;
  const isWithin = !first || !last || (last >= from && (!to || first <= to));
  return isWithin && chosen.kinds.includes(kind);
};

/** The picture with the entries that were chosen. Help, homes and links stay: only the time that is drawn cuts them. */
export const chosenPicture = (picture: Picture, chosen: Chosen): Picture => ({
  ...picture,
  marks: picture.marks.filter((mark) => isShown(mark, chosen, picture.today)),
});

/** How the chosen part of a picture is drawn at a width in CSS pixels. */
export const optionsOf = (chosen: Chosen, today: Day, width: number): PictureOptions => ({
  width,
  ...daysChosen(chosen, today),
  kinds: chosen.kinds,
});

/** How many entries of each kind there are. */
export const countsOf = (picture: Pick<Picture, 'marks'>): Readonly<Record<MarkKind, number>> => {
  const counts = { joy: 0, voice: 0, worry: 0, contact: 0, other: 0, closed: 0 };
  for (const { kind } of picture.marks) counts[kind] += 1;
  return counts;
};

/** The days between which a life is on record. */
export type Life = Readonly<{ first: Day; last: Day }>;

/** The first and the last day of what is on record; both are days of the picture, and the last is never before today. */
export const lifeOf = ({ bornOn, today, marks, help }: Picture): Life => {
  const firsts = [
    ...marks.map(({ from }) => from),
    ...help.flatMap(({ spells }) => spells.flatMap(({ phases }) => phases.map(({ from }) => from))),
  ];
  const first = [today, ...firsts].reduce((one, other) => (other < one ? other : one));
  const last = marks.reduce((latest, { to }) => (to > latest ? to : latest), today);
  return { first: bornOn && bornOn < first ? bornOn : first, last };
};

const earlier = (one: Day, other = one): Day => (one < other ? one : other);
const later = (one: Day, other = one): Day => (one > other ? one : other);

/** A choice whose dates cut something off: one that lies at an end of the life is left open, so that what is new is seen. */
export const withOpenEnds = (chosen: Chosen, { first, last }: Life): Chosen => {
  if (chosen.span !== 'dates') return chosen;
  const { kinds, from = '', to = last } = chosen;
  if (from <= first && to >= last) return { kinds, span: 'all' };
  return { kinds, span: 'dates', ...(from > first && { from }), ...(to < last && { to }) };
};

/** The first and the last day that a choice shows of a life, such as its date fields say. */
export const daysOfLife = (chosen: Chosen, life: Life, today: Day): Readonly<{ from: Day; to: Day }> => {
  const { from, to } = daysChosen(chosen, today);
  const first = earlier(life.first, to);
  return {
    from: chosen.span === 'dates' ? (from ?? first) : later(first, from),
    to: to ?? later(life.last, from),
  };
};

/** The spans that are shorter than the life on record, and all of it. */
export const spansFor = (life: Life): readonly Span[] => {
  const days = daysBetween(life.first, life.last);
  return SPANS.filter((span) => span === 'all' || days > (span === '3-years' ? 1096 : 366));
};
