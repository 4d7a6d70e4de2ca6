// Says what was measured, one line for each measure and each contestant beside ours.

const short = (figure) => {
  const size = Math.abs(figure);
  if (size >= 100) return Math.round(figure).toLocaleString('en-GB');
  return figure.toFixed(size >= 10 ? 1 : 2);
};

const spread = (figures) => {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  return { middle, words: `${short(middle)} [${short(sorted[0])}–${short(sorted.at(-1))}]` };
};

const verdictOf = (ratio, goal, better) => {
  if (goal === undefined) return 'no goal';
  const isMet = better === 'more' ? ratio >= goal : ratio <= goal;
  return `goal ${better === 'more' ? '≥' : '≤'} ${goal}: ${isMet ? 'MET' : 'MISSED'}`;
};

/** What a goal can reach at best: how the contestant that does only what must be done stands beside the same other. */
const boundOf = (measured, measure, { name, bound }) => {
  if (bound === undefined) return [];
  const ratio = spread(measured.map((figures) => figures[bound][measure] / figures[name][measure]));
  return [`${bound} reaches ${ratio.words}`];
};

/** Those beside ours who measured this; not everybody has something to say of everything. */
const othersIn = (measured, ours, measure) =>
  Object.keys(measured[0]).filter((name) => name !== ours && measure in measured[0][name]);

/** The lines of a report, from what each round measured. */
export const reportOf = (line, measured) => {
  const ours = line.ours ?? 'ours';
  const lines = [];
  for (const [measure, { better, unit, goals, bounds = {} }] of Object.entries(line.measures)) {
    const figuresOf = (name) => measured.map((figures) => figures[name][measure]);
    const mine = spread(figuresOf(ours));
    for (const name of othersIn(measured, ours, measure)) {
      const theirs = spread(figuresOf(name));
      const ratio = spread(measured.map((figures) => figures[ours][measure] / figures[name][measure]));
      const verdict = verdictOf(ratio.middle, goals[name], better);
      lines.push(
        [
          `${line.name}, ${measure}`,
          line.work,
          `against ${name}: ${line.contestants[name] ?? name}`,
          `ours ${mine.words} ${unit}`,
          `theirs ${theirs.words} ${unit}`,
          `ratio ${ratio.words}`,
          verdict,
          ...boundOf(measured, measure, { name, bound: bounds[name] }),
        ].join(' | '),
      );
    }
  }
  return lines;
};
