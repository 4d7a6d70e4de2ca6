/** One server of the log: a name or an IPv4 address, and a port. */
export type Host = Readonly<{ address: string; port: number }>;

const USUAL_PORT = 2113;
const HOST = /^([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)(?::(\d{1,5}))?$/i;

/**
 * The servers that a list of `host:port`, separated by commas, names; the port is 2113 unless said. Throws one
 * sentence that begins with `what` and repeats nothing of the list, which may hold a password by mistake.
 */
export const hostsIn = (list: string, what: string): readonly Host[] => {
  const entries = list.split(',').map((entry) => entry.trim());
  return entries.map((entry, place) => hostFrom(entry, `${what}: entry ${place + 1} of ${entries.length}`));
};

const hostFrom = (entry: string, what: string): Host => {
  if (/\[|:.*:/.test(entry) && !entry.includes('@') && !entry.includes('//'))
    throw new Error(
      `${what} is an IPv6 address, which the client does not understand: give the server a host name.`,
    );
  const [, address, port] = HOST.exec(entry) ?? [];
  const number = Number(port ?? USUAL_PORT);
  if (address === undefined || number < 1 || number > 65_535)
    throw new Error(`${what} must be a host and a port, such as log-1.example:2113, and nothing else.`);
  return { address, port: number };
};
