// The product in a process of its own, with the demonstration told.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Starts it on an empty folder. `html` fetches a page as a person who has signed in; `cookie` is their session. */
export const startService = async ({ dist, folder }) => {
  const child = spawn(process.execPath, [join(dist, 'apps/all-in-one/src/main.js')], {
    env: { ...process.env, DATA_DIR: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((found, failed) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const at = /(http:\/\/127\.0\.0\.1:\d+)\/graphql/.exec(said)?.[1];
      if (at) found(at);
    });
    child.on('exit', (code) => failed(new Error(`The product ended with ${code}.`)));
  });
  const cookie = async (person) => {
    const response = await fetch(`${address}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: address },
      body: new URLSearchParams({ person, then: '/children' }),
    });
    return response.headers.get('set-cookie').split(';')[0];
  };
  return {
    address,
    cookie,
    html: async (path, person) => {
      const response = await fetch(`${address}${path}`, { headers: { cookie: await cookie(person) } });
      if (!response.ok)
        throw new Error(`${path} is answered with ${response.status}: there is nothing to measure.`);
      return response.text();
    },
    end: () =>
      new Promise((ended) => {
        child.removeAllListeners('exit');
        child.on('exit', ended);
        child.kill('SIGTERM');
      }),
  };
};
