/** What vaccines protect against, by the short names that health records call them by. */
const AGAINST: readonly (readonly [name: RegExp, against: string])[] = [
  [/\bMMR\b/, 'measles, mumps and rubella'],
  [/\bMMRV\b/, 'measles, mumps, rubella and chickenpox'],
  [/\b(DTaP|Tdap|DTP)\b/, 'diphtheria, tetanus and whooping cough'],
  [/\bIPV\b/, 'polio'],
  [/\bHib\b/, 'Haemophilus influenzae type b'],
  [/\bPCV\b/, 'pneumococcal infection'],
  [/\bHPV\b/, 'human papillomavirus'],
  [/\bMCV4P?\b/, 'meningitis'],
  [/\bBCG\b/, 'tuberculosis'],
  [/\bHep A\b/, 'hepatitis A'],
  [/\bHep B\b/, 'hepatitis B'],
  [/\bvaricella\b/i, 'chickenpox'],
];

/** A vaccine as its record names it, and what it protects against where that is known and not said by its name. */
export const vaccineInWords = (name: string): string => {
  const against = AGAINST.filter(([short]) => short.test(name)).map(([, words]) => words);
  return against.length === 0 ? name : `${name}, against ${against.join('; ')}`;
};
