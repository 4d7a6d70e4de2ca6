/** A home that nobody named, by the kind that a return gives it: where the child is then, in plain words. */
type HomeKind = Readonly<{ where: string; isForAWhile?: true }>;

/** By the codes of the DfE guidance on SSDA903, kinds of home (`PLACE`). */
const PLACES: Readonly<Record<string, HomeKind>> = {
  U1: { where: 'with family or a friend, for the long term' },
  U2: { where: 'with family or a friend, who may also adopt' },
  U3: { where: 'with family or a friend' },
  U4: { where: 'with a foster carer, for the long term' },
  U5: { where: 'with a foster carer, who may also adopt' },
  U6: { where: 'with a foster carer' },
  A3: { where: 'with the same foster carer, who is to adopt' },
  A4: { where: 'with the family that is to adopt' },
  A5: { where: 'with the same foster carer, who is to adopt' },
  A6: { where: 'with the family that is to adopt' },
  H5: { where: 'in a home with some support' },
  K1: { where: 'in a secure children’s home' },
  K2: { where: 'in a children’s home' },
  K3: { where: 'in a home with support for young people' },
  P1: { where: 'with a parent, or whoever stands in a parent’s place' },
  P2: { where: 'in a home of their own' },
  P3: { where: 'where they work' },
  R1: { where: 'in a care home' },
  R2: { where: 'in a hospital, or a home with nurses' },
  R3: { where: 'in a family centre, or a home for mothers and babies' },
  R5: { where: 'in a young offender institution' },
  S1: { where: 'at a school where children also live' },
  T0: { where: 'somewhere else', isForAWhile: true },
  T1: { where: 'in hospital', isForAWhile: true },
  T2: { where: 'on holiday', isForAWhile: true },
  T3: { where: 'with another carer, while the usual one was on holiday', isForAWhile: true },
  T4: { where: 'somewhere else, for seven days or less', isForAWhile: true },
  Z1: { where: 'in another kind of home' },
};

/** Absent for a code that is not in the list; it is never guessed. */
export const homeKind = ({
  system,
  code,
}: Readonly<{ system: string; code: string }>): HomeKind | undefined =>
  system === 'SSDA903/PLACE' && Object.hasOwn(PLACES, code) ? PLACES[code] : undefined;

/** A kind of home as a home is called, such as “With a foster carer”: in plain words, else in those of its list. */
export const homeInWords = (
  kind: Readonly<{ system: string; code: string; display?: string }>,
): string | undefined => {
  const where = homeKind(kind)?.where;
  return where === undefined ? kind.display : where.charAt(0).toUpperCase() + where.slice(1);
};
