/** A calendar day, `YYYY-MM-DD`. Days of one picture compare as text. */
export type Day = string;

/** The four lanes of the picture, in this order. Whoever belongs to no agency of the three stands with the family. */
export const LANES = ['family', 'health', 'school', 'social-work'] as const;
export type LaneId = (typeof LANES)[number];

/** What a tired reader looks for. `closed` is an entry that the reader may know of and cannot open. */
export const MARK_KINDS = ['joy', 'voice', 'worry', 'contact', 'other', 'closed'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** One entry in the picture. */
export type Mark = Readonly<{
  /** Its row in the list below is `#entry-<key>`. */
  key: string;
  kind: MarkKind;
  lane: LaneId;
  /** The first day on which it may have been, and the last: the same where the day is known. Never made more exact. */
  from: Day;
  to: Day;
  /** When, in words, such as “around autumn 2021”. */
  when: string;
  title: string;
  /** Who says so, by role. */
  who?: string;
  /** The words of whoever wrote it, or of the child. */
  words?: string;
  /** Of what the child or the family said: whether adults answered, and how. */
  answer?: Readonly<{ isThere: boolean; words: string }>;
  /** Such as “written down 5 weeks later”. */
  late?: string;
  isTakenBack?: boolean;
}>;

/** How the end of a bar, or the place where it thins, is drawn. Each label of the rule has one. */
export const END_SHAPES = [
  'going-well',
  'while-going-well',
  'record-disagrees',
  'planned',
  'own-choice',
  'goes-on',
  'paused',
  'move',
  'missed',
  'clock',
  'money',
  'not-stated',
  'other',
] as const;
export type EndShape = (typeof END_SHAPES)[number];

/** What followed an ending. Endings that held are drawn as kindly and as clearly as those that did not. */
export type After = Readonly<{
  /** `without`: stripes until help was back or is still missing; `unknown`: stripes that fade; `held`: a plain line with a star. */
  kind: 'without' | 'unknown' | 'held' | 'too-early';
  /** The last day of what is drawn: the day help was back, or the last day that says anything. */
  to: Day;
  /** The day on which help was seen to be needed again. */
  neededAgain?: Day;
  /** How long it was without is not on record: it never came back, came back on a day not known, or other help came. */
  isLengthUnknown?: true;
}>;

/** Help that ended, got less or paused. */
export type End = Readonly<{
  /** The ending’s entry; its row on the page of help is `#ending-<key>`. */
  key: string;
  on: Day;
  type: 'ended' | 'reduced' | 'paused';
  /** It is to come: nothing has stopped yet. */
  isAhead?: boolean;
  shape: EndShape;
  /** The label in words that a child can read. */
  words: string;
  /** Such as “20 May 2024”. */
  when: string;
  /** The reason in the worker’s own words. */
  reason?: string;
  /** What followed, in words. */
  followed?: string;
  after?: After;
}>;

/** Where a first or last day is not known exactly: the words in which it was stated, such as “around spring 2024”. */
export type InWords = Readonly<{ from?: string; to?: string }>;

/** One stretch of one help. */
export type Spell = Readonly<{
  key: string;
  phases: readonly Readonly<{ from: Day; to?: Day; weight: 'full' | 'less' }>[];
  /** Absent while it goes on. */
  endedOn?: Day;
  /** When it started and ended, in words, where either is not known to the day. */
  inWords?: InWords;
  /** Days on which another worker took over. */
  newWorkers: readonly Day[];
  pauses: readonly Readonly<{ from: Day; to?: Day }>[];
  ends: readonly End[];
  /** Where nothing of it is on record since: the last day that says anything. */
  silentSince?: Day;
}>;

/** One help over the years: a row of a lane. */
export type HelpRow = Readonly<{
  key: string;
  name: string;
  lane: LaneId;
  spells: readonly Spell[];
  /** Such as “20-week gap”. */
  note?: string;
}>;

/** Where the child lives or lived, in the child’s words. */
export type Home = Readonly<{
  key: string;
  name: string;
  /** The town or village, where the reader may know it. */
  place?: string;
  from: Day;
  to?: Day;
  inWords?: InWords;
  /** The move into it. */
  move?: Readonly<{ words: string; isBecauseOfMoney: boolean }>;
}>;

/** Somebody or something that matters to the child, in the child’s own word. */
export type Thread = Readonly<{
  key: string;
  name: string;
  kind: 'person' | 'animal' | 'place' | 'group' | 'activity';
  phases: readonly Readonly<{
    from: Day;
    to?: Day;
    inWords?: InWords;
    state: 'often' | 'sometimes' | 'lost';
  }>[];
}>;

/** Everything that the picture of one child is drawn from. It is plain data: it goes to the browser as JSON. */
export type Picture = Readonly<{
  childName: string;
  bornOn?: Day;
  /** Today in Europe/London, or the day as of which the record is shown. */
  today: Day;
  marks: readonly Mark[];
  help: readonly HelpRow[];
  homes: readonly Home[];
  threads: readonly Thread[];
}>;

/** What of the picture is to be seen, and how wide it is. */
export type PictureOptions = Readonly<{
  /** In CSS pixels. Below 640 it is drawn narrow: names stand above their rows. */
  width: number;
  from?: Day;
  to?: Day;
  kinds?: readonly MarkKind[];
  /** Only these lanes, so that a long picture can stand on several sheets; all four unless told otherwise. */
  lanes?: readonly LaneId[];
  /**
   * For paper: all words at least as large as the names of rows, rows nearer to one another, and visits, meetings and
   * other entries in one row.
   */
  isForPaper?: boolean;
}>;
