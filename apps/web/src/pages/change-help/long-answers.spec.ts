import { openChronology } from '../../../../../test/e2e/opening';
import { openWire, type Wire } from '../../../../../test/e2e/wire';
import { asFields, hiddenIn, visitingAt, type Fields, type Visit } from '../../../../../test/visiting';
import { SO_FAR_WORDS } from '../../words/frame';
import { LONGEST_ADDRESS } from './carried';
import { gaelic, longest, signsOf, stepIn, talk, type Reader } from './long-answers.example';

jest.setTimeout(60_000);

/** What a proxy takes on one line, the address and each header, unless it is told otherwise. */
const LONGEST_LINE_BYTES = 8_192;

let wire: Wire;
let childId: string;
beforeAll(async () => {
  wire = await openWire();
  childId = await openChronology(wire);
}, 60_000);

const helpOf = async (): Promise<string> => {
  const { involvementId = '' } = await wire.say(
    'startHelp',
    {
      childId,
      entry: { occurred: { from: '2024-02-01', precision: 'DAY' }, basis: 'SEEN' },
      help: { name: 'Play therapy', intensity: { amount: 2, unit: 'CONTACTS', per: 'WEEK' } },
    },
    'social-worker',
  );
  return involvementId;
};

/** A browser that says where it comes from, before a proxy that takes no more than so much on one line. */
const throughProxy = (visit: Visit): Reader => {
  let before = `${wire.address}/`;
  const carried = (address: string): Readonly<Record<string, string>> => {
    expect(Buffer.byteLength(`POST ${address} HTTP/1.1`)).toBeLessThanOrEqual(LONGEST_LINE_BYTES);
    expect(Buffer.byteLength(`referer: ${before}`)).toBeLessThanOrEqual(LONGEST_LINE_BYTES);
    const referer = before;
    before = `${wire.address}${address}`;
    return { referer, 'user-agent': 'x'.repeat(200), 'sec-ch-ua': 'x'.repeat(300) };
  };
  return {
    get: (address: string) => visit.get(address, carried(address)),
    post: (address: string, fields: Fields | string) => visit.post(address, fields, carried(address)),
  };
};

const signedIn = async (): Promise<Reader> => {
  const visit = visitingAt(wire.address);
  await visit.post('/sign-in', { person: 'social-worker' });
  return throughProxy(visit);
};

describe('answers that are as long as they may be', () => {
  it.each([
    ['Gaelic', gaelic],
    ['Bengali letters', signsOf(0x985, 0x35)],
    ['Ethiopic letters', signsOf(0x1200, 0x157)],
    ['faces and other signs', signsOf(0x1f300, 0x34f)],
  ])('in %s come to the end of the conversation, and are saved', async (_what, textOf) => {
    const reader = await signedIn();
    const help = await helpOf();
    const answers = longest(textOf);
    const { location, refused } = await talk(reader, `/children/${childId}/help/${help}/change/how`, answers);
    expect(refused?.heading).toBeUndefined();
    const check = await reader.get(location);
    for (const words of [answers['why']?.['words'], answers['way-back']?.['who']])
      expect(check.html).toContain(words);
    const saved = await reader.post(location, asFields(hiddenIn(check.html)));
    expect(saved.status).toBe(303);
    const { endings } = await wire.read<{
      endings: { stated: { involvementId: string; reasonText: string } }[];
    }>('help', { childId }, 'endings { stated { involvementId reasonText } }');
    const ending = endings.find(({ stated }) => stated.involvementId === help);
    expect(ending?.stated.reasonText).toBe(answers['why']?.['words']);
  });

  it('are kept while something else is said to happen, as long as there is room', async () => {
    const reader = await signedIn();
    const help = await helpOf();
    const textOf = signsOf(0x985, 0x35);
    const from = `/children/${childId}/help/${help}/change/how`;
    const { location } = await talk(reader, from, longest(textOf));
    const how = location.replace('/change/check', '/change/how');
    const differently = { different: { change: 'OTHER', text: textOf(600), since: 'today' } };
    const other = await talk(reader, how, { how: { how: 'differently' }, ...differently });
    expect([other.refused, stepIn(other.location)]).toEqual([undefined, 'check']);
    const back = await reader.get(other.location.replace('/change/check', '/change/why'));
    expect([303, 200]).toContain(back.status);
  });

  it('are refused before anything is lost where no address could carry them', async () => {
    const reader = await signedIn();
    const help = await helpOf();
    const textOf = signsOf(0x4e00, 0x51a0);
    const answers = longest(textOf);
    const from = `/children/${childId}/help/${help}/change/how`;
    const whose = [textOf(600), textOf(600), textOf(600)];
    const many = { ...answers, why: { ...answers['why'], whose } };
    const { location, refused } = await talk(reader, from, many);
    expect([stepIn(location), refused?.status]).toEqual(['why', 422]);
    expect(refused?.html).toContain(SO_FAR_WORDS.tooMuch);
    expect(refused?.html).toContain(answers['why']?.['words']);
    const shorter = await talk(reader, location, answers);
    expect(location.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
    expect(shorter.refused?.heading).toBeUndefined();
  });
});
