import { Details } from './Details';
import { drawsAsGovukDoes, never, wordsOf, type Words } from './fixtures.contract';

type Options = Words & Readonly<{ id?: string; open?: boolean; summaryText?: string; summaryHtml?: string }>;

drawsAsGovukDoes<Options>({
  component: 'details',
  part: ({ id, open, summaryText, summaryHtml, ...words }) => (
    <Details id={id} isOpen={open} summary={wordsOf({ text: summaryText, html: summaryHtml })}>
      {wordsOf(words)}
    </Details>
  ),
  cannot: {
    [never.classes]: ['classes'],
    [never.attributes]: ['attributes'],
  },
});
