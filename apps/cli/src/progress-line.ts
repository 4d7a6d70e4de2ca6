import type { MoveProgress } from '@chronology/event-store';
import type { ImportProgress } from '@chronology/imports';

const PLAIN_EVERY_MS = 5_000;

/** Shows how far something has come; what is last of its kind is always shown. */
type Line = (words: string, isLast: boolean) => void;

/** On standard error: one line that changes on a terminal, a plain line every few seconds elsewhere. */
const lineOn = (output: NodeJS.WriteStream): Line => {
  let shown = 0;
  return (words, isLast) => {
    if (output.isTTY) {
      output.write(`\r\u001b[K${words}${isLast ? '\n' : ''}`);
      return;
    }
    const now = performance.now();
    if (now - shown < PLAIN_EVERY_MS && !isLast) return;
    shown = now;
    output.write(`${words}\n`);
  };
};

const SAYS = { reading: 'Reading files', stating: 'Stating children’s facts' };

const timeLeft = (seconds: number | undefined) => (seconds === undefined ? '' : `, about ${seconds} s left`);

const inWords = ({ phase, done, of, perSecond, secondsLeft }: ImportProgress): string => {
  const share = of === 0 ? 100 : Math.floor((100 * done) / of);
  const rate = phase === 'reading' ? `${Math.round(perSecond / 1000)} kB/s` : `${perSecond} children/s`;
  return `${SAYS[phase]}: ${share} %, ${rate}${timeLeft(secondsLeft)}`;
};

/** Shows how far an import has come, on standard error. */
export const showProgress = (
  output: NodeJS.WriteStream = process.stderr,
): ((progress: ImportProgress) => void) => {
  const line = lineOn(output);
  return (progress) => line(inWords(progress), progress.done >= progress.of);
};

const SAYS_OF_MOVE: Readonly<Record<MoveProgress['phase'], string>> = {
  exporting: 'Exporting',
  checking: 'Checking the file',
  comparing: 'Comparing with what the log holds',
  appending: 'Appending',
  'reading back': 'Reading back',
};

/** Shows how far the move of a log has come, on standard error. */
export const showMove = (output: NodeJS.WriteStream = process.stderr): ((progress: MoveProgress) => void) => {
  const line = lineOn(output);
  let [phase, since] = ['', 0];
  return (progress) => {
    const { events, of } = progress;
    if (progress.phase !== phase) [phase, since] = [progress.phase, performance.now()];
    const seconds = (performance.now() - since) / 1000;
    const rate = seconds < 1 ? '' : `, ${Math.round(events / seconds)} a second`;
    const goal = of === undefined ? '' : ` of ${of}`;
    line(`${SAYS_OF_MOVE[progress.phase]}: ${events}${goal} events${rate}`, events === of);
  };
};
