const MARK = '→ ';

/** What an earlier step of the story is about, by its name: a view, a need, a request, help, an ending, an entry. */
export const the = (name: string): string => `${MARK}${name}`;

/** Looks a name up; whatever the step of that name is about has this id. */
type IdOf = (name: string) => string;

const looked = (value: unknown, idOf: IdOf): unknown => {
  if (typeof value === 'string') return value.startsWith(MARK) ? idOf(value.slice(MARK.length)) : value;
  if (Array.isArray(value)) return value.map((each) => looked(each, idOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, looked(each, idOf)]));
};

/** A command in which every name of an earlier step has become the id of what that step is about. */
export const withIds = <Command>(command: Command, idOf: IdOf): Command => looked(command, idOf) as Command;
