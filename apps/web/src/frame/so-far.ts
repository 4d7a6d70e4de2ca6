import type { Visitor } from '../session/visitor';

/**
 * The answers of a conversation so far, sealed so that they may stand in an address: back, reload, two tabs and a
 * restart lose nothing, and the address gives nothing away.
 */
export type SoFar = Readonly<{
  seal: (visitor: Visitor, value: unknown) => string;
  /** What was sealed for this visitor; undefined for anybody else’s, and for what was changed. */
  open: (visitor: Visitor, token: string) => unknown;
}>;

/** The token by which Nest hands it out. */
export const SO_FAR = Symbol('the answers so far');

type Sealing = Readonly<{ sealSmall: (value: unknown) => string; open: (sealed: string) => unknown }>;

const IS = 'so-far';

const isSealedAnswers = (value: unknown): value is readonly [string, string, unknown] =>
  Array.isArray(value) && value.length === 3 && value[0] === IS;

/**
 * Seals with the secret of the screens, made small first: three long answers would else be longer than an address may be.
 * Its length gives nothing away that somebody else could ask for: all in it was typed by the one person to whom it is
 * given back, and no other site can send a form of theirs.
 */
export const soFarWith = (secret: Sealing): SoFar => ({
  seal: ({ personId }, value) => secret.sealSmall([IS, personId, value]),
  open: ({ personId }, token) => {
    const opened = secret.open(token);
    return isSealedAnswers(opened) && opened[1] === personId ? opened[2] : undefined;
  },
});
