import { Details } from '../../parts/Details';
import { Table } from '../../parts/Table';
import type { HelpRow, InWords, Picture, Spell, Thread } from '../../timeline/picture';
import { LANE_NAME, picture as words, tables } from '../../words/child';
import { inWords } from '../../words/dates';
import { helpAddress } from './addresses';

type Props = Readonly<{ childId: string; picture: Picture }>;
type Phase = Readonly<{ from: string; to?: string; inWords?: InWords }>;

const Said = ({ words: said }: Readonly<{ words: string }>) => <span data-said="">{said}</span>;

/** What is not known to the day stands in the words in which it was stated. */
const spanInWords = ({ from, to, inWords: about }: Phase): string => {
  const first = about?.from ?? inWords(from);
  return to === undefined ? tables.since(first) : tables.fromTo(first, about?.to ?? inWords(to));
};

const spellInWords = ({ phases, endedOn, silentSince, inWords: about }: Spell, today: string): string => {
  const [first] = phases;
  if (!first) return words.noDay;
  if (first.from > today) return tables.toStart(about?.from ?? inWords(first.from));
  const less = phases.filter(({ weight }) => weight === 'less').map(spanInWords);
  return [
    spanInWords({
      from: first.from,
      ...(endedOn !== undefined && { to: endedOn }),
      ...(about && { inWords: about }),
    }),
    ...(less.length > 0 ? [tables.less(less)] : []),
    ...(silentSince === undefined ? [] : [tables.silent(inWords(silentSince))]),
  ].join('. ');
};

const Ends = ({ childId, spell }: Readonly<{ childId: string; spell: Spell }>) =>
  spell.ends.length === 0 ? (
    <>{spell.endedOn === undefined ? tables.goesOn : tables.noEnding}</>
  ) : (
    <ul class="plain-list">
      {spell.ends.map(({ key, when, words: label, followed }) => (
        <li key={key}>
          <a href={helpAddress(childId, key)}>{when}</a>: {label} {followed}
        </li>
      ))}
    </ul>
  );

const helpCells = (row: HelpRow, childId: string, today: string) =>
  row.spells.map((spell) => [
    <Said key="name" words={row.name} />,
    LANE_NAME[row.lane],
    spellInWords(spell, today),
    (spell.phases[0]?.from ?? today) > today ? '' : <Ends key={spell.key} childId={childId} spell={spell} />,
  ]);

const threadCells = ({ name, phases }: Thread) => [
  <Said key="name" words={name} />,
  phases.map((phase) => `${tables.state[phase.state]} ${spanInWords(phase)}`).join('; '),
];

const heads = (texts: readonly string[]) => texts.map((text) => ({ text }));

/** The bars, the homes and the threads of the picture in words: nothing is in the picture alone. */
export const Tables = ({ childId, picture }: Props) => (
  <div class="life-tables" id="life-tables" data-live>
    {picture.help.length > 0 && (
      <Details summary={words.servicesTable}>
        <Table
          head={heads(tables.helpHead)}
          rows={picture.help.flatMap((row) => helpCells(row, childId, picture.today))}
          firstCellIsHeader
        />
      </Details>
    )}
    {picture.homes.length > 0 && (
      <Details summary={words.homesTable}>
        <Table
          head={heads(tables.homesHead)}
          rows={picture.homes.map((home) => [
            <span key="name" id={`home-${home.key}`} data-said="">
              {home.name}
            </span>,
            spanInWords(home),
            <Said key="move" words={home.move?.words ?? ''} />,
          ])}
          firstCellIsHeader
        />
      </Details>
    )}
    {picture.threads.length > 0 && (
      <Details summary={words.threadsTable}>
        <Table head={heads(tables.threadsHead)} rows={picture.threads.map(threadCells)} firstCellIsHeader />
      </Details>
    )}
  </div>
);
