import { AILSA } from '../story/tell-story';

const asCurl = (address: string, query: string): string =>
  [
    `curl -s ${address}/graphql -H 'content-type: application/json' -H 'x-demo-person: social-worker' \\`,
    `  -d '${JSON.stringify({ query })}'`,
  ].join('\n');

const child = `childId: "${AILSA}"`;

/** What a newcomer may ask first: her timeline, what help ended and what followed, and what the school knew. */
export const QUERIES: readonly Readonly<{ asks: string; query: string }>[] = [
  {
    asks: 'Ailsa’s timeline, joys among it',
    query: `{ chronology(${child}, first: 5, asKnownAt: "2025-11-18") { count items { occurred { inWords } lane sentence what } cursor } }`,
  },
  {
    asks: 'Help that ended: why, what was known then and now, and what followed',
    query: `{ help(${child}, asKnownAt: "2025-11-18") { endings { stated { helpName effectiveOn reasonText } result { label then { state } now { state } followed { inWords } } } } }`,
  },
  {
    asks: 'What the school knew on the day the nurture group stopped',
    query: `{ knownBy(${child}, organisation: "northshire-education", on: "2022-06-24", filter: {from: "2022-05-01", to: "2022-06-24"}) { items { occurred { inWords } wasKnown sentence } } }`,
  },
];

/** What is said once the demonstration answers: where to look, then where programs ask, and what. */
export const greeting = (address: string): string =>
  [
    `Open ${address} and choose a person`,
    'Made-up people and children only: not for real records.',
    `Programs ask at ${address}/graphql. Three questions to paste:`,
    ...QUERIES.map(({ asks, query }) => `\n# ${asks}\n${asCurl(address, query)}`),
  ].join('\n');
