import { maySee, type Actor } from '@chronology/access';
import { occurredInWords, type CalendarDay } from '@chronology/domain';
import { inWords } from './amount';
import type { Deed } from './help-deeds';
import type { SaidBy } from './help-on-record';
import type { Level } from './help-state';

/** A day for people: "3 June 2024". */
export const dayInWords = (day: CalendarDay): string => occurredInWords({ from: day, precision: 'day' });

const whoSaid = ({ source }: SaidBy): string => {
  if (source.system !== undefined) return `The system ${source.system} (${source.organisationId})`;
  return source.role === undefined
    ? `Someone of ${source.organisationId}`
    : `The ${source.role} (${source.organisationId})`;
};

const whenDone = ({ on, occurred }: Deed): string =>
  on === undefined ? ` (${occurredInWords(occurred)})` : ` on ${dayInWords(on)}`;

const inTheirWords = ({ words }: Deed): string => (words === undefined ? '' : `: “${words}”`);

/**
 * Who did what, when and why, as far as whoever asks may see the entry that says so. `did` reads on from the person:
 * "ended this help".
 */
export const toldOf = (deed: Deed, asker: Actor, did: string): string =>
  maySee(asker, deed.saidBy) === 'whole'
    ? `${whoSaid(deed.saidBy)} ${did}${whenDone(deed)}${inTheirWords(deed)}.`
    : `Someone of ${deed.saidBy.source.organisationId} ${did}, in an entry that you cannot open. Please ask them about it.`;

/** Who took something back or said something else of an entry, without its words. */
export const whoDid = (saidBy: SaidBy, asker: Actor, did: string): string =>
  maySee(asker, saidBy) === 'whole' ? `${whoSaid(saidBy)} ${did}.` : `Somebody ${did}.`;

const DID: Readonly<Record<Deed['kind'], string>> = {
  started: 'said that it started',
  increased: 'increased it',
  reduced: 'reduced it',
  paused: 'paused it',
  resumed: 'said that it started again',
  ended: 'ended it',
};

/** Who did the last thing to help; nothing where nobody did. */
export const lastDone = (deed: Deed | undefined, asker: Actor): string =>
  deed === undefined ? '' : ` ${toldOf(deed, asker, DID[deed.kind])}`;

/** How much help there is, and who said so: "It is 2 contacts a week on record. The health visitor (…) reduced it …". */
export const levelInWords = ({ amount, since }: Level, asker: Actor): string =>
  `It is ${inWords(amount)} on record.${lastDone(since, asker)}`;
