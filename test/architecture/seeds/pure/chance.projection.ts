export const seed = (): number => Math.random();
