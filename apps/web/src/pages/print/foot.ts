import { PRINT } from '../../words/print';

/** Words as a string of a style sheet: quotes, backslashes and line ends cannot end it. */
const quoted = (text: string): string =>
  `"${[...text].map((letter) => (/[\p{L}\p{N} .,·:’–-]/u.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16)} `)).join('')}"`;

/** The style of the margins of each sheet: whose it is, when and by whom it was printed, and which page of how many. */
export const footOf = (childName: string, printedOn: string, printedBy: string): string => {
  const left = quoted(PRINT.foot(childName, printedOn, printedBy));
  const { before, between } = PRINT.footPage;
  const style = 'font: 9pt "Source Sans 3", sans-serif; color: #1b2430;';
  return `@page {
  @bottom-left { content: ${left}; ${style} white-space: nowrap; }
  @bottom-center { content: ${quoted(PRINT.giveBack)}; ${style} }
  @bottom-right { content: ${quoted(before)} counter(page) ${quoted(between)} counter(pages); ${style} }
}
`;
};
