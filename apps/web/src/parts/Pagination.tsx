import type { ComponentChild } from 'preact';

import { partWords } from '../words/parts';
import { classes } from './classes';

export type PaginationLink = Readonly<{
  href: string;
  /** Instead of "Previous page" and "Next page". */
  text?: string;
  /** What stands there, such as a year. */
  label?: string;
}>;

const arrows = {
  prev: (
    <svg
      class="govuk-pagination__icon govuk-pagination__icon--prev"
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z" />
    </svg>
  ),
  next: (
    <svg
      class="govuk-pagination__icon govuk-pagination__icon--next"
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z" />
    </svg>
  ),
} as const;

const Turn = ({
  link,
  way,
  children,
}: Readonly<{ link: PaginationLink; way: 'prev' | 'next'; children: ComponentChild }>) => (
  <div class={`govuk-pagination__${way}`}>
    <a class="govuk-link govuk-pagination__link" href={link.href} rel={way}>
      {arrows[way]}
      <span
        class={classes(
          'govuk-pagination__link-title',
          !link.label && 'govuk-pagination__link-title--decorated',
        )}
      >
        {link.text ?? children}
      </span>
      {link.label && (
        <>
          <span class="govuk-visually-hidden">:</span>
          <span class="govuk-pagination__link-label">{link.label}</span>
        </>
      )}
    </a>
  </div>
);

const Page = ({ word }: Readonly<{ word: string }>) => (
  <>
    {word}
    <span class="govuk-visually-hidden">{partWords.page}</span>
  </>
);

export type PaginationProps = Readonly<{
  previous?: PaginationLink;
  next?: PaginationLink;
  /** What is paged, for those who listen. */
  landmark?: string;
}>;

/** On to what comes before and after; nothing at all when there is neither. */
export function Pagination({ previous, next, landmark }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav class="govuk-pagination govuk-pagination--block" aria-label={landmark ?? partWords.pages}>
      {previous && (
        <Turn link={previous} way="prev">
          <Page word={partWords.previous} />
        </Turn>
      )}
      {next && (
        <Turn link={next} way="next">
          <Page word={partWords.next} />
        </Turn>
      )}
    </nav>
  );
}
