import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { answerPage } from './answer.page';
import { correctPage, correctPosted } from './correct.page';
import { asking, correction, farah, wholeEntry, when, who } from './examples';
import { entryPage } from './entry.page';
import { withdrawCorrectionPage } from './withdraw-correction.page';
import { withdrawPage } from './withdraw.page';
import type { WholeEntry } from './whole-entry';

const PLACE = { childId: 'child-1', entryRef: 'entry-1' };

const html = async (said: Partial<WholeEntry> = {}, notice = '') =>
  render((await entryPage(asking([wholeEntry(said)]).ask, farah, PLACE, notice)).body as VNode);

const says = (page: string, ...all: string[]) =>
  expect(all.filter((words) => !page.includes(words))).toEqual([]);
const saysNot = (page: string, ...all: string[]) =>
  expect(all.filter((words) => page.includes(words))).toEqual([]);

describe('the page of one entry', () => {
  it('says everything that the entry says', async () => {
    says(
      await html({
        what: 'Sand everywhere.',
        impact: { text: 'She slept well.', direction: 'BETTER', saidBy: 'Moira' },
        actionsTaken: [{ text: 'Booked the bus', by: 'social worker', on: '2025-11-03' }],
        outcome: { status: 'not_yet_known', text: null, on: null },
        significance: { inChronology: true, why: 'First time in 16 months.' },
        wellbeing: ['NURTURED', 'INCLUDED'],
        helpName: 'Supported family time',
        origin: { system: 'school-records', file: 'ailsa.json', place: 'entry 8' },
        writtenDownAfterDays: 35,
      }),
      '<h1 class="entry-heading"><span data-said>A day at the beach.',
      'Sand everywhere.',
      'Better for the child: She slept well. (Moira)',
      'Booked the bus, social worker, 3 November 2025',
      'It is not known yet.',
      'First time in 16 months.',
      'Nurtured, Included',
      'Supported family time',
      'ailsa.json, entry 8, from school-records',
      '4 November 2025, 5 weeks after it happened',
    );
  });

  it('keeps what was first said beside what was put right, and why', async () => {
    says(
      await html({
        firstSaid: { sentence: 'A week at the beach.', what: null, occurred: when('2025-11-04') },
        corrections: [correction({ why: 'It was a day.' }), correction({ factId: 'c2', stands: false })],
        sourceNowSays: { ...correction({ sentence: 'A month at the beach.' }) },
      }),
      'First said',
      'A week at the beach.',
      'Put right by social worker on 5 November 2025',
      'It was a day.',
      'This was itself taken back later.',
      'Its own system now says otherwise',
      'A month at the beach.',
    );
  });

  it('strikes an entry that was taken back, and offers nothing more', async () => {
    const page = await html({
      withdrawn: { why: 'Another child.', recordedAt: '2025-11-05T09:00:00.000Z', by: who() },
    });
    says(
      page,
      '<s>A day at the beach.</s>',
      'Taken back by social worker on 5 November 2025',
      'Another child.',
    );
    saysNot(page, '/correct"', '/withdraw"', '/answer"');
  });

  it('offers to put right only what is theirs, and says whom to ask otherwise', async () => {
    says(await html(), 'entries/entry-1/correct', 'entries/entry-1/withdraw');
    const others = await html({ source: who({ organisationId: 'nhs-northshire' }) });
    saysNot(others, 'entries/entry-1/correct', 'entries/entry-1/withdraw');
    says(others, 'Only those who wrote this entry');
    says(
      await html({
        source: who({ organisationId: 'other' }),
        onBehalfOf: who({ organisationId: farah.organisationId }),
      }),
      'entries/entry-1/correct',
    );
  });

  it('offers to take back each standing correction of one’s own, and no other', async () => {
    const corrected = (more: Partial<WholeEntry> = {}) =>
      html({
        corrections: [
          correction({ factId: 'own' }),
          correction({ factId: 'gone', stands: false }),
          correction({ factId: 'others', by: who({ organisationId: 'nhs-northshire' }) }),
          correction({ factId: 'its-system', by: who({ role: null, system: 'case-records' }) }),
        ],
        ...more,
      });
    const offered = (page: string) =>
      [...page.matchAll(/entries\/entry-1\/corrections\/([^/]+)\/withdraw"/g)].map(([, factId]) => factId);
    expect(offered(await corrected())).toEqual(['own']);
    says(await corrected(), 'This correction was wrong');
    expect(offered(await corrected({ source: who({ organisationId: 'other' }) }))).toEqual([]);
    expect(offered(await corrected({ type: 'ServiceReduced' }))).toEqual([]);
    const withdrawn = { why: 'No.', recordedAt: '2025-11-06T09:00:00.000Z', by: who() };
    expect(offered(await corrected({ withdrawn }))).toEqual([]);
  });

  it('says of a correction that was taken back by whom, when and why', async () =>
    says(
      await html({
        corrections: [
          correction({
            stands: false,
            withdrawn: { why: 'It did not rain.', recordedAt: '2025-11-06T09:00:00.000Z', by: who() },
          }),
        ],
      }),
      'This was itself taken back later.',
      'Taken back by social worker on 6 November 2025',
      'It did not rain.',
    ));

  it('leads from an ending to help and gaps, where it is put right', async () => {
    const page = await html({ type: 'ServiceEnded' });
    says(page, 'href="/children/child-1/help#ending-entry-1"');
    saysNot(page, 'entries/entry-1/correct');
  });

  it('lets anybody say what was done about what was said', async () => {
    const said = { type: 'ChildViewRecorded', answers: [], source: who({ organisationId: 'other' }) };
    says(await html(said), 'No answer yet.', 'entries/entry-1/answer');
    const answer = {
      entryRef: 'a',
      recordedAt: '2025-11-05T09:00:00.000Z',
      whatWeDid: null,
      whatWeDidNot: 'We did not go.',
      why: 'It was too cold.',
      toldOn: '2025-11-05',
    };
    says(
      await html({ ...said, answers: [answer] }),
      'We did not go.',
      'It was too cold.',
      'Told on 5 November 2025',
    );
  });

  it('says kindly what was saved, and nothing that is only in the address', async () => {
    says(await html({}, 'corrected'), 'It is put right.');
    saysNot(await html({}, 'anything'), 'notification-banner');
  });

  it('finds an entry on a later page, and its decision is not it', async () => {
    const entries = [
      wholeEntry({ key: 'other', entryRef: 'other' }),
      wholeEntry({ form: 'DECISION', key: 'entry-1/decided', sentence: 'It was decided' }),
      wholeEntry(),
    ];
    const { body } = await entryPage(asking(entries).ask, farah, PLACE, '');
    says(render(body as VNode), '<h1 class="entry-heading"><span data-said>A day at the beach.');
  });

  it('is called by kind, day and child, as its forms are: no word of the entry stands in a tab or stays in a browser', async () => {
    const said = wholeEntry({
      type: 'ChildViewRecorded',
      kind: 'VOICE',
      sentence: '“I do not want to go home.”',
      content: { childsWords: 'I do not want to go home.' },
      occurred: { ...when('2026-11-14'), inWords: '14 November 2026' },
      answers: [],
      corrections: [correction({ sentence: '“I do not want to go.”' })],
    });
    const { ask } = asking([said]);
    const pages = await Promise.all([
      entryPage(ask, farah, PLACE, ''),
      correctPage(ask, PLACE, 'c'),
      withdrawPage(ask, farah, PLACE, 'c'),
      withdrawCorrectionPage(ask, { ...PLACE, correction: 'correction-1' }, 'c'),
      answerPage(ask, PLACE, 'c'),
      correctPosted(ask, PLACE, { commandId: 'c' }, '2026-11-26'),
    ]);
    expect(pages.map((page) => ('title' in page ? page.title : 'elsewhere'))).toEqual([
      'What was said, 14 November 2026 – Ailsa',
      'Put this right: What was said, 14 November 2026 – Ailsa',
      'This was never true: What was said, 14 November 2026 – Ailsa',
      'This correction was wrong: What was said, 14 November 2026 – Ailsa',
      'Say what you did: What was said, 14 November 2026 – Ailsa',
      'Something to put right: Put this right: What was said, 14 November 2026 – Ailsa',
    ]);
  });

  it('is not there for an entry that is not on record, or that cannot be opened', async () => {
    const look = (entries: readonly WholeEntry[]) => entryPage(asking(entries).ask, farah, PLACE, '');
    await expect(look([])).rejects.toMatchObject({ code: 'entry-not-found' });
    await expect(look([wholeEntry({ form: 'CANNOT_OPEN' })])).rejects.toMatchObject({ code: 'forbidden' });
  });
});
