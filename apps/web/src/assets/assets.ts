import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** One file that a browser is given, whole and made small. */
export type Asset = Readonly<{ type: string; plain: Buffer; br?: Buffer; gzip?: Buffer }>;

/** What a browser is given beside the pages. */
export type Assets = Readonly<{
  /** The address of a file by its plain name, such as `style.css`; undefined where it was not built. */
  pathOf: (name: string) => string | undefined;
  /** The file behind the last part of its address. */
  find: (file: string) => Asset | undefined;
}>;

/** The token by which Nest hands them out. */
export const ASSETS = Symbol('what a browser is given');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const assetOf = (file: string, plain: Buffer): Asset => {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  if (extname(file) === '.woff2') return { type, plain };
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return {
    type,
    plain,
    br: brotliCompressSync(plain, { params: quality }),
    gzip: gzipSync(plain, { level: 9 }),
  };
};

const manifestIn = (folder: string): Readonly<Record<string, string>> => {
  const file = join(folder, 'manifest.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
};

/** Opens what `apps/web/build.mjs` wrote. Where nothing was built, pages stand without style and script, and work. */
export const openAssets = (folder: string): Assets => {
  const names = new Map(Object.entries(manifestIn(folder)));
  const files = new Map(
    [...names.values()].map((file) => [file, assetOf(file, readFileSync(join(folder, file)))] as const),
  );
  return {
    pathOf: (name) => {
      const file = names.get(name);
      return file === undefined ? undefined : `/assets/${file}`;
    },
    find: (file) => files.get(file),
  };
};
