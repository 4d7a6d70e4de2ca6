// Follows a log until it is killed, and writes every event to a file in which it also remembers its place: whoever
// starts it again goes on after the last line. It says "live", and "lagging" whenever it loses the log.
//   node test/crash/feed.mjs '{"dist": "dist", "file": "log.sqlite", "seen": "seen.txt"}'
// A line is "position id stream revision", or a position alone for a checkpoint.
import { existsSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { openStore } from './open-store.mjs';

const { dist, file, seen, prefixes } = JSON.parse(process.argv[2]);

const placeRemembered = () => {
  if (!existsSync(seen)) return 'start';
  const whole = readFileSync(seen, 'utf8').replace(/[^\n]*$/, '');
  truncateSync(seen, Buffer.byteLength(whole));
  return whole.split('\n').at(-2)?.split(' ')[0] ?? 'start';
};

const after = placeRemembered();
const book = openSync(seen, 'a');
const feed = openStore(dist, file).subscribe({
  after,
  streamPrefixes: prefixes,
  signal: new AbortController().signal,
});
const stays = setInterval(() => undefined, 1_000);
for await (const item of feed) {
  if (item.kind === 'event') {
    const { position, id, stream, revision } = item.event;
    writeSync(book, `${position} ${id} ${stream} ${revision}\n`);
  } else if (item.kind === 'checkpoint') writeSync(book, `${item.position}\n`);
  else process.stdout.write(`${item.kind}\n`);
}
clearInterval(stays);
