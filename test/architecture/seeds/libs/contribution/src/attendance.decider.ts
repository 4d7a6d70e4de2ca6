import { randomUUID } from 'node:crypto';

export const seed = randomUUID;
