import type { Compose, ComposeService, DeploymentFiles } from './deployment-files';

/** The four services of the product that know the log, by the folder of each in `apps/`. */
export const ON_THE_LOG = ['health', 'education', 'social-work', 'chronology'] as const;
/** Everything of the product: the four, and the screens. */
export const OURS = [...ON_THE_LOG, 'web'] as const;

/** A service of the compose file, under its name there. */
export type Named = readonly [name: string, service: ComposeService];
/** What a promise is looked at with. */
export type Told = Readonly<{
  files: DeploymentFiles;
  compose: Compose;
  services: readonly Named[];
  ours: readonly Named[];
  onTheLog: readonly Named[];
  screens: readonly Named[];
}>;
/** Promises by their words; each answers with what breaks it. */
export type Promises = Readonly<Record<string, (told: Told) => readonly string[]>>;

/** The names of the services of which that does not hold. */
export const failing = (
  services: readonly Named[],
  holds: (service: ComposeService, name: string) => boolean,
) => services.filter(([name, service]) => !holds(service, name)).map(([name]) => name);

/** A name of an image that always means the same one. */
export const EXACT_TAG = /^[a-z0-9./-]+:\d+\.\d+\.\d+(-[a-z0-9.-]+)?$/;
