import { daysBetween, isDay } from '../../words/dates';
import {
  MARK_KINDS,
  type Day,
  type Mark,
  type MarkKind,
  type Picture,
  type PictureOptions,
} from '../picture';
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

/** What the form sends along while dates are chosen, so that picking a span afterwards is understood. */
export const datesShown = ({ from, to }: Chosen): string => `${from ?? ''}_${to ?? ''}`;

/**
 * Reads what to show from an address (`kind`, `span`, `from`, `to`). Values that mean nothing are passed over, so every
 * address shows something. Dates go before a span, unless only the span was picked anew.
 */
export const chosenFrom = (query: Query): Chosen => {
  const kinds = kindsFrom(query['kind']);
  const span = spanFrom(query['span']);
  const dates = inOrder(dayFrom(query['from']), dayFrom(query['to']));
  const isOnlySpanNew =
    span !== undefined && textsOf(query['dates-shown'])[0] === datesShown({ kinds, span, ...dates });
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

/** Whether an entry is among what was chosen. Its day is the last on which it may have been; without one it is shown. */
export const isShown = (
  entry: Readonly<{ kind: string; day?: string }>,
  chosen: Chosen,
  today: Day,
): boolean => {
  const kind = MARK_KINDS.find((each) => each === entry.kind) ?? 'other';
  const { from, to } = daysChosen(chosen, today);
  const { day } = entry;
  return chosen.kinds.includes(kind) && (!day || ((!from || day >= from) && (!to || day <= to)));
};

const isMarkShown = (mark: Mark, chosen: Chosen, today: Day): boolean =>
  isShown({ kind: mark.kind, day: mark.to }, chosen, today);

/** The picture with the entries that were chosen. Help, homes and links stay: only the time that is drawn cuts them. */
export const chosenPicture = (picture: Picture, chosen: Chosen): Picture => ({
  ...picture,
  marks: picture.marks.filter((mark) => isMarkShown(mark, chosen, picture.today)),
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

/** The first and the last day of what is on record; both are days of the picture, and the last is never before today. */
export const lifeOf = ({ bornOn, today, marks, help }: Picture): Readonly<{ first: Day; last: Day }> => {
  const firsts = [
    ...marks.map(({ from }) => from),
    ...help.flatMap(({ spells }) => spells.flatMap(({ phases }) => phases.map(({ from }) => from))),
  ];
  const first = [today, ...firsts].reduce((one, other) => (other < one ? other : one));
  const last = marks.reduce((latest, { to }) => (to > latest ? to : latest), today);
  return { first: bornOn && bornOn < first ? bornOn : first, last };
};

/** The spans that are shorter than the life on record, and all of it. */
export const spansFor = (life: Readonly<{ first: Day; last: Day }>): readonly Span[] => {
  const days = daysBetween(life.first, life.last);
  return SPANS.filter((span) => span === 'all' || days > (span === '3-years' ? 1096 : 366));
};
