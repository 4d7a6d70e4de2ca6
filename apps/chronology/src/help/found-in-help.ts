import type { EndingOnRecord, HelpOnRecord } from '@chronology/going-well';

/** How an ending is said to be: it ended, got less, or paused. */
export const TYPE_OF_ENDING = { ENDED: 'ended', REDUCED: 'reduced', PAUSED: 'paused' } as const;

/** Name of a help, where it is on record. */
export const helpNameIn = (help: HelpOnRecord, involvementId: string): string | undefined =>
  help.involvements.get(involvementId)?.start?.fact.data.content.name;

/** The same ending, in what everybody says and in what one viewer may see of it. */
export const isSameEnding = (a: EndingOnRecord, b: EndingOnRecord): boolean =>
  a.involvementId === b.involvementId && a.factRefs.some((ref) => b.factRefs.includes(ref));

/** The ending as it stands in another reading of the same help; undefined where it stands otherwise there. */
export const sameEndingIn = (help: HelpOnRecord, ending: EndingOnRecord): EndingOnRecord | undefined =>
  help.endingsOfHelp(ending.involvementId).find((each) => isSameEnding(each, ending));
