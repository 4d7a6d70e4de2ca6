import type { ImportProgress } from '@chronology/imports';

const SAYS = { reading: 'Reading files', stating: 'Stating children’s facts' };
const PLAIN_EVERY_MS = 5_000;

const timeLeft = (seconds: number | undefined) => (seconds === undefined ? '' : `, about ${seconds} s left`);

const inWords = ({ phase, done, of, perSecond, secondsLeft }: ImportProgress): string => {
  const share = of === 0 ? 100 : Math.floor((100 * done) / of);
  const rate = phase === 'reading' ? `${Math.round(perSecond / 1000)} kB/s` : `${perSecond} children/s`;
  return `${SAYS[phase]}: ${share} %, ${rate}${timeLeft(secondsLeft)}`;
};

/** Shows progress on standard error: one line that changes on a terminal, a plain line every few seconds elsewhere. */
export const showProgress = (
  output: NodeJS.WriteStream = process.stderr,
): ((progress: ImportProgress) => void) => {
  let shown = 0;
  return (progress) => {
    const isDone = progress.done >= progress.of;
    if (output.isTTY) {
      output.write(`\r\u001b[K${inWords(progress)}${isDone ? '\n' : ''}`);
      return;
    }
    const now = performance.now();
    if (now - shown < PLAIN_EVERY_MS && !isDone) return;
    shown = now;
    output.write(`${inWords(progress)}\n`);
  };
};
