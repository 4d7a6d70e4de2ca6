import { drawsAsGovukDoes, never, wordsOf, type Words } from './fixtures.contract';
import { SummaryList } from './SummaryList';

type Action = Readonly<{ href: string; text?: string; visuallyHiddenText?: string }>;
type Row = Readonly<{ key: Words; value: Words; actions?: Readonly<{ items?: readonly Action[] }> }>;
type Options = Readonly<{ rows: readonly (Row | null | false | '')[] }>;

const actionOf = ({ href, text, visuallyHiddenText }: Action) => ({
  href,
  text: String(text),
  ...(visuallyHiddenText && { hiddenText: visuallyHiddenText }),
});

drawsAsGovukDoes<Options>({
  component: 'summary-list',
  part: ({ rows }) => (
    <SummaryList
      rows={rows
        .filter((row) => typeof row === 'object' && row !== null)
        .map(({ key, value, actions }) => ({
          key: wordsOf(key),
          value: wordsOf(value),
          ...(actions?.items && { actions: actions.items.map(actionOf) }),
        }))}
    />
  ),
  cannot: {
    [never.classes]: [
      'no-border',
      'no-border on last row',
      'key with classes',
      'actions with classes',
      'classes on items',
      'rows with classes',
      'overridden-widths',
    ],
    'a list of answers is no card': [
      'as a summary card with a text header',
      'as a summary card with a html header',
      'as a summary card with actions',
      'as a summary card with actions plus summary list actions',
      'as a summary card extreme',
      'summary card with custom classes',
      'summary card with only 1 action',
      'as a summary card with a custom header level',
    ],
    [never.attributes]: ['attributes', 'actions with attributes', 'summary card with custom attributes'],
    'an action is plain words': ['actions with html', 'translated'],
  },
});
