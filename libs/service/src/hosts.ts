type Environment = Readonly<Record<string, string | undefined>>;

/** The names under which a service is asked, and what a page of another site is told apart by. */
export type Hosts = Readonly<{
  /** Whether this is a name of ours, as it stands in the header `Host`. */
  areOurs: (host: string | undefined) => boolean;
  /** Whether a page at this `Origin` may open a live connection at that `Host`; what names no origin is no browser. */
  mayOpen: (origin: string | undefined, host: string | undefined) => boolean;
}>;

/** This machine’s own names. No page elsewhere can be made to have one of them. */
const OWN: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

const HOST = /^(?<name>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::(?<port>\d{1,5}))?$/;

const partsOf = (host: string) => HOST.exec(host.toLowerCase())?.groups;

const hostOfOrigin = (origin: string): string =>
  /^https?:/.test(origin) && URL.canParse(origin) ? new URL(origin).host : '';

/**
 * This machine’s own names, on whatever port, and those that are listed: a name alone on whatever port, with a port on
 * that one. Whoever makes a name of their own point to this machine asks by that name, and is not answered.
 */
export const hostsOf = (listed: readonly string[] = []): Hosts => {
  const names = new Set([...OWN, ...listed]);
  const areOurs: Hosts['areOurs'] = (host = '') => {
    const name = partsOf(host)?.['name'];
    return name !== undefined && (names.has(name) || names.has(host.toLowerCase()));
  };
  const areBeside = (origin: string, host = '') =>
    partsOf(origin)?.['port'] === partsOf(host)?.['port'] || listed.includes(origin);
  return {
    areOurs,
    mayOpen: (origin, host) => {
      if (origin === undefined) return true;
      const from = hostOfOrigin(origin);
      return areOurs(from) && areBeside(from, host);
    },
  };
};

/** Reads `ALLOWED_HOSTS`: names with commas, each with a port or without; a wrong one is said by its name. */
export const readHosts = (environment: Environment): readonly string[] => {
  const listed = (environment['ALLOWED_HOSTS'] ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
  const wrong = listed.find((host) => !partsOf(host));
  if (wrong !== undefined)
    throw new Error(
      `ALLOWED_HOSTS must be names with commas, such as chronology.example or chronology.example:8443, not “${wrong}”.`,
    );
  return listed;
};

/** In production somebody says by which names people come; nothing is guessed. */
export const demandHosts = ({
  isProduction,
  allowedHosts,
}: Readonly<{ isProduction: boolean; allowedHosts: readonly string[] }>): void => {
  if (isProduction && allowedHosts.length === 0)
    throw new Error(
      'ALLOWED_HOSTS must name the hosts by which people come here in production (NODE_ENV=production), such as chronology.example.',
    );
};
