import type { Fact, Recorded } from './fact';

/** A view is a pure fold over the facts that this viewer may see. `handles` names the types it reads. */
export type Projection<View, Folded extends Fact = Fact> = Readonly<{
  name: string;
  empty: View;
  evolve: (view: View, fact: Recorded<Folded>) => View;
}>;

/** Folds facts, in the order given, into the view. */
export const fold = <View, Folded extends Fact>(
  projection: Projection<View, Folded>,
  facts: Iterable<Recorded<Folded>>,
): View => {
  let view = projection.empty;
  for (const fact of facts) view = projection.evolve(view, fact);
  return view;
};
