import { hostsIn } from './address';
import type { EventStoreDbConnection } from './connection';

const ADDRESS =
  'The address of the log must be like esdb://127.0.0.1:2113?tls=false, with nothing more than that.';

/**
 * Reads `esdb://host:port,host:port?tls=false`, the form in which tests are given a server. Anything else in it, a
 * password too, is refused without being repeated.
 */
export const readEventStoreDbAddress = (address: string): EventStoreDbConnection => {
  const [, list, tls] = /^esdb:\/\/([^/?@]+)\/?(?:\?tls=(true|false))?$/.exec(address.trim()) ?? [];
  if (list === undefined) throw new Error(ADDRESS);
  const hosts = hostsIn(list, 'The address of the log');
  return { hosts: hosts.map(({ address: name, port }) => `${name}:${port}`), tls: tls !== 'false' };
};
