/** A line of a text file, counted from 1 as people count. */
export type Line = Readonly<{ number: number; text: string; isTooLong?: true }>;

/** Longer than any honest row: the rest of such a line is passed over. */
export const LONGEST_LINE = 1_000_000;

/** The lines of a text, however they end (CRLF, LF or CR, also mixed), in constant memory. */
export async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<Line, void, undefined> {
  let number = 1;
  let rest = '';
  let isTooLong = false;
  let endedInReturn = false;
  const line = (): Line => ({
    number: number++,
    text: rest.slice(0, LONGEST_LINE),
    ...(isTooLong && { isTooLong }),
  });
  for await (const chunk of text) {
    const fresh = endedInReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    endedInReturn = chunk.endsWith('\r');
    const pieces = fresh.split(/\r\n|\n|\r/);
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) {
        yield line();
        rest = '';
        isTooLong = false;
      }
      if (rest.length + piece.length > LONGEST_LINE) isTooLong = true;
      else rest += piece;
    }
  }
  if (rest !== '' || isTooLong) yield line();
}
