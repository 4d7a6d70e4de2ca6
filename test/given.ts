import { Refused, type Decider, type KnownFact, type RecordedFact, type Stating } from '@chronology/domain';

/** What a decision is expected to state: only the fields that the test is about. */
export type Expected = Readonly<{ type: KnownFact['type']; data?: object; id?: string }>;

const folded = <State, Command, Folded extends KnownFact, Stated extends KnownFact>(
  decider: Decider<State, Command, Folded, Stated>,
  facts: readonly RecordedFact[],
): State => {
  const handles = new Set<string>(decider.handles);
  const read = facts.map((fact, revision) => ({ ...fact, revision })).filter(({ type }) => handles.has(type));
  return (read as unknown as Parameters<typeof decider.evolve>[1][]).reduce(
    decider.evolve,
    decider.initialState,
  );
};

const refusalOf = (decide: () => unknown): Refused => {
  try {
    decide();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
};

/**
 * `given(decider, ...facts).when(command).then(...facts)`, as the one writer runs it: facts of types that the
 * decider does not fold are skipped. What is not named in an expected fact is not compared.
 */
export const given = <State, Command, Folded extends KnownFact, Stated extends KnownFact>(
  decider: Decider<State, Command, Folded, Stated>,
  ...facts: readonly RecordedFact[]
) => ({
  when: (command: Command) => {
    const decide = (): readonly Stating<Stated>[] => decider.decide(command, folded(decider, facts));
    return {
      then: (...expected: readonly Expected[]) => expect(decide()).toMatchObject(expected),
      thenNothing: () => expect(decide()).toEqual([]),
      /** `words`: a part of what the practitioner reads; `field`: the field that it names. */
      thenRefused: (code: string, words = '', field?: string) => {
        const refused = refusalOf(decide);
        expect(refused.code).toBe(code);
        expect(refused.message).toContain(words);
        if (field !== undefined) expect(refused.field).toBe(field);
      },
    };
  },
});
