// The parsers that imports read their files with, each alone.
import { createReadStream } from 'node:fs';

/** Each parser as its own documentation drains a file with it; every row is made, and let go. */
export const parsers = {
  'csv-parse': async (context, file) => {
    const { parse } = context.packageOfProduct('csv-parse');
    let rows = 0;
    for await (const row of createReadStream(file).pipe(parse({ columns: true })))
      rows += row === undefined ? 0 : 1;
    return rows;
  },
  '@streamparser/json': async (context, file) => {
    const { JSONParser } = context.packageOfProduct('@streamparser/json');
    const parser = new JSONParser({ paths: ['$.entry.*'], keepStack: false });
    let rows = 0;
    parser.onValue = ({ value }) => (rows += value === undefined ? 0 : 1);
    for await (const piece of createReadStream(file, 'utf8')) if (!parser.isEnded) parser.write(piece);
    return rows;
  },
  saxes: async (context, file) => {
    const { SaxesParser } = context.packageOfProduct('saxes');
    const parser = new SaxesParser({ xmlns: true });
    let [depth, rows, text, cells] = [0, 0, '', {}];
    parser.on('opentag', () => {
      depth += 1;
      text = '';
    });
    parser.on('text', (more) => (text += more));
    parser.on('closetag', ({ local }) => {
      depth -= 1;
      if (depth > 1) cells[local] = text;
      if (depth === 1) [rows, cells] = [rows + 1, {}];
    });
    for await (const piece of createReadStream(file, 'utf8')) parser.write(piece);
    parser.close();
    return rows;
  },
};
