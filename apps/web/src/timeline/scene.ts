import type { Day, EndShape, LaneId, MarkKind } from './picture';

/** A rectangle of the picture, in CSS pixels from its top left corner. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** What a text is for; the style sheet says how each looks. */
export type TextLook =
  | 'year'
  | 'month'
  | 'age'
  | 'row'
  | 'heading'
  | 'note'
  | 'lane'
  | 'count'
  | 'home'
  | 'home-place'
  | 'home-under'
  | 'pill'
  | 'pill-money'
  | 'today'
  | 'title'
  | 'group'
  | 'weeks'
  | 'quiet'
  | 'pattern';

/** A line of text; `y` is the line it stands on. No two texts of one scene overlap by our estimate of their width. */
export type SceneText = Readonly<{
  text: string;
  x: number;
  y: number;
  size: number;
  look: TextLook;
  anchor: 'start' | 'middle' | 'end';
  lane?: PanelId;
}>;

export type PanelId = LaneId | 'links';

/** How a mark is drawn. A speech bubble is ticked once adults answered and hollow while it waits. */
export type Glyph = Exclude<MarkKind, 'voice'> | 'voice' | 'voice-answered' | 'voice-waiting';

/** One entry, or several of one kind where they are too dense to be told apart. */
export type SceneMark = Readonly<{
  /** Of the entry, or the newest of several: the mark is `#mark-<key>`, its entry `#entry-<key>`. */
  key: string;
  /** All entries it stands for, the newest first. */
  keys: readonly string[];
  kind: MarkKind;
  glyph: Glyph;
  lane: LaneId;
  /** 0 is the highest row of its lane. */
  row: number;
  x: number;
  y: number;
  /** The last day on which it, or the newest of several, may have been. */
  day: Day;
  /** What a screen reader says. */
  name: string;
  isLate: boolean;
  isTakenBack: boolean;
  /** The day is not known exactly: a soft band behind the mark shows when it may have been. */
  isAbout: boolean;
}>;

/** The sign where help ended, got less or paused: `#end-<key>`. */
export type SceneEnd = Readonly<{
  key: string;
  /** Endings too near one another to be told apart are one sign; the last one first. */
  keys: readonly string[];
  shape: EndShape;
  lane: LaneId;
  x: number;
  y: number;
  day: Day;
  name: string;
  hasHeld: boolean;
  /** It is to come: nothing has stopped yet. */
  isAhead: boolean;
}>;

/** The line of a move, from `top` through the whole picture. */
export type SceneMove = Readonly<{ key: string; x: number; top: number }>;

/** The sign of a move whose reason finds no room in the picture, or of several near one another: `#move-<key>`. */
export type SceneMoveSign = Readonly<{
  /** Of the home that was moved into; its row in the table of homes is `#home-<key>`. */
  key: string;
  keys: readonly string[];
  x: number;
  y: number;
  /** When, where to, and why, in words. */
  name: string;
  isBecauseOfMoney: boolean;
}>;

export type SceneBar = Readonly<{ lane: LaneId; weight: 'full' | 'less'; row: string; box: Box }>;

/** What followed an ending, from the ending to the last day that says anything. */
export type SceneAfter = Readonly<{
  kind: 'without' | 'unknown' | 'held' | 'too-early';
  end: string;
  box: Box;
}>;

export type ScenePoint = Readonly<{ x: number; y: number }>;

/** A line from left to right. */
export type SceneLine = Readonly<{ x: number; y: number; width: number }>;

/** Everything that is drawn of one picture: places and words, no looks. The same input always makes the same scene. */
export type Scene = Readonly<{
  width: number;
  height: number;
  isNarrow: boolean;
  /** Where the days stand: `from` at `left`, `to` at `right`. */
  plot: Readonly<{ left: number; right: number; top: number; bottom: number }>;
  from: Day;
  to: Day;
  title: string;
  description: string;
  /** Entries in range by kind, grouped ones counted one by one. */
  counts: Readonly<Record<MarkKind, number>>;
  texts: readonly SceneText[];
  panels: readonly Readonly<{ id: PanelId; box: Box }>[];
  grid: readonly Readonly<{ x: number; isMinor: boolean }>[];
  birthdays: readonly number[];
  homes: readonly Readonly<{ key: string; name: string; tone: 0 | 1; box: Box }>[];
  /** Dotted lines through the whole picture. */
  moves: readonly SceneMove[];
  moveSigns: readonly SceneMoveSign[];
  pills: readonly Readonly<{ key: string; isBecauseOfMoney: boolean; box: Box }>[];
  /** From a part of the band of homes down to its name. */
  leaders: readonly Readonly<{ x: number; y: number; height: number }>[];
  /** Absent where today is out of range. */
  today?: number;
  rules: readonly SceneLine[];
  bars: readonly SceneBar[];
  arrows: readonly Readonly<{ lane: LaneId; weight: 'full' | 'less'; x: number; y: number }>[];
  /** White cuts: a new worker. */
  cuts: readonly ScenePoint[];
  pauses: readonly Box[];
  afters: readonly SceneAfter[];
  /** White ground of words that stand on stripes. */
  grounds: readonly Box[];
  silences: readonly Readonly<{ lane: LaneId; line: SceneLine }>[];
  /** From today to an end that lies ahead. */
  aheads: readonly Readonly<{ lane: LaneId; line: SceneLine }>[];
  neededAgain: readonly ScenePoint[];
  stars: readonly ScenePoint[];
  ends: readonly SceneEnd[];
  softs: readonly Readonly<{ lane: LaneId; box: Box }>[];
  marks: readonly SceneMark[];
  threads: readonly Readonly<{ state: 'often' | 'sometimes' | 'lost'; line: SceneLine }>[];
  beginnings: readonly ScenePoint[];
  breaks: readonly ScenePoint[];
  /** Help and threads that are in the tables only, by key. */
  folded: Readonly<{ help: readonly string[]; threads: readonly string[] }>;
  /** The one tab stop of the picture: the newest mark, or else the newest end. */
  tabStop?: string;
}>;

/** The lists of a scene; every part of the picture adds to some of them. */
export type Drawing = Pick<
  Scene,
  | 'texts'
  | 'panels'
  | 'grid'
  | 'birthdays'
  | 'homes'
  | 'moves'
  | 'moveSigns'
  | 'pills'
  | 'leaders'
  | 'rules'
  | 'bars'
  | 'arrows'
  | 'cuts'
  | 'pauses'
  | 'afters'
  | 'grounds'
  | 'silences'
  | 'aheads'
  | 'neededAgain'
  | 'stars'
  | 'ends'
  | 'softs'
  | 'marks'
  | 'threads'
  | 'beginnings'
  | 'breaks'
>;
