import { readFileSync } from 'node:fs';

export const seed = readFileSync;
