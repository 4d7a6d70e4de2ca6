// Serves the single-page app that the screens are measured against: bundled, small and packed, with the API behind it.
import { build } from 'esbuild';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

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
  `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>App</title><link rel="stylesheet" href="${style.css}"><script src="/app.js" defer></script></head><body><div id="root"></div></body></html>`;

/** As small as the product makes its own answers, so that neither side travels heavier. */
const small = (body, quality) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

/**
 * Starts it in front of a service; it is given the same style, which asks for the same font: nothing is in the way of
 * its script. Answers with its address and how big its script is. */
export const startSinglePageApp = async ({ service, person, assets }) => {
  const manifest = JSON.parse(readFileSync(join(assets, 'manifest.json'), 'utf8'));
  const bundled = await bundle();
  const script = small(bundled, 9);
  const start = small(page({ css: `/assets/${manifest['style.css']}` }), 5);
  const packed = (response, type, body) =>
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' }).end(body);

  const assetsSmall = new Map();
  const asset = async (url, response) => {
    const found = assetsSmall.get(url) ?? (await fetch(`${service}${url}`));
    if (!assetsSmall.has(url)) {
      const plain = Buffer.from(await found.arrayBuffer());
      const type = found.headers.get('content-type');
      assetsSmall.set(url, {
        type,
        isPlain: type.startsWith('font'),
        body: type.startsWith('font') ? plain : small(plain, 9),
      });
    }
    const { type, isPlain, body } = assetsSmall.get(url);
    if (isPlain) response.writeHead(200, { 'content-type': type }).end(body);
    else packed(response, type, body);
  };

  const onward = async (request, response) => {
    const body = await new Response(request).arrayBuffer();
    const answer = await fetch(`${service}${request.url}`, {
      method: request.method,
      headers: { 'content-type': request.headers['content-type'] ?? 'text/plain', 'x-demo-person': person },
      ...(request.method === 'POST' && { body }),
    });
    const whole = Buffer.from(await answer.arrayBuffer());
    packed(response, answer.headers.get('content-type'), small(whole, 5));
  };
  const server = createServer((request, response) => {
    if (request.url === '/app.js') packed(response, 'text/javascript', script);
    else if (request.url.startsWith('/assets')) void asset(request.url, response);
    else if (request.url.startsWith('/graphql')) void onward(request, response);
    else packed(response, 'text/html', start);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    scriptBytes: gzipSync(bundled, { level: 9 }).length,
    end: () => new Promise((closed) => server.close(closed)),
  };
};
