// So many callers at once, each one asking again as soon as it has been answered.
import { Agent, request } from 'node:http';

/** `work(0)` to `work(count - 1)`. */
export const times = (count, work) => Array.from({ length: count }, (_, number) => work(number));

/** How many jobs are done in a second by these callers at once, each one's jobs one after the other. */
export const perSecond = async (callers) => {
  const began = performance.now();
  await Promise.all(
    callers.map(async (jobs) => {
      for (const job of jobs) await job();
    }),
  );
  return (callers.flat().length * 1_000) / (performance.now() - began);
};

/** The jobs of so many callers, who share the children among them and go round their own, `rounds` times. */
export const callersWith = (callers, children, rounds, jobOf) =>
  times(callers, (caller) => {
    const own = children.filter((_, place) => place % callers === caller);
    return times(rounds, (round) => own.map((child) => jobOf(child, round))).flat();
  });

/** Asks a GraphQL server over connections that are kept; anything but an answer without errors fails. */
export const askerOf = (address, connections) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask = (query, variables, person = 'class-teacher') =>
    new Promise((settle, fail) => {
      const body = JSON.stringify({ query, variables });
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-demo-person': person,
      };
      const asked = request(`${address}/graphql`, { method: 'POST', agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (more) => (text += more));
        response.on('end', () => {
          if (response.statusCode === 200 && text.startsWith('{"data"')) settle(text);
          else fail(new Error(`${response.statusCode}: ${text.slice(0, 400)}`));
        });
      });
      asked.on('error', fail);
      asked.end(body);
    });
  return { ask, end: () => agent.destroy() };
};
