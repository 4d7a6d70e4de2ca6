import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Ask } from '../../asking/ask';
import type { ListedChild } from './Children';
import { childrenPage } from './children.page';

const listed = (said: Partial<ListedChild>): ListedChild => ({
  childId: 'child-1',
  knownAs: 'Ailsa',
  born: '2017-03-04',
  openedOn: '2018-06-04',
  isClosed: false,
  closedOn: null,
  waitingSince: null,
  ...said,
});

const asked: unknown[] = [];
const asking = (children: readonly ListedChild[], cursor: string | null = null): Ask =>
  ((_: unknown, variables: unknown) => {
    asked.push(variables);
    return Promise.resolve({ children: { children, cursor } });
  }) as Ask;

const html = async (ask: Ask, search = '', after = '') =>
  render((await childrenPage(ask, { search, after })).body as VNode);

describe('the list of children', () => {
  it('has those who wait for an answer first, in a group of their own', async () => {
    const page = await html(
      asking([
        listed({ waitingSince: '2025-11-04' }),
        listed({ childId: 'child-2', knownAs: 'Finn', born: '2015-06' }),
        listed({ childId: 'child-3', knownAs: null, isClosed: true, closedOn: '2025-01-31' }),
      ]),
    );
    expect(page).toContain('Waiting for an answer since 4 November 2025.');
    expect(page.indexOf('href="/children/child-1"')).toBeLessThan(
      page.indexOf('Nothing waits for an answer'),
    );
    expect(page.indexOf('href="/children/child-2"')).toBeGreaterThan(
      page.indexOf('Nothing waits for an answer'),
    );
    expect(page).toContain('Born 4 March 2017.');
    expect(page).toContain('Born June 2015.');
    expect(page).toContain('A child whose name nobody has written down yet');
    expect(page).toContain('Closed on 31 January 2025. It stays readable.');
  });

  it('searches by what was typed, says so, and leads back to everybody', async () => {
    asked.length = 0;
    const page = await html(asking([]), ' Ai ');
    expect(asked).toEqual([{ search: 'Ai', after: null, first: 50 }]);
    expect(page).toContain('value="Ai"');
    expect(page).toContain('We found nobody whose name begins with “Ai”.');
    expect(page).toContain('href="/children"');
  });

  it('goes on from page to page with the same search', async () => {
    const page = await html(asking([listed({})], 'c 2'), 'Ai');
    expect(page).toContain('href="/children?search=Ai&amp;after=c+2"');
    expect(await html(asking([listed({})]))).not.toContain('Show more');
  });

  it('is kind where nobody has a chronology yet', async () => {
    expect(await html(asking([]))).toContain('No child has a chronology here yet.');
  });
});
