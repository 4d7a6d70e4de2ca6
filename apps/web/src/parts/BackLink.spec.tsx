import { BackLink } from './BackLink';
import { drawsAsGovukDoes, never, wordsOf, type Words } from './fixtures.contract';

type Options = Words & Readonly<{ href?: string }>;

drawsAsGovukDoes<Options>({
  component: 'back-link',
  part: ({ href, ...words }) => <BackLink href={href ?? '#'}>{wordsOf(words)}</BackLink>,
  cannot: {
    [never.classes]: ['inverse', 'classes'],
    [never.attributes]: ['attributes'],
  },
});
