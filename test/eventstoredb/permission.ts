import type { Metadata } from '@grpc/grpc-js';
import { accessDenied, unauthenticated } from './refusals';

/** Names and passwords of those who may do everything; nobody is asked where there are none. */
export type Users = Readonly<Record<string, string>>;

/** The refusal of a call by whom it is from: a wrong password is told apart from no name at all. */
export const deniedTo = (users: Users | undefined, metadata: Metadata): Error | undefined => {
  if (!users) return undefined;
  const [header] = metadata.get('authorization');
  if (header === undefined) return accessDenied();
  const credentials = Buffer.from(header.toString().replace(/^Basic /, ''), 'base64').toString('utf8');
  const [name = '', ...password] = credentials.split(':');
  const isKnown = Object.hasOwn(users, name) && users[name] === password.join(':');
  return isKnown ? undefined : unauthenticated();
};
