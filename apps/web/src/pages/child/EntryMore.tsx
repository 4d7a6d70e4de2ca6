import type { ComponentChild } from 'preact';
import { DIRECTION, entries } from '../../words/child';
import { inWords } from '../../words/dates';
import type { Detail } from './detail';

type Said = Readonly<{ name: string; words: ComponentChild }>;

const impactOf = ({ impact }: Detail): readonly Said[] => {
  if (!impact) return [];
  const said = impact.saidBy === null ? '' : ` (${impact.saidBy})`;
  return [{ name: entries.impact, words: `${DIRECTION[impact.direction]}: ${impact.text}${said}` }];
};

const actionsOf = ({ actionsTaken }: Detail): readonly Said[] =>
  actionsTaken.map(({ text, by, on }) => ({
    name: entries.actions,
    words: [text, by, on && inWords(on)].filter(Boolean).join(', '),
  }));

const outcomeOf = ({ outcome }: Detail): readonly Said[] => {
  if (!outcome) return [];
  const words = outcome.text ?? entries.outcomeNotYet;
  return [{ name: entries.outcome, words: outcome.on === null ? words : `${words} ${inWords(outcome.on)}` }];
};

const restOf = ({ significance, helpName, origin }: Detail): readonly Said[] => [
  ...(significance ? [{ name: entries.significance, words: significance.why }] : []),
  ...(helpName === null ? [] : [{ name: entries.help, words: helpName }]),
  ...(origin
    ? [{ name: entries.source, words: <span data-official="">{`${origin.file}, ${origin.place}`}</span> }]
    : []),
];

/** Everything that an entry says beside its words, in the order in which people ask for it. */
export const saidBeside = (detail: Detail): readonly Said[] => [
  ...impactOf(detail),
  ...actionsOf(detail),
  ...outcomeOf(detail),
  ...restOf(detail),
];

/** What an entry says beside its words, one press away and without leaving the page. */
export const EntryMore = ({ detail, title }: Readonly<{ detail: Detail; title: string }>) => {
  const said = saidBeside(detail);
  if (said.length === 0) return null;
  return (
    <details class="entry-more">
      <summary>
        {entries.more}
        <span class="govuk-visually-hidden" data-said="">
          {entries.lookHidden(title)}
        </span>
      </summary>
      <dl>
        {said.map(({ name, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd {...(typeof words === 'string' && { 'data-said': '' })}>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
