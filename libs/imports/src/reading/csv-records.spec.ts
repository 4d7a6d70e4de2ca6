import { csvRecords } from './csv-records';
import { linesOf } from './lines';

async function* chunks(...texts: readonly string[]) {
  for (const text of texts) yield text;
}

const recordsIn = async (...texts: readonly string[]) => {
  const records: [number, string][] = [];
  for await (const { line, cells, problem } of csvRecords(linesOf(chunks(...texts))))
    records.push([line, problem ?? cells.join('|')]);
  return records;
};

describe('the records of a CSV file', () => {
  it('end with LF, CRLF or CR, also mixed, and the last needs no end', async () => {
    expect(await recordsIn('a,b\r\nc,d\ne,f\rg,h')).toEqual([
      [1, 'a|b'],
      [2, 'c|d'],
      [3, 'e|f'],
      [4, 'g|h'],
    ]);
  });

  it('are the same wherever the text is cut into pieces', async () => {
    const text = 'a,b\r\n"c,1","d ""e"""\r\n\r\nf,g\r\n';
    const whole = await recordsIn(text);
    for (let cut = 1; cut < text.length; cut += 1)
      expect(await recordsIn(text.slice(0, cut), text.slice(cut))).toEqual(whole);
    expect(whole).toEqual([
      [1, 'a|b'],
      [2, 'c,1|d "e"'],
      [4, 'f|g'],
    ]);
  });

  it('may hold line breaks inside quotes, and are counted by the line on which they begin', async () => {
    expect(await recordsIn('"a\nb",c\nd,e\n')).toEqual([
      [1, 'a\nb|c'],
      [3, 'd|e'],
    ]);
  });

  it('cost themselves alone where a quote is never closed, near the end or far from it', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `x${index},y`).join('\n');
    const records = await recordsIn(`a,b\n"c,d\n${many}\n`);
    expect(records.slice(0, 4)).toEqual([
      [1, 'a|b'],
      [2, 'unclosed-quote'],
      [3, 'x0|y'],
      [4, 'x1|y'],
    ]);
    expect(records).toHaveLength(42);
    expect(await recordsIn('a,"b\nc,d\n')).toEqual([
      [1, 'unclosed-quote'],
      [2, 'c|d'],
    ]);
  });

  it('keep a quote inside a cell, and a cell longer than any usual one', async () => {
    expect(await recordsIn('a,b"c"d,e\n')).toEqual([[1, 'a|b"c"d|e']]);
    const long = 'x'.repeat(300_000);
    expect(await recordsIn(`"${long}",b\n`)).toEqual([[1, `${long}|b`]]);
  });

  it('pass over the rest of a line that is longer than any row can be', async () => {
    const endless = Array.from({ length: 30 }, () => 'x'.repeat(100_000));
    expect(await recordsIn('a,b\n', ...endless, '\nc,d\n')).toEqual([
      [1, 'a|b'],
      [2, 'line-too-long'],
      [3, 'c|d'],
    ]);
  });
});
