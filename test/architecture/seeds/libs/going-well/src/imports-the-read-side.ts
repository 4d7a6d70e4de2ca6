import { view } from '../../projections/src/index';

export const seed = view;
