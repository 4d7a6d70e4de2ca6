const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id that came with a form, where it is one of ours; else a new one. */
export const commandIdOf = (typed: string): string => (UUID.test(typed) ? typed : crypto.randomUUID());
