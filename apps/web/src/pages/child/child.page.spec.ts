import { render } from 'preact-render-to-string';
import type { VNode } from 'preact';
import type { Ask } from '../../asking/ask';
import { daysLater } from '../../words/dates';
import { childPage, childPicture } from './child.page';
import type { LifeItem } from './picture-of/answers';
import { bar, child, ending, followed, item, life, onDay } from './picture-of/examples';

const TODAY = '2025-11-18';

type Answers = Readonly<{ items?: readonly LifeItem[]; life?: ReturnType<typeof life> }>;

const basisOf = ({ form, source }: LifeItem) => {
  if (form !== 'ENTRY') return null;
  return source?.system ? 'RECORD' : 'SEEN';
};

const detailOf = (of: LifeItem) => ({
  key: of.key,
  basis: basisOf(of),
  helpName: null,
  knownToSourceAt: null,
  impact: null,
  actionsTaken: [],
  outcome: null,
  significance: null,
  origin: of.source?.system ? { file: 'SchoolAttendance.xml', place: 'element AttendanceEvent[3]' } : null,
  corrections: [],
  firstSaid: null,
});

/** The API as it answers these screens about one made-up child: two items to a page. */
const asking = ({ items = [], life: one = life() }: Answers): Ask =>
  ((operation: { name: string }, { after }: { after?: string | null }) => {
    const from = Number(after ?? 0);
    const page = items.slice(from, from + 2);
    const cursor = from + 2 < items.length ? String(from + 2) : null;
    const answers: Readonly<Record<string, object>> = {
      LifeItems: { chronology: { count: items.length, cursor, cannotOpen: one.cannotOpen, items: page } },
      LifeAround: { child: one.child, help: one.help },
      EntryRows: { chronology: { cursor, items: page.map(detailOf) } },
    };
    return Promise.resolve(answers[operation.name]);
  }) as Ask;

const html = async (answers: Answers, query = {}) =>
  render((await childPage(asking(answers), { childId: 'child-1', query, today: TODAY })).body as VNode);

/** Names what is missing, and not the whole page. */
const says = (page: string, words: string) => expect(page.includes(words) ? words : 'not there').toBe(words);

const rows = (page: string) => [...page.matchAll(/<li id="entry-([^"]+)"/g)].map(([, key]) => key);

