import { isUtf8 } from 'node:buffer';
import { LONGEST_LINE } from './log-line';
import { refusedLine } from './move-refused';
import type { NumberedLine } from './read-line';

const LINE_END = 0x0a;

/**
 * The lines of a file, however its bytes arrive; no more than one line is held. Throws `MoveRefused` for bytes that
 * are not UTF-8, a line longer than any log has, and a last line without its end.
 */
export async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<NumberedLine, void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of bytes) {
    let from = 0;
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(LINE_END); end >= 0; end = rest.indexOf(LINE_END, from)) {
      yield lineIn(rest.subarray(from, end), (number += 1));
      from = end + 1;
    }
    rest = rest.subarray(from);
    if (rest.length > LONGEST_LINE) throw tooLong(number + 1);
  }
  if (rest.length > 0) throw refusedLine(number + 1, 'the file breaks off in the middle of it.');
}

const lineIn = (bytes: Buffer, number: number): NumberedLine => {
  if (bytes.length > LONGEST_LINE) throw tooLong(number);
  if (!isUtf8(bytes)) throw refusedLine(number, 'it is not text in UTF-8.');
  return { number, text: bytes.toString('utf8') };
};

const tooLong = (number: number) =>
  refusedLine(number, `it is longer than the ${LONGEST_LINE} bytes that a line has at most.`);
