/** How far an import is. `done` and `of` count bytes while files are read, children while facts are stated. */
export type ImportProgress = Readonly<{
  phase: 'reading' | 'stating';
  done: number;
  of: number;
  perSecond: number;
  /** Undefined while nothing can be said yet. */
  secondsLeft?: number;
}>;

const EVERY_MS = 250;

/** Tells how far a phase is, no oftener than four times a second, and once at its end. */
export const progressOf = (
  phase: ImportProgress['phase'],
  of: number,
  tell: ((progress: ImportProgress) => void) | undefined,
): ((done: number) => void) => {
  const began = performance.now();
  let told = began;
  let isTold = false;
  return (done) => {
    const now = performance.now();
    if (!tell || isTold || (now - told < EVERY_MS && done < of)) return;
    told = now;
    isTold = done >= of;
    const perSecond = done / Math.max((now - began) / 1000, 0.001);
    tell({
      phase,
      done,
      of,
      perSecond: Math.round(perSecond),
      ...(perSecond > 0 && { secondsLeft: Math.ceil((of - done) / perSecond) }),
    });
  };
};
