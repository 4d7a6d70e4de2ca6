import { h, type ComponentChild } from 'preact';
import { OFFICIAL, SAID } from '../../words/avoid';
import { BASIS, DIRECTION, LANE_NAME, whoSays } from '../../words/child';
import { inWords } from '../../words/dates';
import { entry as words, WELLBEING } from '../../words/entry';
import { laneOf } from '../child/picture-of/mark-kinds';
import type { WholeEntry } from './whole-entry';

/** One thing that an entry says, under its name. */
export type FactOfEntry = Readonly<{ key: string; value: ComponentChild }>;

type Who = NonNullable<WholeEntry['source']>;

/** Who says something, by role. */
export const whoOf = ({ role, system }: Pick<Who, 'role' | 'system'>): string =>
  whoSays({ role, isSystem: system !== null });

const fact = (key: string, value: ComponentChild | undefined): readonly FactOfEntry[] =>
  value === undefined || value === '' ? [] : [{ key, value }];

const impactOf = ({ impact }: WholeEntry): string | undefined =>
  impact
    ? `${DIRECTION[impact.direction]}: ${impact.text}${impact.saidBy === null ? '' : ` (${impact.saidBy})`}`
    : undefined;

const actionsOf = ({ actionsTaken }: WholeEntry): string =>
  actionsTaken
    .map(({ text, by, on }) => [text, by, on === null ? null : inWords(on)].filter(Boolean).join(', '))
    .join('; ');

const outcomeOf = ({ outcome }: WholeEntry): string | undefined => {
  if (!outcome) return undefined;
  const text = outcome.text ?? words.outcomeNotYet;
  return outcome.on === null ? text : `${text} (${inWords(outcome.on)})`;
};

const writtenDownOf = ({
  recordedAt,
  knownToSourceAt,
  writtenDownAfterDays,
}: WholeEntry): string | undefined => {
  const at = knownToSourceAt ?? recordedAt;
  return at === null ? undefined : words.writtenOn(at, writtenDownAfterDays);
};

const originOf = ({ origin }: WholeEntry): ComponentChild | undefined =>
  origin
    ? h('span', { [OFFICIAL]: '' }, words.sourceWords(origin.file, origin.place, origin.system))
    : undefined;

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const forWhom = ({ onBehalfOf, lane }: WholeEntry, childName: string): string | undefined => {
  if (!onBehalfOf) return undefined;
  return lane === 'CHILD' ? childName : (onBehalfOf.role ?? LANE_NAME[laneOf(lane)]);
};

const aboutWho = (entry: WholeEntry, childName: string): readonly FactOfEntry[] => [
  ...fact(words.who, entry.source ? whoOf(entry.source) : undefined),
  ...fact(words.forWhom, forWhom(entry, childName)),
  ...fact(words.basis, entry.basis ? capital(BASIS[entry.basis]) : undefined),
];

/** What somebody wrote, in their words. */
const said = (key: string, words: string | undefined): readonly FactOfEntry[] =>
  fact(key, words && h('span', { [SAID]: '' }, words));

/** Everything that an entry says beside its words, in the order in which people ask for it. */
export const factsOfEntry = (entry: WholeEntry, childName: string): readonly FactOfEntry[] => [
  ...fact(words.when, entry.occurred?.inWords),
  ...aboutWho(entry, childName),
  ...said(words.impact, impactOf(entry)),
  ...said(words.actions, actionsOf(entry)),
  ...said(words.outcome, outcomeOf(entry)),
  ...said(words.significance, entry.significance?.why),
  ...fact(words.wellbeing, entry.wellbeing.map((each) => WELLBEING[each]).join(', ')),
  ...said(words.help, entry.helpName ?? undefined),
  ...fact(words.writtenDown, writtenDownOf(entry)),
  ...fact(words.source, originOf(entry)),
];
