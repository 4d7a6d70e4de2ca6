import { setTimeout as pause } from 'node:timers/promises';

/** How ready the server is: a server that starts refuses all, then opens reads, then appends. */
export type Readiness = 'not-ready' | 'reads-only' | 'ready';

/** The ways in which the server turns an append away without applying it. */
export type Refusing = 'not-ready' | 'busy' | 'no-leader';

/** The state of the server's misbehaviour, which the calls ask. */
export type Misbehaviour = {
  readiness: Readiness;
  isFrozen: boolean;
  /** How many appends, and how many reads, are still to be turned away, and how. */
  refusing: { appends: number; reads: number; as: Refusing };
  losesAcknowledgement: boolean;
  withholdsPosition: boolean;
  /** While set, answers to appends wait for it. */
  held?: Promise<void>;
  /** The server is a follower, and this is where its leader is. */
  leader?: Readonly<{ host: string; port: number }>;
};

export const noMisbehaviour = (): Misbehaviour => ({
  readiness: 'ready',
  isFrozen: false,
  refusing: { appends: 0, reads: 0, as: 'not-ready' },
  losesAcknowledgement: false,
  withholdsPosition: false,
});

/** How this append is to be turned away, if it is. */
export const appendRefused = (misbehaviour: Misbehaviour): Refusing | undefined => {
  if (misbehaviour.readiness !== 'ready') return 'not-ready';
  if (misbehaviour.refusing.appends === 0) return undefined;
  misbehaviour.refusing.appends--;
  return misbehaviour.refusing.as;
};

/** How this read is to be turned away, if it is. */
export const readRefused = (misbehaviour: Misbehaviour): Refusing | undefined => {
  if (misbehaviour.readiness === 'not-ready') return 'not-ready';
  if (misbehaviour.refusing.reads === 0) return undefined;
  misbehaviour.refusing.reads--;
  return misbehaviour.refusing.as;
};

/** Waits while the server is frozen, unless the call is given up. */
export const whileFrozen = async (
  misbehaviour: Misbehaviour,
  isGivenUp: () => boolean = () => false,
): Promise<void> => {
  while (misbehaviour.isFrozen && !isGivenUp()) await pause(5);
};

/** What becomes of the acknowledgement of an append that was applied. */
export type Acknowledgement = 'as-it-is' | 'without-position' | 'lost';

/** Waits until the acknowledgement may go out, and says in which way. */
export const acknowledging = async (misbehaviour: Misbehaviour): Promise<Acknowledgement> => {
  if (misbehaviour.losesAcknowledgement) {
    misbehaviour.losesAcknowledgement = false;
    return 'lost';
  }
  const withheld = misbehaviour.withholdsPosition;
  misbehaviour.withholdsPosition = false;
  if (misbehaviour.held) await misbehaviour.held;
  if (misbehaviour.isFrozen) await whileFrozen(misbehaviour);
  return withheld ? 'without-position' : 'as-it-is';
};
