import { drawsAsGovukDoes, never, wordsOf, type Words } from './fixtures.contract';
import { SkipLink } from './SkipLink';

type Options = Words & Readonly<{ href?: string }>;

drawsAsGovukDoes<Options>({
  component: 'skip-link',
  part: ({ href, ...words }) => <SkipLink href={href ?? '#content'}>{wordsOf(words)}</SkipLink>,
  cannot: {
    [never.states]: ['with focus'],
    [never.classes]: ['classes'],
    [never.attributes]: ['attributes'],
  },
});
