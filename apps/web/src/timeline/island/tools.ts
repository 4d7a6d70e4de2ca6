import {
  EVERYTHING,
  chosenFrom,
  countsOf,
  daysOfLife,
  lifeOf,
  withOpenEnds,
  type Chosen,
  type Query,
} from './chosen';
import type { LifeOnPage } from './life-on-page';
import { MARK_KINDS, type MarkKind, type Picture } from '../picture';
import type { View } from './view';

type Fields = Readonly<{
  kinds: readonly HTMLInputElement[];
  spans: readonly HTMLInputElement[];
  dates: readonly HTMLInputElement[];
}>;

/** The fields of the form, wherever on the page they stand. */
const fieldsOf = (form: HTMLFormElement): Fields => {
  const inputs = [...form.elements].filter((each) => each instanceof HTMLInputElement);
  const named = (...names: readonly string[]) => inputs.filter(({ name }) => names.includes(name));
  return { kinds: named('kind'), spans: named('span'), dates: named('from', 'to') };
};

/** Kinds for which there is no switch are never hidden by one that was not touched. */
const kindsOf = ({ kinds }: Fields): readonly string[] => {
  const ticked = kinds.filter(({ checked }) => checked).map(({ value }) => value);
  if (ticked.length === kinds.length) return MARK_KINDS;
  return ticked.length === 0 ? ['none'] : ticked;
};

/** While a span is picked the dates only say what it shows. */
const timeOf = ({ spans, dates }: Fields): Query => {
  const span = spans.find(({ checked }) => checked)?.value;
  return span === undefined ? Object.fromEntries(dates.map(({ name, value }) => [name, value])) : { span };
};

const read = (fields: Fields, picture: Picture): Chosen =>
  withOpenEnds(chosenFrom({ kind: kindsOf(fields), ...timeOf(fields) }), lifeOf(picture));

const isDate = (fields: Fields, element: EventTarget | null): boolean =>
  fields.dates.some((date) => date === element);

/** A date that was changed releases the span. */
const settleFields = (fields: Fields, touched: EventTarget | null): void => {
  if (isDate(fields, touched)) for (const span of fields.spans) span.checked = false;
};

/** Nothing is written into the dates while somebody types in one of them. */
const write = (fields: Fields, chosen: Chosen, picture: Picture): void => {
  for (const each of fields.kinds) each.checked = chosen.kinds.includes(each.value as MarkKind);
  for (const each of fields.spans) each.checked = each.value === chosen.span;
  if (isDate(fields, document.activeElement)) return;
  const days = daysOfLife(chosen, lifeOf(picture), picture.today);
  for (const each of fields.dates) each.value = days[each.name as 'from' | 'to'];
};

const isTouched = ({ kinds, spans }: Fields): boolean =>
  [...kinds, ...spans].some(({ checked, defaultChecked }) => checked !== defaultChecked);

/** How many entries there are of each kind, once a newer picture has come. */
export const writeCounts = (tools: HTMLFormElement | null, picture: Picture): void => {
  const counts = countsOf(picture);
  for (const each of tools?.querySelectorAll<HTMLElement>('[data-count]') ?? []) {
    each.textContent = String(counts[each.dataset['count'] as MarkKind] ?? 0);
  }
};

/** Without script a button shows what was chosen, and the form tells whether it was a date that was changed. */
const takeAway = ({ elements }: HTMLFormElement): void => {
  for (const each of [...elements]) {
    if (each instanceof HTMLButtonElement) each.hidden = true;
    if (each instanceof HTMLInputElement && each.name === 'dates-shown') each.remove();
  }
};

/** Makes the form show at once what is chosen, and answers with what writes another choice into it. */
export const bindTools = (
  { section, tools, showing }: LifeOnPage,
  view: View,
): ((chosen: Chosen) => void) => {
  if (!tools) return () => undefined;
  const fields = fieldsOf(tools);
  const writeNow = (chosen: Chosen) => write(fields, chosen, view.picture());
  const choose = () => {
    const chosen = read(fields, view.picture());
    view.choose(chosen);
    writeNow(chosen);
  };
  takeAway(tools);
  view.around(
    () => undefined,
    () => writeNow(view.chosen()),
  );
  tools.addEventListener('submit', (event) => event.preventDefault());
  section.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.form !== tools) return;
    settleFields(fields, target);
    choose();
  });
  section.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (isDate(fields, target) && !isDate(fields, relatedTarget)) writeNow(view.chosen());
  });
  showing?.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('#life-show-all')) return;
    event.preventDefault();
    writeNow(EVERYTHING);
    view.choose(EVERYTHING);
    fields.kinds[0]?.focus();
  });
  // Whoever was quicker than the picture is not asked again.
  const typed = fields.dates.find(({ value, defaultValue }) => value !== defaultValue);
  settleFields(fields, typed ?? null);
  if (typed || isTouched(fields)) choose();
  return writeNow;
};
