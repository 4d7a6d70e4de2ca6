import { write } from '../../commands/src/index';

export const seed = write;
