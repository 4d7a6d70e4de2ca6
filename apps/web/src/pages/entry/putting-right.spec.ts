import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { Refused } from '../../asking/ask';
import type { Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import { answerPosted } from './answer.page';
import { correctPage, correctPosted } from './correct.page';
import { asking, correction, farah, wholeEntry, when, who } from './examples';
import { versionSeen, versionWithout } from './version';
import { withdrawCorrectionPage, withdrawCorrectionPosted } from './withdraw-correction.page';
import { withdrawPosted } from './withdraw.page';

const PLACE = { childId: 'child-1', entryRef: 'entry-1' };
const TODAY = '2025-11-18';
const COMMAND = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';

const htmlOf = (answer: Page | Elsewhere): string => {
  if ('seeOther' in answer) throw new Error('The form was taken.');
  return render(answer.body as VNode);
};
const says = (page: string, ...all: string[]) =>
  expect(all.filter((words) => !page.includes(words))).toEqual([]);
const mutations = (asked: readonly { name: string; variables: object }[]) =>
  asked.filter(({ name }) => !['EntryWhole', 'childHead'].includes(name));

const RIGHT: Typed = {
  commandId: COMMAND,
  seen: 'entry-1',
  main: 'Half a day at the beach.',
  what: '',
  when: 'same',
  basis: 'SEEN',
  why: 'It rained at noon.',
};

describe('putting an entry right', () => {
  it('begins with everything as it says now', async () => {
    const entry = wholeEntry({ what: 'Sand everywhere.' });
    const page = htmlOf(await correctPage(asking([entry]).ask, PLACE, COMMAND));
    says(page, `value="${COMMAND}"`, '>A day at the beach.</textarea>', '>Sand everywhere.</textarea>');
    says(page, 'name="seen" value="entry-1"');
  });

  it('states the whole entry with what was changed, and goes back to it', async () => {
    const entry = wholeEntry({ content: { text: 'A day at the beach.', kept: 'as it was' } });
    const { ask, asked } = asking([entry]);
    expect(await correctPosted(ask, PLACE, RIGHT, TODAY)).toEqual({
      seeOther: '/children/child-1/entries/entry-1?said=corrected',
    });
    expect(mutations(asked)).toEqual([
      {
        name: 'CorrectEntry',
        variables: {
          ...PLACE,
          commandId: COMMAND,
          correction: {
            occurred: { from: '2025-11-04', precision: 'DAY' },
            content: { text: 'Half a day at the beach.', kept: 'as it was' },
            why: 'It rained at noon.',
            basis: 'SEEN',
            supersedes: 'entry-1',
          },
        },
      },
    ]);
  });

  it('takes another day, and never one that is still to come', async () => {
    const typed = { ...RIGHT, main: 'A day at the beach.', when: 'day', 'on-day': '3', 'on-month': '11' };
    const { ask, asked } = asking([wholeEntry()]);
    await correctPosted(ask, PLACE, { ...typed, 'on-year': '2025' }, TODAY);
    expect(mutations(asked)[0]?.variables).toMatchObject({
      correction: { occurred: { from: '2025-11-03', precision: 'DAY' } },
    });
    says(htmlOf(await correctPosted(ask, PLACE, { ...typed, 'on-year': '2026' }, TODAY)), 'is still to come');
  });

  it.each([
    [{ why: ' ' }, 'Say what was wrong, so that others understand'],
    [{ main: '' }, 'Say what it should say'],
    [{ main: 'x'.repeat(601) }, 'Make it 1 characters shorter'],
    [{ basis: 'GUESSED' }, 'Choose how you know'],
    [{ when: 'day' }, 'Give the day on which it was'],
    [{ main: 'A day at the beach.' }, 'Change what was wrong first'],
  ])('says what would be right, with everything that was typed: %j', async (wrong, words) => {
    const { ask, asked } = asking([wholeEntry()]);
    const answer = await correctPosted(ask, PLACE, { ...RIGHT, why: 'It rained.', ...wrong }, TODAY);
    expect(answer).toMatchObject({ status: 422 });
    says(htmlOf(answer), words, `value="${COMMAND}"`);
    expect(mutations(asked)).toEqual([]);
  });

  it('may be sent twice: the second time it says so already', async () => {
    const now = wholeEntry({ content: { text: 'Half a day at the beach.' }, corrections: [correction()] });
    expect(await correctPosted(asking([now]).ask, PLACE, RIGHT, TODAY)).toHaveProperty('seeOther');
  });

  it('loses nothing where somebody else was faster', async () => {
    const { ask } = asking(
      [wholeEntry()],
      new Refused('Somebody put this entry right.', 'changed-meanwhile'),
    );
    says(
      htmlOf(await correctPosted(ask, PLACE, RIGHT, TODAY)),
      'Somebody put this entry right.',
      'Half a day at the beach.',
    );
  });

  it('leaves to a page of its own what has nothing to do with the words', async () => {
    const { ask } = asking([wholeEntry()], new Refused('No.', 'may-be-saved'));
    await expect(correctPosted(ask, PLACE, RIGHT, TODAY)).rejects.toMatchObject({ code: 'may-be-saved' });
  });

  it('knows which version was on the page: a person’s word goes before a system’s', () => {
    const system = correction({ factId: 'system', by: who({ role: null, system: 'school-records' }) });
    const person = correction({ factId: 'person' });
    expect(versionSeen(wholeEntry())).toBe('entry-1');
    expect(versionSeen(wholeEntry({ corrections: [person, system] }))).toBe('person');
    expect(versionSeen(wholeEntry({ corrections: [system] }))).toBe('system');
    expect(versionSeen(wholeEntry({ corrections: [system], sourceNowSays: system }))).toBe('entry-1');
    expect(versionSeen(wholeEntry({ corrections: [correction({ stands: false })] }))).toBe('entry-1');
  });
});

describe('taking an entry back', () => {
  const sure: Typed = { commandId: COMMAND, why: 'It was another child.', sure: 'yes' };

  it('asks why, and for a second look', async () => {
    const { ask, asked } = asking([wholeEntry()]);
    const answer = await withdrawPosted(ask, farah, PLACE, { commandId: COMMAND, why: '' });
    says(htmlOf(answer), 'Say why it was never true', 'Tick the box if this entry was never true');
    expect(mutations(asked)).toEqual([]);
  });

  it('states it once, and goes back to the entry', async () => {
    const { ask, asked } = asking([wholeEntry()]);
    expect(await withdrawPosted(ask, farah, PLACE, sure)).toEqual({
      seeOther: '/children/child-1/entries/entry-1?said=withdrawn',
    });
    expect(mutations(asked)).toEqual([
      { name: 'WithdrawEntry', variables: { ...PLACE, commandId: COMMAND, why: 'It was another child.' } },
    ]);
  });

  it('says in the form what the API says no to', async () => {
    const { ask } = asking(
      [wholeEntry()],
      new Refused('Only those who wrote this entry can.', 'not-your-entry'),
    );
    says(
      htmlOf(await withdrawPosted(ask, farah, PLACE, sure)),
      'Only those who wrote this entry can.',
      'It was another child.',
    );
  });
});

describe('taking back a correction', () => {
  const WRONG = { ...PLACE, correction: 'correction-1' };
  const first = { sentence: 'A week at the beach.', what: null, occurred: when('2025-11-03') };
  const corrected = wholeEntry({ corrections: [correction()], firstSaid: first });
  const sure: Typed = { commandId: COMMAND, why: 'It did not rain.', sure: 'yes' };

  it('shows what it says, and what the entry then says again', async () => {
    const page = htmlOf(await withdrawCorrectionPage(asking([corrected]).ask, WRONG, COMMAND));
    says(page, 'This correction was wrong', 'Half a day at the beach.', 'A week at the beach.', COMMAND);
    says(page, 'action="/children/child-1/entries/entry-1/corrections/correction-1/withdraw"');
  });

  it('states it once it is said why, and that one is sure', async () => {
    const { ask, asked } = asking([corrected]);
    for (const [typed, words] of [
      [{ ...sure, why: '' }, 'Say what was wrong with the correction'],
      [{ ...sure, sure: '' }, 'Tick the box if this correction was wrong'],
    ] as const) {
      const answer = await withdrawCorrectionPosted(ask, WRONG, typed);
      expect(answer).toMatchObject({ status: 422 });
      says(htmlOf(answer), words, `value="${COMMAND}"`);
    }
    expect(mutations(asked)).toEqual([]);
    expect(await withdrawCorrectionPosted(ask, WRONG, sure)).toEqual({
      seeOther: '/children/child-1/entries/entry-1?said=correction-withdrawn',
    });
    expect(mutations(asked)).toEqual([
      { name: 'WithdrawCorrection', variables: { ...WRONG, commandId: COMMAND, why: 'It did not rain.' } },
    ]);
  });

  it('says in the form what the API says no to', async () => {
    const { ask } = asking(
      [corrected],
      new Refused('This was taken back on 6 November.', 'already-withdrawn'),
    );
    const page = htmlOf(await withdrawCorrectionPosted(ask, WRONG, sure));
    says(page, 'This was taken back on 6 November.', 'It did not rain.');
  });

  it('is not there for a correction that is none of the entry’s', async () => {
    const other = { ...WRONG, correction: 'another' };
    await expect(withdrawCorrectionPage(asking([corrected]).ask, other, COMMAND)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('knows what then stands: a person’s word before a system’s, and what was first said last', () => {
    const system = correction({ factId: 'system', sentence: 'S', by: who({ system: 'case-records' }) });
    const before = correction({ factId: 'before', sentence: 'B' });
    const gone = correction({ factId: 'gone', stands: false });
    const without = (...corrections: (typeof system)[]) =>
      versionWithout(wholeEntry({ corrections, firstSaid: first }), 'correction-1')?.sentence;
    expect(without(before, system, correction())).toBe('B');
    expect(without(system, correction())).toBe('S');
    expect(without(gone, correction())).toBe('A week at the beach.');
  });
});

describe('saying what was done', () => {
  const view = wholeEntry({ type: 'ChildViewRecorded', answers: [], sentence: '“Can we go to the beach?”' });
  const typed: Typed = { commandId: COMMAND, whatWeDid: 'We went on Saturday.' };

  it('answers the child, and the family', async () => {
    for (const [type, name] of [
      ['ChildViewRecorded', 'AnswerChild'],
      ['FamilyViewRecorded', 'AnswerFamily'],
    ]) {
      const { ask, asked } = asking([{ ...view, type: type ?? null }]);
      const told = {
        ...typed,
        'told-day': '15',
        'told-month': '11',
        'told-year': '2025',
        toldHow: 'On the bus',
      };
      expect(await answerPosted(ask, PLACE, told, TODAY)).toMatchObject({
        seeOther: '/children/child-1/entries/entry-1?said=answered',
      });
      expect(mutations(asked)).toEqual([
        {
          name,
          variables: {
            childId: 'child-1',
            commandId: COMMAND,
            entry: { occurred: { from: TODAY, precision: 'DAY' }, basis: 'RECORD' },
            about: {
              viewRef: 'entry-1',
              whatWeDid: 'We went on Saturday.',
              toldHow: 'On the bus',
              toldOn: '2025-11-15',
            },
          },
        },
      ]);
    }
  });

  it.each([
    [{ whatWeDid: '' }, 'Say what you did, or what you did not do'],
    [{ whatWeDid: '', whatWeDidNot: 'We did not go.' }, 'Say why it was not done'],
    [{ 'told-day': '1', 'told-month': '11', 'told-year': '2025' }, 'is too early'],
    [{ 'told-day': '1', 'told-month': '12', 'told-year': '2025' }, 'is still to come'],
  ])('says what would be right: %j', async (wrong, words) => {
    const { ask, asked } = asking([view]);
    says(htmlOf(await answerPosted(ask, PLACE, { ...typed, ...wrong }, TODAY)), words);
    expect(mutations(asked)).toEqual([]);
  });

  it('takes “no” for an answer where it says why', async () => {
    const { ask } = asking([view]);
    const no = { commandId: COMMAND, whatWeDidNot: 'We did not go.', why: 'It was too cold.' };
    expect(await answerPosted(ask, PLACE, no, TODAY)).toHaveProperty('seeOther');
  });

  it('is only for what was said', async () => {
    const { ask } = asking([wholeEntry()]);
    await expect(answerPosted(ask, PLACE, typed, TODAY)).rejects.toMatchObject({ code: 'not-found' });
  });
});
