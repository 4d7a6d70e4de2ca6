import { Breadcrumbs } from './Breadcrumbs';
import { drawsAsGovukDoes, never, wordsOf, type Words } from './fixtures.contract';

type Options = Readonly<{ items: readonly (Words & Readonly<{ href?: string }>)[]; labelText?: string }>;

drawsAsGovukDoes<Options>({
  component: 'breadcrumbs',
  part: ({ items, labelText }) => (
    <Breadcrumbs
      label={labelText ?? 'Breadcrumb'}
      items={items.map(({ href, ...words }) => ({ text: wordsOf(words), ...(href && { href }) }))}
    />
  ),
  cannot: {
    'all of the way is shown on every screen': ['with collapse on mobile'],
    [never.classes]: ['inverse', 'classes'],
    [never.attributes]: ['attributes', 'item attributes'],
  },
});
