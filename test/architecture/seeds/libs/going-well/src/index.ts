export const rule = 'going-well/1';
