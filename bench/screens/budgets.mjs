// What a screen may cost, each figure beside its budget, and the first screen beside a single-page app on the same line.
//
//   npm run bench:screens [-- --rounds 5] [--dist FOLDER]
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { generatedPicture } from './generated-picture.mjs';
import { openBrowser, zoomed, visible, LINES } from './in-the-browser.mjs';
import { startSinglePageApp } from './single-page-app.mjs';
import { startService } from './service.mjs';

const AILSA = 'a115a000-0000-4000-8000-000000000001';
const PERSON = 'social-worker';
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, dist: { type: 'string' } },
});
const rounds = Number(values.rounds);
const dist = resolve(values.dist ?? fileURLToPath(new URL('../../dist', import.meta.url)));
const assets = join(dist, 'apps/web/assets');
const product = createRequire(join(dist, 'x.js'));

let missed = 0;
const say = (text) => process.stdout.write(`${text}\n`);
const figure = (name, value, unit, budget) => {
  const holds = value <= budget;
  if (!holds) missed += 1;
  const shown = value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
  say(
    `  ${name.padEnd(58)} ${String(shown).padStart(7)} ${unit.padEnd(6)} budget ${budget} ${holds ? 'holds' : 'MISSED'}`,
  );
};
const middle = (figures) => figures.toSorted((a, b) => a - b)[figures.length >> 1];
const spread = (figures) => `${Math.round(Math.min(...figures))} to ${Math.round(Math.max(...figures))}`;
const kilobytes = (bytes) => bytes / 1024;

const sizes = async (service) => {
  say('Sizes, as they travel (gzip)');
  const manifest = JSON.parse(readFileSync(join(assets, 'manifest.json'), 'utf8'));
  const packed = (name) =>
    kilobytes(gzipSync(readFileSync(join(assets, manifest[name])), { level: 9 }).length);
  const html = await service.html(`/children/${AILSA}`, PERSON);
  figure('the page of a child (Ailsa)', kilobytes(gzipSync(html).length), 'kB', 40);
  figure('the island of the picture', packed('picture.js'), 'kB', 30);
  figure('the script of the forms', packed('form.js'), 'kB', 15);
  figure('styles', packed('style.css'), 'kB', 20);
  figure('the font', kilobytes(readFileSync(join(assets, manifest['source-sans-3.woff2'])).length), 'kB', 30);
  return html;
};

const drawing = (html) => {
  say('The picture');
  const { layout } = product('./apps/web/src/timeline/layout.js');
  const { Timeline } = product('./apps/web/src/timeline/Timeline.js');
  const { renderToString } = createRequire(import.meta.url)('preact-render-to-string');
  const { h } = createRequire(import.meta.url)('preact');
  const nodes = (text) => [...text.matchAll(/<[a-z]/gi)].length;
  const svg = /<svg[^>]*class="timeline[\s\S]*?<\/svg>/.exec(html)?.[0];
  if (!svg) throw new Error('There is no picture in the page: there is nothing to measure.');
  figure('nodes of Ailsa’s picture', nodes(svg), '', 2_500);
  for (const entries of [2_000, 5_000]) {
    const picture = generatedPicture(entries);
    const took = Array.from({ length: rounds + 1 }, () => {
      const before = process.cpuUsage();
      layout(picture, { width: 1296 });
      return process.cpuUsage(before).user / 1_000;
    }).slice(1);
    figure(`laying out ${entries} entries in Node (processor time)`, middle(took), 'ms', 150);
    const drawn = renderToString(h(Timeline, { scene: layout(picture, { width: 1296 }), id: 'x' }));
    figure(`nodes of ${entries} entries`, nodes(drawn), '', 2_500);
  }
};

const onALine = async (browser, service, app) => {
  for (const line of LINES) {
    const [ours, theirs] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const turns = [
        async () =>
          ours.push(
            await visible(browser, {
              address: service.address,
              path: `/children/${AILSA}`,
              person: PERSON,
              line,
            }),
          ),
        async () =>
          theirs.push(await visible(browser, { address: app.address, path: `/children/${AILSA}`, line })),
      ];
      for (const turn of round % 2 ? turns : turns.toReversed()) await turn();
    }
    const ratio = middle(ours.map((each, round) => each / theirs[round]));
    say(`  ${line.name}`);
    if (line.budgetMs) figure('until the picture is there', middle(ours), 'ms', line.budgetMs);
    else say(`    until the picture is there: ${Math.round(middle(ours))} ms`);
    say(
      `    ours ${Math.round(middle(ours))} ms (${spread(ours)}), single-page app ${Math.round(middle(theirs))} ms (${spread(theirs)}), ratio ${ratio.toFixed(2)}`,
    );
    if (line.isAhead) figure('ours beside the single-page app', ratio, '', 1);
  }
};

const run = async () => {
  if (!existsSync(join(assets, 'manifest.json')))
    throw new Error('There is no build to measure. Please run `npm run build` first.');
  const load = loadavg()
    .map((each) => each.toFixed(2))
    .join(' ');
  say(
    `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), load ${load}, Node ${process.version}; ${rounds} rounds`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'chronology-screens-'));
  const service = await startService({ dist, folder });
  const app = await startSinglePageApp({ service: service.address, person: PERSON, assets });
  const browser = await openBrowser();
  try {
    drawing(await sizes(service));
    say('Zooming in to 12 months, until two frames later (Ailsa, about 300 entries)');
    figure(
      'processor as it is',
      await zoomed(browser, { address: service.address, path: `/children/${AILSA}`, person: PERSON, rounds }),
      'ms',
      150,
    );
    say(
      `The first screen of a child, from nothing (the app’s script: ${kilobytes(app.scriptBytes).toFixed(1)} kB)`,
    );
    await onALine(browser, service, app);
  } finally {
    await browser.close();
    await app.end();
    await service.end();
    rmSync(folder, { recursive: true, force: true });
  }
  say(missed === 0 ? 'Every budget holds.' : `${missed} MISSED.`);
  process.exitCode = missed === 0 ? 0 : 1;
};

await run();
