/** What a row says, by the format's own name of each column or element; empty cells are left out. */
export type Cells = Readonly<Record<string, string>>;
