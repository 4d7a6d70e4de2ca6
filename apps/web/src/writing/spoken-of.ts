/** How a child is spoken of where the name would sound odd. */
export type SpokenOf = Readonly<{ subject: string; object: string; possessive: string }>;

const SPOKEN_OF: Readonly<Record<string, SpokenOf>> = {
  she: { subject: 'she', object: 'her', possessive: 'her' },
  he: { subject: 'he', object: 'him', possessive: 'his' },
};

const THEY: SpokenOf = { subject: 'they', object: 'them', possessive: 'their' };

/** As the child wants; “they” where nobody has said. */
export const spokenOf = (as: string | null | undefined): SpokenOf =>
  (as && Object.hasOwn(SPOKEN_OF, as.toLowerCase()) ? SPOKEN_OF[as.toLowerCase()] : undefined) ?? THEY;
