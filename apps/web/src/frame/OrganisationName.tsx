import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What organisations are called, by their ids. */
export const OrganisationNames = createContext<ReadonlyMap<string, string>>(new Map());

/** What an organisation is called; its id where nobody has said. */
export const OrganisationName = ({ id }: Readonly<{ id: string }>) => (
  <>{useContext(OrganisationNames).get(id) ?? id}</>
);
