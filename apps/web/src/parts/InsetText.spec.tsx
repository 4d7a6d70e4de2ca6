import { drawsAsGovukDoes, never, wordsOf, type Words } from './fixtures.contract';
import { InsetText } from './InsetText';

type Options = Words & Readonly<{ id?: string }>;

drawsAsGovukDoes<Options>({
  component: 'inset-text',
  part: ({ id, ...words }) => <InsetText id={id}>{wordsOf(words)}</InsetText>,
  cannot: {
    [never.classes]: ['classes'],
    [never.attributes]: ['attributes'],
  },
});