describe('the page of one child', () => {
  const items = [
    item({ key: 'c', occurred: onDay('2025-11-04'), sentence: 'Wrote her own tune. By heart.' }),
    item({
      key: 'b',
      occurred: onDay('2025-10-01'),
      kind: 'WORRY',
      type: 'ConcernRaised',
      sentence: 'Sleep is hard',
    }),
    item({ key: 'a', occurred: onDay('2024-12-01'), lane: 'EDUCATION' }),
  ];

  it('begins with what was just saved, and leads to it: on the page, or in the year that shows it', async () => {
    const many = Array.from({ length: 45 }, (_, at) =>
      item({ key: `new-${at}`, occurred: onDay('2025-11-04'), sentence: `Day ${at}` }),
    );
    const long = item({ key: 'long-ago', occurred: onDay('2019-05-04'), sentence: 'First steps' });
    const pageOf = async (ref: string) => {
      const saved = {
        item: { entryRef: ref, kind: 'JOY', what: null, content: null, source: null },
        name: 'Ailsa',
      } as const;
      const here = { childId: 'child-1', query: {}, today: TODAY, saved };
      return render((await childPage(asking({ items: [...many, long] }), here)).body as VNode);
    };
    const shown = await pageOf('new-0');
    expect(shown.indexOf('govuk-notification-banner')).toBeLessThan(shown.indexOf('child-head'));
    says(shown, '<a class="govuk-notification-banner__link" href="#entry-new-0">');
    says(shown, '<a class="govuk-notification-banner__link" href="#mark-new-0">');
    expect(shown.match(/<li id="([^"]+)"[^>]* data-new/)?.[1]).toBe('entry-new-0');
    const elsewhere = await pageOf('long-ago');
    expect(rows(elsewhere)).not.toContain('long-ago');
    says(elsewhere, 'href="/children/child-1?entry=long-ago&amp;said=long-ago#entry-long-ago"');
  });

  it('has the child first, then what the child asks, what goes well, and what came lately', async () => {
    const page = await html({ items });
    const places = [
      'id="matters"',
      'id="asking"',
      'id="going-well"',
      'id="lately"',
      'id="life"',
      'id="every-entry"',
    ];
    const found = places.map((place) => page.indexOf(place));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((one, other) => one - other));
  });

  it('says of what lies ahead that it does, and not that it came lately', async () => {
    const ahead = item({ key: 'ahead', occurred: onDay('2026-01-03'), sentence: 'Befriender ends.' });
    const page = await html({ items: [ahead, ...items] });
    const lately = page.slice(page.indexOf('id="lately"'), page.indexOf('id="life"'));
    expect(lately).not.toContain('Befriender ends');
    says(page.slice(page.indexOf('id="entry-ahead"')), 'This lies ahead.');
  });

  it('lists every entry, from all pages of the API, the newest first', async () => {
    const page = await html({ items });
    expect(rows(page)).toEqual(['c', 'b', 'a']);
    says(page, '<h4 class="entry-title"><span data-said>Wrote her own tune</span>');
    says(page, '<p data-said>By heart.</p>');
    says(page, 'data-kind="joy" data-day="2025-11-04">');
    says(page, '<a href="#entry-c" data-said>Wrote her own tune</a>');
  });

  it('shows what the form chose, in the list and in the picture', async () => {
    const page = await html({ items }, { kind: 'worry' });
    expect(rows(page)).toEqual(['b']);
    says(page, 'id="mark-b"');
    expect(page).not.toContain('id="mark-c"');
  });

  it('shows one year where it was asked for, and says so', async () => {
    const page = await html({ items }, { year: '2024' });
    expect(rows(page)).toEqual(['a']);
    says(page, 'You are looking at 2024.');
    says(page, '<a href="/children/child-1/entries/c" data-said>Wrote her own tune</a>');
  });

  it('says once that it is from another record, and where in it as official wording', async () => {
    const page = await html({
      items: [item({ key: 'imported', source: { role: null, system: 'records' } })],
    });
    says(page, ' · from another record</p>');
    says(page, '<dd><span data-official>SchoolAttendance.xml, element AttendanceEvent[3]</span></dd>');
  });

  it('says nothing of an entry that cannot be opened but that it is there', async () => {
    const closed = item({
      key: 'closed',
      form: 'CANNOT_OPEN',
      kind: null,
      type: null,
      sentence: '1 entry you cannot open',
      source: { role: null, system: null },
    });
    const page = await html({ items: [closed] });
    expect(rows(page)).toEqual(['closed']);
    expect(page).not.toContain('entries/closed');
    const row = page.slice(page.indexOf('<li id="entry-closed"'), page.indexOf('</ol>'));
    expect(row).not.toContain('<details');
    const lately = page.slice(page.indexOf('id="lately"'), page.indexOf('id="life"'));
    expect(lately).not.toContain('cannot open');
  });

  it('strikes what was never true and says why; an ending taken back before its day did not happen', async () => {
    const page = await html({
      items: [
        item({ key: 'b', withdrawn: { why: 'It was another child.' } }),
        item({ key: 'a', isTakenBack: true, sentence: 'Piano lessons was to end. That was taken back.' }),
      ],
    });
    says(page, '<s>First steps</s>');
    says(page, 'Taken back, because it was never true: It was another child.');
    says(page, '>Piano lessons was to end. That was taken back.</span> <strong');
    says(page, 'This did not happen: it was taken back before its day.');
  });

  it('quotes what waits for an answer, and leads to answering it', async () => {
    const waiting = {
      entryRef: 'view',
      what: null,
      sentence: '“Can we go to the beach?”',
      saidTo: 'social worker',
      waitingDays: 14,
      occurred: onDay('2025-11-04'),
    };
    const one = life({ child: child({ waiting: [waiting], said: 9, answered: 8 }) });
    const page = await html({ life: one });
    says(page, '<blockquote class="said" data-said>“Can we go to the beach?”</blockquote>');
    says(page, 'No answer for 2 weeks.');
    says(page, 'href="/children/child-1/entries/view/answer"');
    says(page, '<b>8</b> of 9 things Ailsa and the family said have been answered.');
  });

  it('shows eight of those who matter, and how many more there are', async () => {
    const matters = Array.from({ length: 11 }, (_, place) => ({
      entryRef: `m-${place}`,
      kind: 'PERSON' as const,
      name: `Friend ${place}`,
      why: null,
      sinceWhen: null,
      howKept: null,
      phases: [{ entryRef: 'x', state: 'STOPPED' as const, plannedContact: null, from: onDay('2025-09-01') }],
    }));
    const page = await html({ life: life({ child: child({ matters }) }) });
    expect(page.match(/class="chip chip-lost"/g)).toHaveLength(8);
    says(page, 'and 3 more');
    says(page, 'Not since 2025-09-01');
  });

  it('says the pattern, links every end to help and gaps, and says the same as a table', async () => {
    const needed = followed({
      followUp: 'HELP_NEEDED_AGAIN',
      days: 140,
      inWords: 'Followed by help needed again.',
    });
    const services = [bar({ isRunning: false, endedOn: onDay('2024-05-20') })];
    const page = await html({
      life: life({ help: { services, endings: [ending({}, { followed: needed })] } }),
    });
    says(page, '<b>Once help stopped because things were going well.</b>');
    says(page, 'Help was needed again, after 20 weeks.');
    const [end = ''] = /<a[^>]*id="end-ending-1"[^>]*>/.exec(page) ?? [];
    says(end, 'href="/children/child-1/help#ending-ending-1"');
    says(page, '<a href="/children/child-1/help#ending-ending-1">20 May 2024</a>');
  });

  it('leads from a mark to its row, also where that stands on the page of another year', async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      item({
        key: `k${at}`,
        occurred: onDay(`${2024 - Math.floor(at / 12)}-0${1 + (at % 9)}-11`),
        sentence: 'Sang.',
      }),
    ).toSorted((a, b) => (b.occurred?.from ?? '').localeCompare(a.occurred?.from ?? ''));
    const page = await html({ items: many });
    const marks = [...page.matchAll(/<a id="mark-[^"]+"[^>]*href="([^"]+)"/g)].map(([, href = '']) => href);
    const nowhere = marks.filter((href) => href.startsWith('#') && !page.includes(`id="${href.slice(1)}"`));
    expect(nowhere).toEqual([]);
    const elsewhere = marks.filter((href) => href.startsWith('?'));
    expect(elsewhere.length).toBeGreaterThan(0);
    for (const href of elsewhere) {
      const [, key = ''] = /^\?entry=(k\d+)#entry-\1$/.exec(href) ?? [];
      expect(rows(await html({ items: many }, { entry: key }))).toContain(key);
    }
  });

  it('keeps what was chosen on the way from a mark to its row', async () => {
    const many = Array.from({ length: 50 }, (_, at) =>
      item({ key: `k${at}`, occurred: onDay(daysLater('2025-11-04', -20 * at)) }),
    );
    const page = await html({ items: many }, { kind: 'joy' });
    const [, href = ''] = /<a id="mark-k49"[^>]*href="([^"]+)"/.exec(page) ?? [];
    expect(href).toBe('?kind=joy&amp;entry=k49#entry-k49');
  });

  it('shows a year with many entries in parts, each one link from the other', async () => {
    const many = Array.from({ length: 150 }, (_, at) =>
      item({ key: `k${at}`, occurred: onDay(daysLater('2024-12-31', -2 * at)) }),
    );
    const page = await html({ items: many }, { year: '2024' });
    says(page, 'You are looking at October to December 2024.');
    says(
      page,
      '<h3 id="year-2024">October to December 2024 <span class="entries-age">Ailsa was 7</span></h3>',
    );
    says(page, '?year=2024-10#every-entry" aria-current="true">October to December 2024</a>');
    const earlier = page.slice(page.indexOf('<nav class="earlier"'));
    says(earlier, '?year=2024-07#every-entry">Show July to September 2024 (46 entries)</a>');
    expect(rows(page)).toHaveLength(46);
  });

  it('hides an entry of which no possible day was chosen, and shows one of which any was', async () => {
    const autumn = {
      from: '2021-09',
      to: '2021-11',
      precision: 'ABOUT' as const,
      inWords: 'around autumn 2021',
    };
    const about = [item({ key: 'autumn', occurred: autumn }), item({ key: 'nobody-knows', occurred: null })];
    const shownIn = async (query: object) => {
      const page = await html({ items: about }, query);
      return [rows(page), [...page.matchAll(/<a id="mark-([^"]+)"/g)].map(([, key]) => key)];
    };
    expect(await shownIn({ to: '2021-09-01' })).toEqual([['autumn', 'nobody-knows'], ['autumn']]);
    expect(await shownIn({ from: '2021-11-30' })).toEqual([['autumn', 'nobody-knows'], ['autumn']]);
    expect(await shownIn({ from: '2021-12-01' })).toEqual([['nobody-knows'], []]);
    says(await html({ items: about }), 'data-kind="joy" data-from="2021-09-01" data-day="2021-11-30"');
  });

  it('is kind where there is nothing yet', async () => {
    const page = await html({});
    says(page, 'No entries yet. The first could be something Ailsa enjoys.');
    expect(page).not.toContain('class="strip"');
  });

  it('gives the whole picture to the script', async () => {
    const { marks } = await childPicture(asking({ items }), 'child-1', TODAY);
    expect(marks.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });
});
