import { secretFrom, type DemoPerson } from '@chronology/access';
import * as fc from 'fast-check';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { soFarWith } from '../frame/so-far';
import { endedSessions } from './ended-sessions';
import { ownPath } from './own-path';
import { peopleOf } from './people';
import { sessionsWith } from './session';

const secret = secretFrom(Buffer.alloc(32, 7));
const HOUR_MS = 3_600_000;

const made: readonly DemoPerson[] = [
  {
    id: 'class-teacher',
    name: 'Callum Shaw',
    role: 'class teacher',
    agency: 'education',
    organisationId: 'school',
  },
  { id: 'data-guardian', name: 'Hamish Orr', role: 'data guardian', agency: 'health', organisationId: 'nhs' },
  { id: 'mum', name: 'Kirsty', role: 'Mum', agency: 'family', organisationId: 'family' },
];
const people = peopleOf(made, false);
const teacher = people.find('class-teacher');
if (!teacher) throw new Error('The teacher is among the people.');

const coming = (headers: Readonly<Record<string, string>> = {}) => ({
  method: 'GET',
  url: '/',
  headers,
  params: {},
  raw: new IncomingMessage(new Socket()),
});
const cookieIn = (set: string): string => set.split(';')[0] ?? '';

describe('who is signed in', () => {
  let now = 0;
  const sessions = sessionsWith(secret, people, () => now);
  beforeEach(() => (now = 1_000_000));
  const begun = () => cookieIn(sessions.begin(teacher, coming()));

  it('is known for twelve hours, and after that only who it was', () => {
    const cookie = begun();
    now += 12 * HOUR_MS - 1;
    expect(sessions.of(coming({ cookie }))).toEqual({ visitor: teacher });
    now += 1;
    expect(sessions.of(coming({ cookie }))).toEqual({ was: teacher });
  });

  it('is nobody with a cookie that was changed, made elsewhere, or made for something else', () => {
    const elsewhere = sessionsWith(secretFrom(Buffer.alloc(32, 8)), people, () => now);
    const other = soFarWith(secret).seal(teacher, { is: 'session', personId: 'class-teacher', at: now });
    const values = [
      begun().replace(
        /(=.{30})(.)/,
        (_, before: string, one: string) => `${before}${one === 'A' ? 'B' : 'A'}`,
      ),
      cookieIn(elsewhere.begin(teacher, coming())),
      `chronology-session=${other}`,
      `chronology-session=${secret.seal({ is: 'session', personId: 'mum', at: now })}`,
      `chronology-session=${secret.seal({ personId: 'class-teacher', at: now })}`,
      `chronology-session=${secret.seal({ is: 'session', personId: 'class-teacher', at: now })}`,
      'chronology-session=',
      '',
    ];
    for (const cookie of values) expect(sessions.of(coming({ cookie }))).toEqual({});
  });

  it('is nobody with any copy of a cookie that somebody signed out with, and everybody else as before', () => {
    const [copied, other] = [begun(), begun()];
    sessions.end(coming({ cookie: copied }));
    expect(sessions.of(coming({ cookie: copied }))).toEqual({});
    expect(sessions.of(coming({ cookie: other }))).toEqual({ visitor: teacher });
    const next = cookieIn(sessions.begin(teacher, coming({ cookie: other })));
    expect(sessions.of(coming({ cookie: other }))).toEqual({});
    expect(sessions.of(coming({ cookie: next }))).toEqual({ visitor: teacher });
    sessions.end(coming({ cookie: 'chronology-session=made-up' }));
    sessions.end(coming());
    expect(sessions.of(coming({ cookie: next }))).toEqual({ visitor: teacher });
  });

  it('is kept where no script and no other site reaches it', () => {
    const set = sessions.begin(teacher, coming());
    expect(set).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(sessions.begin(teacher, coming({ 'x-forwarded-proto': 'https' }))).toMatch(
      /; Secure; SameSite=Lax$/,
    );
    expect(sessions.end(coming())).toMatch(/^chronology-session=; Max-Age=0; Path=\//);
  });

  it('is one of the people who are offered, and nobody in production', () => {
    expect(people.offered.map(({ personId }) => personId)).toEqual(['class-teacher', 'data-guardian']);
    expect(peopleOf(made, true).offered).toEqual([]);
    expect(peopleOf(made, true).find('class-teacher')).toBeUndefined();
  });
});

describe('what has ended', () => {
  it('is known until its time is over, and not for ever', () => {
    const ended = endedSessions(3);
    ended.add('early', 10, 0);
    ended.add('late', 100, 0);
    expect(['early', 'late', 'never'].map(ended.has)).toEqual([true, true, false]);
    ended.add('next', 100, 10);
    expect(['early', 'late', 'next'].map(ended.has)).toEqual([false, true, true]);
  });

  it('is no more than so many: the oldest are forgotten', () => {
    const ended = endedSessions(3);
    for (const id of ['1', '2', '3', '4', '5']) ended.add(id, 100, 0);
    expect(['1', '2', '3', '4', '5'].filter(ended.has)).toEqual(['3', '4', '5']);
  });
});

describe('the answers of a conversation on their way', () => {
  const soFar = soFarWith(secret);
  const guardian = people.find('data-guardian') ?? teacher;

  it('come back to whoever gave them', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        expect(soFar.open(teacher, soFar.seal(teacher, value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('open for nobody else, and not where they were changed', () => {
    const token = soFar.seal(teacher, { reason: 'GOALS_MET' });
    expect(soFar.open(guardian, token)).toBeUndefined();
    expect(soFar.open(teacher, `${token.slice(0, -2)}AA`)).toBeUndefined();
    expect(soFar.open(teacher, '')).toBeUndefined();
    expect(
      soFar.open(teacher, secret.seal({ is: 'session', personId: 'class-teacher', at: 0 })),
    ).toBeUndefined();
    expect(token).not.toContain('GOALS');
  });
});

describe('a way on after signing in', () => {
  it('is an address of ours, with its question', () => {
    expect(ownPath('/children/1/help?asKnownAt=2024-01-01')).toBe('/children/1/help?asKnownAt=2024-01-01');
  });

  it.each([
    '',
    'children',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/..//evil.example',
    '/%0d%0aset-cookie:x=1\r\n',
  ])('is the beginning for %j', (given) => {
    expect(ownPath(given)).toBe('/');
  });

  it('never leads to another site, whatever is given', () => {
    const given = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string({ unit: fc.constantFrom(...'/\\.:@ae\t\n?#%') }),
    );
    fc.assert(
      fc.property(given, (text) => {
        const url = new URL(ownPath(text), 'https://ours.example');
        expect(url.origin).toBe('https://ours.example');
        expect(ownPath(text)).not.toMatch(/^\/\/|[\r\n]/);
      }),
      { numRuns: 500 },
    );
  });
});
