/*
 * Builds what a browser is given: node apps/web/build.mjs <folder>. Scripts, styles, the font and the mark, each with a
 * part of its own digest in its name, and manifest.json, which says what each of them is called.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { build } from 'esbuild';
import { compile } from 'sass';

const own = fileURLToPath(new URL('src/', import.meta.url));
const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url));

const SCRIPTS = { 'picture.js': 'timeline/island.ts', 'form.js': 'writing/form.ts' };
const STYLES = { 'style.css': 'styles/main.scss', 'print.css': 'styles/print.scss' };
/** Goes before every script: the oldest tablets have a newer language than library. */
const FIRST = 'assets/old-tablets.ts';
const FONT = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
const ANY_FONT = /url\((["']?)[^)"']*\.woff2\1\)/g;

/** A twentieth smaller than what the bundler itself makes: three looks find what one leaves. */
const SMALL = {
  ecma: 2020,
  module: false,
  compress: { ecma: 2020, passes: 3, toplevel: true },
  mangle: { toplevel: true },
};

const bundle = async (entry) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    inject: [join(own, FIRST)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'error',
  });
  const { code } = await minify(outputFiles[0].text, SMALL);
  return code;
};

const styled = (entry, font) =>
  compile(entry, { style: 'compressed', loadPaths: [packages], quietDeps: true }).css.replaceAll(
    ANY_FONT,
    `url(${font})`,
  );

/** Writes everything into the folder, which is emptied first; answers with what each file is called. */
export const buildAssets = async (folder) => {
  const manifest = {};
  const written = new Map();
  const put = (name, contents) => {
    const digest = createHash('sha256').update(contents).digest('hex').slice(0, 12);
    const end = extname(name);
    manifest[name] = `${basename(name, end)}.${digest}${end}`;
    written.set(manifest[name], contents);
    return manifest[name];
  };
  const those = (entries) =>
    Object.entries(entries)
      .map(([name, entry]) => [name, join(own, entry)])
      .filter(([, entry]) => existsSync(entry));

  const font = put('source-sans-3.woff2', readFileSync(join(packages, FONT)));
  put('mark.svg', readFileSync(join(own, 'assets/mark.svg')));
  for (const [name, entry] of those(STYLES)) put(name, styled(entry, font));
  for (const [name, entry] of those(SCRIPTS)) put(name, await bundle(entry));

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, contents] of written) writeFileSync(join(folder, name), contents);
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
};

const [, program, folder] = process.argv;
if (program === fileURLToPath(import.meta.url)) {
  if (!folder) {
    process.stderr.write('Please say where to: node apps/web/build.mjs <folder>\n');
    process.exit(1);
  }
  await buildAssets(folder);
}
