import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import type { End, Mark, Picture } from '../picture';
import { Popover } from './Popover';
import { placePopover } from './popover-place';
import { told, toldOfEnd, toldOfMark, toldOfMarks } from './popover-words';
import { pictures } from './pictures.arbitrary';

const said: Mark = {
  key: 'a1',
  kind: 'voice',
  lane: 'family',
  from: '2025-11-04',
  to: '2025-11-04',
  when: '4 November 2025',
  title: '“Can we go to the beach before it gets cold?”',
  who: 'Farah, social worker',
  words: 'Said at the swings.',
  answer: { isThere: false, words: '' },
  late: 'written down 5 weeks later',
};

const end: End = {
  key: 'e1',
  on: '2024-05-20',
  type: 'ended',
  shape: 'going-well',
  words: 'This help stopped because things were going well.',
  when: '20 May 2024',
  reason: 'Sessions going so well we can close',
  followed: 'Followed by help needed again after 20 weeks.',
  after: { kind: 'without', to: '2025-01-13', neededAgain: '2024-10-08' },
};

describe('what is told of a mark', () => {
  it('says what, when, the words, that nobody has answered, who wrote it and how late', () => {
    expect(toldOfMark(said, { childName: 'Ailsa' })).toEqual({
      meta: 'What Ailsa said · 4 November 2025',
      title: '“Can we go to the beach before it gets cold?”',
      lines: [
        { text: 'Said at the swings.' },
        { lead: 'No answer yet.', text: '', look: 'waiting' },
        { text: 'Farah, social worker · written down 5 weeks later', look: 'quiet' },
      ],
      links: [{ href: '#entry-a1', text: 'See the entry' }],
    });
  });

  it('says of help that is to stop that it has not stopped yet', () => {
    const ahead = { ...end, isAhead: true } as const;
    expect(toldOfEnd(ahead, { name: 'Play therapy' }, '/help').meta).toBe('Help is to stop · 20 May 2024');
  });

  it('says what adults did', () => {
    const answered = { ...said, answer: { isThere: true, words: 'We went on Saturday.' } };
    expect(toldOfMark(answered, { childName: 'Ailsa' }).lines).toContainEqual({
      lead: 'What adults did:',
      text: 'We went on Saturday.',
      look: 'answered',
    });
  });

  it('says of an ending the reason in the worker’s words, what followed and how long help was away', () => {
    const { meta, title, lines, links } = toldOfEnd(end, { name: 'Play therapy' }, '/children/c/help');
    expect([meta, title]).toEqual(['Help stopped · 20 May 2024', 'Play therapy']);
    expect(lines.map(({ lead, text }) => [lead, text].filter(Boolean).join(' '))).toEqual([
      'This help stopped because things were going well.',
      'Reason given: “Sessions going so well we can close”',
      'Followed by help needed again after 20 weeks.',
      '34 weeks without it.',
    ]);
    expect(links).toEqual([{ href: '/children/c/help#ending-e1', text: 'See it in help and gaps' }]);
  });

  it('says of help that got less that there was less of it, not none', () => {
    const { lines } = toldOfEnd({ ...end, type: 'reduced' }, { name: 'Play therapy' }, '');
    expect(lines).toContainEqual({ text: '34 weeks with less of it.' });
  });

  it('counts no weeks of an ending that held', () => {
    const held: End = { ...end, followed: 'Still going well.', after: { kind: 'held', to: '2025-11-18' } };
    expect(JSON.stringify(toldOfEnd(held, { name: 'Play therapy' }, '').lines)).not.toContain('without');
  });

  it('names every entry of a group, each with its link, and leads nearer', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const words = toldOfMarks(picture.marks, picture);
        if (picture.marks.length === 0) expect(words).toBeUndefined();
        const entries = picture.marks.map(({ key }) => `#entry-${key}`);
        const nearer = picture.marks.length > 1 ? [`#mark-${picture.marks[0]?.key}`] : [];
        expect(words?.links.map(({ href }) => href) ?? []).toEqual([...entries, ...nearer]);
      }),
    );
  });

  it('finds what belongs to a mark or an end, and nothing for a key that is not there', () => {
    const spell = { key: 's', phases: [], newWorkers: [], pauses: [], ends: [end] };
    const picture: Picture = {
      childName: 'Ailsa',
      today: '2025-11-18',
      marks: [said],
      help: [{ key: 'h', name: 'Play therapy', lane: 'health', spells: [spell] }],
      homes: [],
      threads: [],
    };
    expect(told(picture, 'mark', ['a1'], '')?.title).toBe(said.title);
    expect(told(picture, 'end', ['e1'], '')?.title).toBe('Play therapy');
    expect(told(picture, 'end', ['e1', 'e1'], '')?.links).toHaveLength(2);
    expect(told(picture, 'mark', ['e1'], '')).toBeUndefined();
    expect(told(picture, 'end', [], '')).toBeUndefined();
  });

  it('is escaped, whatever somebody wrote', () => {
    const html = renderToString(
      <Popover {...toldOfMark({ ...said, title: '<img src=x>', words: '<script>' }, { childName: '<b>' })} />,
    );
    expect(html).not.toMatch(/<img|<script|<b>S/);
  });
});

describe('where the popover stands', () => {
  const sizes = fc.record({
    width: fc.integer({ min: 100, max: 340 }),
    height: fc.integer({ min: 40, max: 900 }),
  });
  const views = fc.record({
    left: fc.constant(0),
    top: fc.constant(0),
    width: fc.integer({ min: 360, max: 2000 }),
    height: fc.integer({ min: 200, max: 1400 }),
  });

  it('never covers its mark and never leaves the window', () => {
    fc.assert(
      fc.property(
        sizes,
        views,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (size, view, x, y) => {
          const mark = { left: x * (view.width - 24), top: y * (view.height - 24), width: 24, height: 24 };
          const { left, top, maxHeight } = placePopover(mark, size, view);
          const height = Math.min(size.height, maxHeight);
          const isApart =
            left >= mark.left + 24 ||
            left + size.width <= mark.left ||
            top >= mark.top + 24 ||
            top + height <= mark.top;
          expect(isApart).toBe(true);
          expect(left >= 0 && left + size.width <= view.width).toBe(true);
          expect(top >= 0 && top + height <= view.height).toBe(true);
          expect(height).toBeGreaterThanOrEqual(Math.min(size.height, 60));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
