import type { Choice, Divider } from './choice';
import { wordsOf, type Words } from './fixtures.contract';
import type { HeadingSize } from './Label';

/** A label or legend as a fixture gives it. */
export type Heading = Words & Readonly<{ classes?: string; isPageHeading?: boolean }>;

/** The size that a heading's class names, where it names one. */
export const sizeOf = (heading: Heading | undefined): HeadingSize | undefined =>
  heading?.classes?.match(/--(s|m|l|xl)$/)?.[1] as HeadingSize | undefined;

/** What every question of a form may be given in a fixture. */
export type Question = Readonly<{
  hint?: Words;
  errorMessage?: Words;
}>;

/** Hint and error as our questions take them; an error is plain words. */
export const askedOf = ({ hint, errorMessage }: Question) => ({
  hint: wordsOf(hint),
  ...(errorMessage?.text !== undefined && { error: String(errorMessage.text) }),
});

/** One answer as a fixture gives it. */
export type Item = Words &
  Readonly<{
    value?: string | number;
    hint?: Words;
    checked?: boolean;
    selected?: boolean;
    divider?: string;
    behaviour?: string;
    conditional?: Words | false;
  }>;

/** An answer as ours take it. */
export function choiceOf(item: Item): Choice | Divider {
  if (item.divider) return { divider: item.divider };
  return {
    value: String(item.value),
    text: wordsOf(item),
    hint: wordsOf(item.hint),
    conditional: item.conditional ? wordsOf(item.conditional) : undefined,
  };
}

/** The answers that fixtures mark one by one, as ours name them. */
export const markedIn = (items: readonly Item[]): readonly string[] =>
  items.filter(({ checked, selected }) => checked ?? selected).map(({ value }) => String(value));

/** Their ids begin with a prefix of the caller's; ours with the question's name. */
export const idsByName = (
  html: string,
  { idPrefix, name }: Readonly<{ idPrefix?: string; name: string }>,
): string =>
  idPrefix === undefined
    ? html
    : html.replace(/ (id|for|aria-describedby|data-aria-controls)="[^"]*"/g, (attribute) =>
        attribute.replaceAll(idPrefix, name),
      );
