export const past = 1;
