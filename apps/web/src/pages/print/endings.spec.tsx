import { render } from 'preact-render-to-string';
import type { EndingAnswer, StateAnswer } from '../help/answers';
import { Endings } from './Endings';
import { Entries } from './Entries';
import type { PrintedItem, Sheets } from './sheet';

const stated = {
  ...{ endingRef: 'e', involvementId: 'help-1', helpName: 'Play therapy', type: 'ENDED', reason: null },
  ...{
    effectiveOn: '2024-05-20',
    decidedOn: '2024-05-20',
    reasonText: 'Doing so well',
    from: null,
    to: null,
  },
  ...{ source: { agency: 'HEALTH', role: null }, occurred: { inWords: 'on a day nobody knows' } },
};
const state = (cannotOpen: number): StateAnswer => ({
  ...{ state: 'MIXED', inWords: 'Mixed.', favourable: 1, adverse: 1 },
  signals: [],
  cannotOpen,
});
const looked = (label: string, more: object = {}) => ({
  ...{ label, inWords: 'x', flag: false, followed: null, notes: [], then: state(0), now: state(0) },
  safeguards: [{ safeguard: 'NOTICE', isMet: false, inWords: 'x', question: null }],
  ...more,
});

const sheets = (more: object): Sheets =>
  ({
    head: { name: 'Ailsa' },
    choice: {},
    items: [],
    kinds: new Map(),
    help: help([]),
    ...more,
  }) as unknown as Sheets;
const help = (endings: readonly object[], more: object = {}) => ({
  ...{ asOf: '2025-11-18', services: [], notJudged: [], cannotOpen: 0, ...more },
  endings: endings as unknown as readonly EndingAnswer[],
});
const printed = (...results: readonly (object | null)[]) =>
  render(
    <Endings
      sheets={sheets({
        help: help(results.map((result) => ({ stated, result, noResult: result ? null : 'No answer.' }))),
      })}
    />,
  );

describe('endings on paper', () => {
  it('count no safeguard as open where nobody looked, or where the child died', () => {
    const one = printed(looked('ENDED_OTHER_REASON'));
    expect(one).toContain('None of 1 in place.');
    expect(one).toContain('four weeks’ notice');
    for (const result of [null, looked('NOT_APPLICABLE')]) {
      expect(printed(result)).not.toMatch(/of 4 in place|notice/);
      expect(printed(result)).toContain('Not looked at.');
    }
    expect(printed(null)).not.toContain('..');
  });

  it('call what is known now the same only where it is', () => {
    expect(printed(looked('ENDED_OTHER_REASON'))).toContain('the same.');
    expect(printed(looked('ENDED_OTHER_REASON', { now: state(2) }))).toContain('the same, by other entries.');
  });

  it('say of what is to come that it is to come', () => {
    const ahead = { ...stated, effectiveOn: '2026-01-03' };
    const ending = { stated: ahead, result: looked('ENDED_BY_TIME_LIMIT'), noResult: null };
    const html = render(<Endings sheets={sheets({ help: help([ending]) })} />);
    expect(html).toMatch(/Is to stop (on )?3 January 2026\./);
    expect(html).not.toContain('Stopped because');
  });

  it('name those whose day is not known, and count those that cannot be opened', () => {
    const notJudged = [{ stated: { ...stated, effectiveOn: null, decidedOn: null }, inWords: 'x' }];
    const html = render(<Endings sheets={sheets({ help: help([], { notJudged, cannotOpen: 2 }) })} />);
    expect(html).toContain('Play therapy');
    expect(html).toContain('on a day nobody knows');
    expect(html).toContain('2 endings of help left out');
    expect(html).not.toContain('Nothing is on record');
  });
});

describe('entries on paper', () => {
  const said = {
    ...{
      key: 'k',
      form: 'ENTRY',
      kind: 'VOICE',
      sentence: 'I miss Kim',
      what: null,
      basis: null,
      lane: 'CHILD',
    },
    ...{ isTakenBack: false, writtenDownAfterDays: 0, occurred: null, origin: null, firstSaid: null },
    ...{ source: { role: 'teacher', system: null, organisationId: 'o' }, onBehalfOf: { role: null } },
    ...{ corrections: [], sourceNowSays: null, withdrawn: null, answers: [] },
  } as unknown as PrintedItem;
  const html = (more: object) => render(<Entries sheets={sheets({ items: [{ ...said, ...more }] })} />);

  it('say for whom somebody wrote, by the child’s name', () => {
    expect(html({})).toContain('teacher, for Ailsa');
  });

  const kinds = new Map([
    ['k', 'voice'],
    ['j', 'joy'],
    ['o', 'other'],
  ]);
  const listed = (more: object) => {
    const items = [said, { ...said, key: 'j', kind: 'JOY', sentence: 'A joy' }, { ...said, key: 'o' }];
    return render(<Entries sheets={sheets({ items, kinds, ...more })} />);
  };

  it('have the sign of the picture and its name', () => {
    const signs = [...listed({}).matchAll(/aria-label="([^"]+)"><svg class="icon icon-(\w+)"/g)];
    expect(signs.map(([, name, icon]) => [name, icon])).toEqual([
      ['What was said', 'waiting'],
      ['Joy or strength', 'star'],
    ]);
  });

  it('come newest first for a meeting, and else in the order in which they happened', () => {
    const isJoyFirst = (html: string) => html.indexOf('A joy') < html.indexOf('I miss Kim');
    expect(isJoyFirst(listed({ items: [said, { ...said, key: 'j', sentence: 'A joy' }] }))).toBe(false);
    const meeting = listed({
      items: [said, { ...said, key: 'j', sentence: 'A joy' }],
      choice: { period: 'meeting' },
    });
    expect(isJoyFirst(meeting)).toBe(true);
    expect(meeting).toContain('newest first');
  });

  it('have what was put right with them, and where they came from', () => {
    const right = html({
      ...{ basis: 'SEEN', origin: { file: 'a.csv', place: 'row 3' }, firstSaid: { sentence: 'I miss Tim' } },
      corrections: [
        { factId: 'f', why: 'A slip', stands: true, sentence: 'I miss Kim', by: { role: 'aunt' } },
      ],
    });
    for (const words of [
      'First said:',
      'I miss Tim',
      'Put right by aunt:',
      'A slip',
      '(seen)',
      '(a.csv, row 3)',
    ])
      expect(right).toContain(words);
  });

  it('do not say that what was taken back still waits for an answer', () => {
    expect(html({})).toContain('No answer yet.');
    expect(html({ withdrawn: { why: 'Another child' } })).not.toContain('No answer yet.');
  });
});
