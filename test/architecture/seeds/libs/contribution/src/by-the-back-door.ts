import { seed } from '../../going-well/src/imports-the-read-side';

export const other = seed;
