import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The unseen field of a form that says who writes in it. */
export const WRITTEN_BY = 'written-by';

/** Who looks at the page, by id. */
export const WhoWrites = createContext<string | undefined>(undefined);

/**
 * Stands in every form that states something: what one person wrote goes on as nobody else’s, also where somebody else
 * has signed in meanwhile.
 */
export const WrittenBy = () => {
  const who = useContext(WhoWrites);
  return who === undefined ? null : <input type="hidden" name={WRITTEN_BY} value={who} />;
};
