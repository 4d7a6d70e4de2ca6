import { render } from 'preact-render-to-string';
import { Choosing } from './Choosing';
import { choiceOf } from './choice';
import { Cover } from './Cover';
import type { Sheets } from './sheet';

const TODAY = '2025-11-18';
const onDay = (day: string) => ({ from: day, to: null, precision: 'DAY', inWords: day });
const link = (name: string, more: object = {}) => ({
  ...{ entryRef: name, kind: 'PERSON', name, why: null, sinceWhen: null, howKept: null },
  phases: [{ entryRef: 'p', state: 'KEPT', plannedContact: null, from: onDay('1 May 2024') }],
  ...more,
});
const waiting = (what: string) => ({
  ...{ entryRef: what, what, sentence: what, saidTo: 'class teacher', waitingDays: 14 },
  occurred: onDay('4 November 2025'),
});

const cover = (child: object) =>
  render(
    <Cover
      sheets={
        {
          ...{ head: { name: 'Ailsa', cannotOpen: [] }, visitor: { name: 'Farah', role: 'social worker' } },
          ...{ today: TODAY, clock: '09:00', choice: choiceOf({}, TODAY), cannotOpen: [] },
          child: { matters: [], waiting: [], goingWell: [], ...child },
        } as unknown as Sheets
      }
    />,
  );

describe('the first sheet', () => {
  it('says of who and what matters how often, in the words of the screen', () => {
    const phases = [
      { entryRef: 'p', state: 'KEPT', plannedContact: 'Every Saturday', from: onDay('1 May 2024') },
    ];
    const html = cover({ matters: [link('Mum', { phases }), link('Finn', { howKept: 'We phone' })] });
    expect(html).toContain('Every Saturday');
    expect(html).toContain('We phone');
    expect(html).not.toContain('In touch since');
  });

  it('says of what was lost since when, and shows it without colours too', () => {
    const phases = [
      { entryRef: 'p', state: 'STOPPED', plannedContact: null, from: onDay('1 September 2025') },
    ];
    const html = cover({ matters: [link('The beach', { phases })] });
    expect(html).toContain('Not since 1 September 2025');
    expect(html).toContain('pack-matter--lost');
  });

  it('says how many more matter than there is room for', () => {
    const html = cover({ matters: Array.from({ length: 14 }, (_, place) => link(`Friend ${place}`)) });
    expect(html).toContain('Friend 11');
    expect(html).not.toContain('Friend 12');
    expect(html).toContain('And 2 more on record');
  });

  it('has lines to write an answer on, for each thing that waits', () => {
    const html = cover({ waiting: [waiting('Can Hana stay?'), waiting('Can we go to the beach?')] });
    expect(html).toContain('Said to the class teacher, 4 November 2025.');
    expect(html).toContain('No answer for 2 weeks.');
    expect(html.match(/class="pack-line"/g)).toHaveLength(2 * 3);
    expect(cover({ waiting: [waiting('One')] }).match(/class="pack-line"/g)).toHaveLength(4);
  });
});

describe('the choice of what is printed', () => {
  const form = (query: Readonly<Record<string, string>>) =>
    render(<Choosing choice={choiceOf(query, TODAY)} childId="c" childName="Ailsa" />);

  it('asks for days, each a day, a month and a year, of one answer only', () => {
    const html = form({});
    expect(html).not.toContain('type="date"');
    const [, days = ''] = html.split('class="govuk-radios__conditional');
    expect(days).toContain('name="from-day"');
    expect(days).toContain('name="to-year"');
  });

  it('keeps the days that were typed and says what would be right', () => {
    const html = form({ period: 'dates', 'from-day': '31', 'from-month': '2', 'from-year': '2025' });
    expect(html).toMatch(/href="#from"[^>]*>First day: there is no 31 February 2025/);
    expect(html).toMatch(/name="from-day"[^>]*value="31"/);
  });
});
