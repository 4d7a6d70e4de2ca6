import { entryOn, openChronology } from '../../../../../test/e2e/opening';
import { openWire, type Wire } from '../../../../../test/e2e/wire';
import {
  asFields,
  hiddenIn,
  signedInVisit,
  type Fields,
  type Seen,
  type Visit,
} from '../../../../../test/visiting';
import { wrong } from '../../words/entry';
import { ADD_ERRORS } from '../../words/writing';

jest.setTimeout(30_000);

let wire: Wire;
let childId: string;
let visit: Visit;
beforeAll(async () => {
  wire = await openWire();
  childId = await openChronology(wire);
  visit = await signedInVisit(wire.app, 'class-teacher');
});

const MORE = {
  what: 'In the hall.',
  impactOnChild: { text: 'Proud.', direction: 'BETTER', saidBy: 'Mum' },
  actionTaken: [{ text: 'Told Mum.', by: 'class teacher', on: '2025-06-02' }],
  wellbeing: ['ACHIEVING'],
  significance: { inChronology: true, why: 'A first.' },
};

const FIELDS = `type what content basis occurred { from precision } impact { text direction saidBy }
  actionsTaken { text by on } wellbeing significance { why } corrections { factId }`;

type Entry = Readonly<Record<string, unknown> & { corrections: readonly unknown[] }>;

const talentOf = async (): Promise<string> => {
  const about = { interest: 'Singing', offered: 'Choir', startedOn: '2025-06-01', blockedBy: 'No bus' };
  const said = { childId, entry: entryOn('2025-06-02', MORE), about };
  return (await wire.say('noteTalentSupported', said, 'class-teacher')).facts[0]?.id ?? '';
};

const onRecord = async (entryRef: string): Promise<Entry | undefined> => {
  const question = `query ($childId: ID!, $entryRef: ID!) { entry(childId: $childId, entryRef: $entryRef) { ${FIELDS} } }`;
  const { data } = await wire.ask<{ entry: Entry[] }>(question, { childId, entryRef }, 'class-teacher');
  return data?.entry.at(-1);
};

const addressOf = (entryRef: string): string => `/children/${childId}/entries/${entryRef}/correct`;

const formAt = async (address: string): Promise<Fields> => {
  const { html } = await visit.get(address);
  return {
    ...asFields(hiddenIn(html.slice(html.indexOf('action="/children')))),
    main: 'Choir',
    what: 'In the hall.',
    when: 'same',
    basis: 'SEEN',
    why: 'It was quiet.',
  };
};

const errorAt = ({ html }: Seen, field: string): string =>
  new RegExp(`<a href="#${field}"[^>]*>(.*?)</a>`, 's').exec(html)?.[1] ?? '';

describe('putting right through the app', () => {
  it('changes what was changed, and loses nothing else', async () => {
    const entryRef = await talentOf();
    const before = await onRecord(entryRef);
    const typed = { ...(await formAt(addressOf(entryRef))), main: 'Whispered' };
    expect((await visit.post(addressOf(entryRef), typed)).status).toBe(303);
    const { corrections, ...after } = (await onRecord(entryRef)) ?? { corrections: [] };
    expect({ ...after, corrections: [] }).toEqual({
      ...before,
      content: { ...(before?.['content'] as object), offered: 'Whispered' },
    });
    expect(corrections).toHaveLength(1);
  });

  it('shows what somebody else said meanwhile, keeps what was typed, and takes it then', async () => {
    const entryRef = await talentOf();
    const [mine, theirs] = [await formAt(addressOf(entryRef)), await formAt(addressOf(entryRef))];
    await visit.post(addressOf(entryRef), { ...theirs, main: 'Hummed' });
    const seen = await visit.post(addressOf(entryRef), { ...mine, main: 'Whispered' });
    expect(seen.status).toBe(422);
    expect(errorAt(seen, 'main')).toBe(wrong.meanwhile);
    for (const words of ['Hummed', '>Whispered</textarea>', '>It was quiet.</textarea>'])
      expect(seen.html).toContain(words);
    const hidden = asFields(hiddenIn(seen.html.slice(seen.html.indexOf('action="/children'))));
    const again = await visit.post(addressOf(entryRef), { ...mine, ...hidden, main: 'Whispered' });
    expect(again.status).toBe(303);
    expect((await onRecord(entryRef))?.['content']).toMatchObject({ offered: 'Whispered' });
  });
});

it('takes an answer that is saved once more with other words as one more, where that is said', async () => {
  const said = { childId, entry: entryOn('2025-06-02'), about: { childsWords: 'Can I sing again?' } };
  const ref = (await wire.say('recordChildsView', said, 'class-teacher')).facts[0]?.id ?? '';
  const address = `/children/${childId}/entries/${ref}/answer`;
  const { html } = await visit.get(address);
  const typed = { ...asFields(hiddenIn(html.slice(html.indexOf('action="/children')))), whatWeDid: 'Sang.' };
  for (const _ of [1, 2]) expect((await visit.post(address, typed)).status).toBe(303);
  const seen = await visit.post(address, { ...typed, whatWeDid: 'Sang twice.' });
  expect(errorAt(seen, 'whatWeDid')).toBe(ADD_ERRORS.savedBefore);
  const { commandId } = asFields(hiddenIn(seen.html.slice(seen.html.indexOf('action="/children'))));
  const more = await visit.post(address, { ...typed, commandId: commandId ?? '', whatWeDid: 'Sang twice.' });
  expect(more.status).toBe(303);
});
