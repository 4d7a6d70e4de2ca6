import { drawsAsGovukDoes, never, wordsOf, type Words } from './fixtures.contract';
import { Tag, type TagColour } from './Tag';

type Options = Words & Readonly<{ classes?: string }>;

const colourIn = (classes: string | undefined) =>
  classes?.match(/^govuk-tag--(grey|green|orange|yellow)$/)?.[1] as TagColour | undefined;

drawsAsGovukDoes<Options>({
  component: 'tag',
  part: ({ classes, ...words }) => <Tag colour={colourIn(classes)}>{wordsOf(words)}</Tag>,
  cannot: {
    'colours are those of lanes and marks, and none is red': ['turquoise', 'purple', 'pink', 'red'],
    [never.attributes]: ['attributes'],
  },
});
