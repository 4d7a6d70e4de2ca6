import { EVERYTHING, chosenFrom, countsOf, type Chosen } from './chosen';
import type { LifeOnPage } from './life-on-page';
import { MARK_KINDS, type MarkKind, type Picture } from '../picture';
import type { View } from './view';

type Fields = Readonly<{
  kinds: readonly HTMLInputElement[];
  spans: readonly HTMLInputElement[];
  dates: readonly HTMLInputElement[];
}>;

const fieldsOf = (form: HTMLFormElement): Fields => {
  const named = (name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  return { kinds: named('kind'), spans: named('span'), dates: [...named('from'), ...named('to')] };
};

/** Kinds for which there is no switch are never hidden by one that was not touched. */
const kindsOf = ({ kinds }: Fields): readonly string[] => {
  const ticked = kinds.filter(({ checked }) => checked).map(({ value }) => value);
  if (ticked.length === kinds.length) return MARK_KINDS;
  return ticked.length === 0 ? ['none'] : ticked;
};

const read = (fields: Fields): Chosen =>
  chosenFrom({
    kind: kindsOf(fields),
    span: fields.spans.find(({ checked }) => checked)?.value,
    ...Object.fromEntries(fields.dates.map(({ name, value }) => [name, value])),
  });

/** The control that was touched last says what is meant: a span empties the dates, dates release the span. */
const settleFields = (fields: Fields, touched: string): void => {
  if (touched === 'span') for (const date of fields.dates) date.value = '';
  if (touched !== 'from' && touched !== 'to') return;
  const isAnyDate = fields.dates.some(({ value }) => value !== '');
  for (const span of fields.spans) span.checked = !isAnyDate && span.value === EVERYTHING.span;
};

const write = ({ kinds, spans, dates }: Fields, chosen: Chosen): void => {
  for (const each of kinds) each.checked = chosen.kinds.includes(each.value as MarkKind);
  for (const each of spans) each.checked = each.value === chosen.span;
  for (const each of dates) {
    if (document.activeElement !== each) each.value = chosen[each.name as 'from' | 'to'] ?? '';
  }
};

const isTouched = ({ kinds, spans, dates }: Fields): boolean =>
  [...kinds, ...spans].some(({ checked, defaultChecked }) => checked !== defaultChecked) ||
  dates.some(({ value, defaultValue }) => value !== defaultValue);

/** How many entries there are of each kind, once a newer picture has come. */
export const writeCounts = (tools: HTMLFormElement | null, picture: Picture): void => {
  const counts = countsOf(picture);
  for (const each of tools?.querySelectorAll<HTMLElement>('[data-count]') ?? []) {
    each.textContent = String(counts[each.dataset['count'] as MarkKind] ?? 0);
  }
};

/** Makes the form show at once what is chosen, and answers with what writes another choice into it. */
export const bindTools = ({ tools, showing }: LifeOnPage, view: View): ((chosen: Chosen) => void) => {
  if (!tools) return () => undefined;
  const fields = fieldsOf(tools);
  tools.querySelector<HTMLElement>('#life-show')?.setAttribute('hidden', '');
  tools.querySelector('input[name="dates-shown"]')?.remove();
  tools.addEventListener('submit', (event) => event.preventDefault());
  tools.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement) settleFields(fields, event.target.name);
    view.choose(read(fields));
  });
  showing?.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('#life-show-all')) return;
    event.preventDefault();
    write(fields, EVERYTHING);
    view.choose(EVERYTHING);
    fields.kinds[0]?.focus();
  });
  // Whoever was quicker than the picture is not asked again.
  if (isTouched(fields)) view.choose(read(fields));
  return (chosen) => write(fields, chosen);
};
