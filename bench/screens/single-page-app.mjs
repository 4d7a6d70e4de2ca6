// Serves the single-page app that the screens are measured against: bundled, small and packed, with the API behind it.
import { build } from 'esbuild';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = fileURLToPath(new URL('.', import.meta.url));

const bundle = async () => {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'single-page-app.jsx')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'react',
    define: { 'process.env.NODE_ENV': '"production"' },
    nodePaths: [join(here, '../node_modules')],
    tsconfigRaw: '{"compilerOptions":{"jsx":"react-jsx","jsxImportSource":"react"}}',
    legalComments: 'none',
  });
  return outputFiles[0].contents;
};

const page = (style) =>
  `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>App</title><link rel="preload" href="${style.font}" as="font" type="font/woff2" crossorigin><link rel="stylesheet" href="${style.css}"><script src="/app.js" defer></script></head><body><div id="root"></div></body></html>`;

/** Starts it in front of a service; it is given the same style and font. Answers with its address and how big its script is. */
export const startSinglePageApp = async ({ service, person, assets }) => {
  const manifest = JSON.parse(readFileSync(join(assets, 'manifest.json'), 'utf8'));
  const style = {
    css: `/assets/${manifest['style.css']}`,
    font: `/assets/${manifest['source-sans-3.woff2']}`,
  };
  const script = gzipSync(await bundle(), { level: 9 });
  const packed = (response, type, body) =>
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body);

  const onward = async (request, response) => {
    const body = await new Response(request).arrayBuffer();
    const answer = await fetch(`${service}${request.url}`, {
      method: request.method,
      headers: { 'content-type': request.headers['content-type'] ?? 'text/plain', 'x-demo-person': person },
      ...(request.method === 'POST' && { body }),
    });
    const whole = Buffer.from(await answer.arrayBuffer());
    packed(response, answer.headers.get('content-type'), gzipSync(whole));
  };
  const server = createServer((request, response) => {
    if (request.url === '/app.js') packed(response, 'text/javascript', script);
    else if (/^\/(graphql|assets)/.test(request.url)) void onward(request, response);
    else packed(response, 'text/html', gzipSync(page(style)));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    scriptBytes: script.length,
    end: () => new Promise((closed) => server.close(closed)),
  };
};
