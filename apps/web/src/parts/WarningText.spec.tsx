import { drawsAsGovukDoes, never, wordsOf, type Words } from './fixtures.contract';
import { WarningText } from './WarningText';

drawsAsGovukDoes<Words>({
  component: 'warning-text',
  part: (words) => <WarningText>{wordsOf(words)}</WarningText>,
  cannot: {
    [never.attributes]: ['attributes'],
    [never.classes]: ['classes'],
    'a warning says something': ['icon fallback text only'],
  },
});
