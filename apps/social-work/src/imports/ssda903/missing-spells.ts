import type { CalendarDay, ContentOf } from '@chronology/domain';
import {
  rejected,
  skipped,
  type MappedFact,
  type Quality,
  type Row,
  type TakenBack,
  type Verdict,
} from '@chronology/imports';
import { dayIn, onDay } from './days-of-return';
import { endsCare, type Episode, type Refusal } from './episode';
import { mark } from './ssda903-codes';
import { notADay } from './ssda903-files';

type Kind = ContentOf<'WentMissing'>['kind'];

/** M: nobody knew where the child was. A: away without agreement, and it was known where. They are never merged. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['M', 'missing'],
  ['A', 'away_without_agreement'],
]);

type Spell = Readonly<{ row: Row; naturalKey: string; kind: Kind; from: CalendarDay; to?: CalendarDay }>;

export type SpellsMapped = Readonly<{
  facts: readonly MappedFact[];
  takenBack: readonly TakenBack[];
  refused: readonly Refusal[];
}>;

/** The times a child was missing or away, each among the others and among the episodes of care. */
export const mapMissing = (rows: readonly Row[], episodes: readonly Episode[] | undefined): SpellsMapped => {
  const read = rows.map(readSpell);
  const all = read.filter((each): each is Spell => 'from' in each);
  const spells = all.filter((spell) => !isSaidBetter(spell, all));
  const factsOf = spells.map((spell) =>
    spellFacts(spell, spellQuality(spell, spells), episodes ? careMarks(spell.from, episodes) : []),
  );
  return {
    facts: factsOf.flat(),
    takenBack: spells.map(({ row, naturalKey }, place) => ({
      row: row.ref,
      naturalKey,
      keeps: (factsOf[place] ?? []).map(({ aspect }) => aspect),
      why: 'The return no longer says so.',
    })),
    refused: [
      ...read.flatMap((each) => ('verdict' in each ? [{ row: each.row, ...each.verdict }] : [])),
      ...all.filter((spell) => isSaidBetter(spell, all)).map(({ row }) => ({ row: row.ref, ...SAID_BETTER })),
    ],
  };
};

const SAID_BETTER = skipped(
  'said-again-later',
  'A later file of this import, or a row that has the day on which the child came back, says this again; what it says counts.',
);

/** One time of being missing has one word: that of the latest file, and there the one that knows how it ended. */
const isSaidBetter = (spell: Spell, spells: readonly Spell[]): boolean =>
  spells.some(({ naturalKey, row, to }) => {
    if (naturalKey !== spell.naturalKey) return false;
    return row.file === spell.row.file
      ? spell.to === undefined && to !== undefined
      : row.file > spell.row.file;
  });

const readSpell = (row: Row): Spell | Readonly<{ row: number; verdict: Verdict }> => {
  const { MISSING = '', MIS_START, MIS_END } = row.cells;
  const [kind, from, to] = [KINDS.get(MISSING), dayIn(MIS_START), dayIn(MIS_END)];
  const refuse = (verdict: Verdict) => ({ row: row.ref, verdict });
  if (kind === undefined)
    return refuse(rejected('missing-code', 'MISSING must be M (missing) or A (away without agreement).'));
  if (from === undefined) return refuse(notADay('missing-start', 'MIS_START'));
  if (MIS_END !== undefined && to === undefined) return refuse(notADay('missing-end', 'MIS_END'));
  return { row, naturalKey: `missing ${from} ${MISSING}`, kind, from, ...(to !== undefined && { to }) };
};

const spellFacts = (
  { row, naturalKey, kind, from, to }: Spell,
  quality: readonly Quality[],
  markedByOthers: readonly Quality[],
): readonly MappedFact[] => {
  const base = { rows: [row.ref] as const, naturalKey };
  const MISSING = row.cells['MISSING'] ?? '';
  const went: MappedFact<'WentMissing'> = {
    ...base,
    type: 'WentMissing',
    aspect: 'went missing',
    occurred: onDay(from),
    content: { kind },
    quality,
    markedByOthers,
    raw: { MISSING, MIS_START: row.cells['MIS_START'] ?? '' },
  };
  if (to === undefined) return [went];
  const cameBack: MappedFact<'CameBack'> = {
    ...base,
    type: 'CameBack',
    aspect: 'came back',
    occurred: onDay(to),
    content: { kind },
    raw: { MISSING, MIS_END: row.cells['MIS_END'] ?? '' },
  };
  return [went, cameBack];
};

const overlaps = (one: Spell, other: Spell): boolean =>
  one.from < (other.to ?? '~') && other.from < (one.to ?? '~');

const spellQuality = (spell: Spell, spells: readonly Spell[]): readonly Quality[] => {
  const marks: (Quality | undefined)[] = [
    spell.to !== undefined && spell.to < spell.from
      ? mark('567', 'The day on which the child came back lies before the day on which the child went.')
      : undefined,
    spells.some((other) => other !== spell && overlaps(spell, other))
      ? mark(
          '574',
          'The return says that the child was missing or away at another time that overlaps this one.',
        )
      : undefined,
  ];
  return marks.filter((each) => each !== undefined);
};

const careMarks = (from: CalendarDay, episodes: readonly Episode[]): readonly Quality[] => {
  const within = episodes.some(({ began, ceased }) => began <= from && from <= (ceased ?? '~'));
  if (within) return [];
  const hasEnded = episodes.some(
    ({ began, ceased, whyCeased }) => began <= from && ceased !== undefined && endsCare(whyCeased),
  );
  return [
    hasEnded
      ? mark('578', 'The return says that the child had stopped being looked after by then.')
      : mark('581', 'The return says that the child had not yet started to be looked after by then.'),
  ];
};
