// What a check that starts programs says, and what they are given of this process.
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const say = (line) => console.log(line);

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

/** Only what the install and the services need: no variable of this process reaches them unasked. */
export const environment = (more = {}) => ({ PATH: process.env.PATH, HOME: process.env.HOME, ...more });
