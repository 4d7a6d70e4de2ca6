import { render } from 'preact-render-to-string';
import { badWordsIn } from '../words/avoid';
import { CHILD_FRAME, FRAME } from '../words/frame';
import { ChildFrame, type ChildScreen } from './ChildFrame';
import { headOf, type ChildHead } from './child-head';
import { Frame } from './Frame';
import { OrganisationNames } from './OrganisationName';
import { WritingFrame } from './WritingFrame';

const waiting = {
  entryRef: 'view-1',
  words: 'My LAC review is DNA',
  said: '4 November 2025',
  others: 2,
  wait: '3 weeks',
};
const head = (said: Partial<ChildHead> = {}): ChildHead => ({
  childId: 'child-1',
  name: 'Ailsa',
  age: '8 years 8 months',
  lives: 'Home: with Gran',
  isClosed: false,
  cannotOpen: [],
  ...said,
});

const around = (current: ChildScreen, said: Partial<ChildHead> = {}) =>
  render(
    <OrganisationNames.Provider value={new Map([['nhs', 'NHS Northshire']])}>
      <ChildFrame head={head(said)} current={current}>
        <p>What the page says</p>
      </ChildFrame>
    </OrganisationNames.Provider>,
  );

describe('the head of a child who died', () => {
  const day = (from: string) => ({ from, precision: 'DAY' as const, inWords: '3 February 2024' });
  const home = { name: 'With Gran', from: null, until: null, isForAWhile: false };
  const child = (died: ReturnType<typeof day> | null) => ({
    childId: 'child-1',
    knownAs: 'Ailsa',
    isClosed: false,
    born: day('2017-03-14'),
    died,
    homes: [home],
    waiting: [],
  });
  const on = (died: ReturnType<typeof day> | null) =>
    headOf('child-1', { child: child(died), cannotOpen: [] }, '2026-11-26');

  it('says when, at which age, and no home as if it were today’s', () => {
    expect(on(null)).toMatchObject({ age: '9 years 8 months', lives: 'Home: with Gran' });
    expect(on(day('2024-02-03'))).toMatchObject({
      age: '6 years 10 months',
      lives: CHILD_FRAME.died('3 February 2024'),
    });
  });
});

describe('what stands around every screen about a child', () => {
  it('has the name as heading of the child’s own page, and as the way there on others', () => {
    expect(around('timeline')).toMatch(/<h1[^>]*>Ailsa<\/h1>/);
    const help = around('help');
    expect(help).not.toContain('<h1');
    expect(help).toMatch(/<a[^>]*href="\/children\/child-1"[^>]*>Ailsa<\/a>/);
  });

  it('marks the screen that is shown, and no other', () => {
    const current = (html: string) =>
      [...html.matchAll(/href="([^"]+)" aria-current="page"/g)].map(([, href]) => href);
    expect(current(around('timeline'))).toEqual(['/children/child-1']);
    expect(current(around('help'))).toEqual(['/children/child-1/help']);
    expect(current(around('entry'))).toEqual([]);
  });

  it('says how old, where, and that it was closed, as far as that is known', () => {
    const all = around('timeline', { isClosed: true });
    for (const words of ['8 years 8 months', 'Home: with Gran', CHILD_FRAME.closed])
      expect(all).toContain(words);
    const { age: _age, lives: _lives, ...unknown } = head();
    const nothing = render(
      <ChildFrame head={unknown} current="timeline">
        {null}
      </ChildFrame>,
    );
    expect(nothing).not.toMatch(/ · |Home|closed/);
  });

  it('says on help and gaps what waits for an answer, in the child’s own words, and leads to it', () => {
    const html = around('help', { waiting });
    expect(html).toContain('No answer for 3 weeks.');
    expect(html).toContain(CHILD_FRAME.othersWait(2));
    expect(html).toContain('href="/children/child-1/entries/view-1/answer"');
    expect(badWordsIn(html)).toEqual([]);
    expect(around('timeline', { waiting })).not.toContain('child-waits');
  });

  it('says what cannot be opened, and whom to ask', () => {
    const html = around('timeline', { cannotOpen: [{ organisationId: 'nhs', count: 1 }] });
    expect(html).toContain('1 entry you cannot open. Ask NHS Northshire.');
    expect(around('timeline')).not.toContain('cannot open');
  });

  it('offers to add an entry everywhere but where one is added', () => {
    expect(around('timeline')).toContain('href="/children/child-1/add"');
    expect(around('add')).not.toContain('href="/children/child-1/add"');
  });
});

describe('what stands before a form', () => {
  const html = render(
    <WritingFrame head={head({ waiting, isClosed: true, cannotOpen: [{ organisationId: 'nhs', count: 1 }] })}>
      <h1>Add an entry</h1>
    </WritingFrame>,
  );

  it('is one line: whom it is about, and the way back', () => {
    expect(html).toMatch(/<a[^>]*href="\/children\/child-1"[^>]*>Ailsa<\/a>, 8 years 8 months/);
    expect(html).toContain(CHILD_FRAME.closed);
    expect(html.indexOf('child-line')).toBeLessThan(html.indexOf('<h1'));
  });

  it('is nothing else', () => {
    expect(html).not.toMatch(/<nav|child-waits|cannot open|govuk-button/);
  });
});

describe('what stands around every screen', () => {
  const visitor = {
    personId: 'p-1',
    name: 'Farah Malik',
    role: 'social worker',
    organisationId: 'council',
    agency: 'SOCIAL_WORK',
  } as const;
  const page = (path: string, isSignedIn = true) =>
    render(
      <Frame path={path} {...(isSignedIn && { visitor: visitor })}>
        <p>What the page says</p>
      </Frame>,
    );

  it('leads past itself to what the page says, first of all', () => {
    const html = page('/children');
    expect(/<a [^>]*>/.exec(html)?.[0]).toContain('href="#main-content"');
    expect(html).toMatch(/<main[^>]*id="main-content"[^>]*tabindex="-1"/i);
    expect(html.indexOf('What the page says')).toBeGreaterThan(html.indexOf('<main'));
  });

  it('says who looks and lets them out, by a form and no link', () => {
    const html = page('/children');
    expect(html).toContain('Farah Malik, social worker');
    expect(html).toMatch(/<form method="post" action="\/sign-out">/);
    expect(page('/sign-in', false)).not.toMatch(/sign-out|frame-nav/);
  });

  it('marks where in the site the page is', () => {
    expect(page('/children?search=a')).toContain('aria-current="page"');
    expect(page('/children/child-1')).toContain('aria-current="true"');
    expect(page('/elsewhere')).not.toContain('aria-current');
  });

  it('says that it is a demonstration, and where help is, on every page', () => {
    for (const html of [page('/children'), page('/sign-in', false)]) {
      expect(html).toContain(FRAME.demoWords);
      expect(html).toContain(FRAME.footer.stuck);
    }
    expect(badWordsIn(page('/children'))).toEqual([]);
  });
});
