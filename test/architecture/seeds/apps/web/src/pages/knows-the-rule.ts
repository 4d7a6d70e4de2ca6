import * as rule from '../../../../libs/going-well/src/index';

export const shown = rule;
