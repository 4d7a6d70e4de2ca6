import { h } from 'preact';
import type { Page } from '../frame/page';
import { SIGN_IN } from '../words/frame';
import type { People } from './people';
import { NobodyCanSignIn, SignIn, type Kept } from './SignIn';

/** Choosing a person, on the way to `then`; with `kept`, what was typed goes along. */
export const signInPage = (people: People, then: string, kept?: Kept): Page => {
  if (people.offered.length === 0)
    return { title: SIGN_IN.productionTitle, status: 403, body: h(NobodyCanSignIn, {}) };
  return {
    title: kept ? SIGN_IN.keptTitle : SIGN_IN.title,
    status: kept ? 401 : 200,
    body: h(SignIn, { people: people.offered, then, ...(kept && { kept }) }),
  };
};
