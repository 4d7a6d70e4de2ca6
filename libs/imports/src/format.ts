import type {
  CalendarDay,
  ContentOf,
  Envelope,
  FactType,
  IdentifierScheme,
  Level,
  Occurred,
} from '@chronology/domain';
import type { Cells } from './cells';
import type { Verdict } from './outcomes';
import type { CsvReading, JsonReading, XmlReading } from './reading/ways-of-reading';

export type Coded = NonNullable<Envelope['codes']>[number];
export type Quality = NonNullable<Envelope['quality']>[number];
export type Locator = NonNullable<Envelope['origin']>['locator'];

/** One row of one child. `ref` names it inside this import, in the order in which the files were read. */
export type Row = Readonly<{ ref: number; file: number; kind: string; locator: Locator; cells: Cells }>;

/**
 * A fact that only stands in for what an earlier file may have said better (a return that begins in the middle).
 * It says nothing where the record's last word of its type by that day, not ended since by a fact of `endedBy`,
 * agrees with it in the fields of `comparing`.
 */
export type StandIn = Readonly<{ comparing: readonly string[]; endedBy?: FactType }>;

type MappedOf<Type extends FactType> = Type extends FactType
  ? Readonly<{
      /** The rows it was made from; the first says where it is found, and all of them share its outcome. */
      rows: readonly [number, ...number[]];
      type: Type;
      /** The key of the row within its record, lasting from file to file. It holds no identifier. */
      naturalKey: string;
      /** Which of the facts of that row it is; facts of different types have different aspects. */
      aspect: string;
      occurred: Occurred;
      what?: string;
      content: ContentOf<Type>;
      codes?: readonly Coded[];
      quality?: readonly Quality[];
      /** Marks that only other files of the import give rise to: kept with the fact, and no reason to correct it. */
      markedByOthers?: readonly Quality[];
      /** The default audience of the type unless said. */
      audience?: Level;
      /** When the source says it wrote this down: a day or an instant. */
      knownToSourceAt?: string;
      /** Only the cells that this fact was made from; never an identifier, a postcode or a skipped column. */
      raw: Cells;
      standsIn?: StandIn;
      /** The fact sums up exactly the days of `occurred`: one for more days replaces those for days inside them. */
      coversDays?: true;
    }>
  : never;

/** A fact as a format makes it of rows, before the engine gives it an id, a source and an origin. */
export type MappedFact<Type extends FactType = FactType> = MappedOf<Type>;

/** A row that is here and no longer says some of what it once said: all aspects of its key but those it `keeps`. */
export type TakenBack = Readonly<{
  row: number;
  naturalKey: string;
  keeps: readonly string[];
  why: string;
  /** What became of the row where nothing had been said. */
  otherwise?: Verdict;
}>;

/** A number by which a service knows the child, as one system states it. */
export type StatedIdentifier = Readonly<{
  scheme: IdentifierScheme;
  value: string;
  /** The source's own word on how far it was checked (the UK Core list of verification statuses). */
  status?: string;
}>;

/** Who the child is, as the row `row` says. */
export type DescribedChild = Readonly<{
  row: number;
  names: ContentOf<'ChildDescribed'>['names'];
  knownAs?: string;
  birthDate?: Occurred;
  identifiers: readonly StatedIdentifier[];
  raw: Cells;
  codes?: readonly Coded[];
  quality?: readonly Quality[];
  knownToSourceAt?: string;
}>;

/** A part of a row that no fact holds, and why. */
export type LeftOut = Readonly<{ row: number; part: string; why: string }>;

/** What the rows of one child come to. A row that is in none of the lists is in none of the facts: the engine says so. */
export type Mapped = Readonly<{
  child?: DescribedChild;
  facts: readonly MappedFact[];
  takenBack?: readonly TakenBack[];
  verdicts?: readonly (Readonly<{ row: number }> & Verdict)[];
  leftOut?: readonly LeftOut[];
}>;

/** What the mapping of one child may know beside its rows. */
export type ChildContext = Readonly<{
  /** The day on which the import runs. */
  today: CalendarDay;
  collectionYear?: number;
  /** The kinds of rows that the files of this import hold. */
  kinds: ReadonlySet<string>;
  /** The first and last day that a file states under this name, for any child. */
  coveredBy: (file: number, name: string) => Readonly<{ from: CalendarDay; to: CalendarDay }> | undefined;
  /** What a file calls the thing that a reference names. */
  nameOf: (file: number, reference: string) => string | undefined;
  /** An id that these parts always have in this child's record. */
  idOf: (...parts: readonly string[]) => string;
}>;

/** A format that one agency's systems write: how its files are told apart and read, and what its rows come to. */
export type ImportFormat = Readonly<{
  name: string;
  version?: string;
  csv?: CsvReading;
  xml?: XmlReading;
  json?: JsonReading;
  /** True where the same row in two files is one row said twice; false where each file's rows are summed up apart. */
  isOneRowAcrossFiles: boolean;
  /** Pure: the rows of one child, in the order of the files, come to these facts. */
  mapChild: (rows: readonly Row[], context: ChildContext) => Mapped;
}>;
