import { render } from 'preact-render-to-string';

import { drawsAsGovukDoes, never } from './fixtures.contract';
import { Pagination } from './Pagination';

type Link = Readonly<{ href: string; text?: string; labelText?: string }>;
type Options = Readonly<{ previous?: Link; next?: Link; landmarkLabel?: string }>;

const linkOf = ({ href, text, labelText }: Link) => ({ href, text, label: labelText });

drawsAsGovukDoes<Options>({
  component: 'pagination',
  part: ({ previous, next, landmarkLabel }) => (
    <Pagination
      previous={previous && linkOf(previous)}
      next={next && linkOf(next)}
      landmark={landmarkLabel ?? 'Pagination'}
    />
  ),
  cannot: {
    'pages are not counted: what comes before and after is enough': [
      'default',
      'with custom link and item text',
      'with many pages',
      'first page',
      'last page',
      'with custom navigation landmark',
      'with custom accessible labels on item links',
      'with empty items',
    ],
    [never.classes]: ['with custom classes'],
    [never.attributes]: ['with custom attributes'],
  },
});

it('is nothing where there is nowhere to go', () => {
  expect(render(<Pagination />)).toBe('');
});
