import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(__dirname, '../..');

/** The text of a file of the repository. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** One service of the compose file, as far as the promises look at it. */
export type ComposeService = Readonly<{
  image?: string;
  build?: Readonly<{ context: string; dockerfile: string }>;
  user?: string;
  command?: readonly string[];
  environment?: Readonly<Record<string, string>>;
  network_mode?: string;
  networks?: readonly string[];
  ports?: readonly string[];
  volumes?: readonly string[];
  read_only?: boolean;
  privileged?: boolean;
  cap_add?: readonly string[];
  cap_drop?: readonly string[];
  security_opt?: readonly string[];
  mem_limit?: string;
  pids_limit?: number;
  logging?: Readonly<{ options?: Readonly<Record<string, string>> }>;
  restart?: string;
  healthcheck?: Readonly<{ test: readonly string[] }>;
  depends_on?: Readonly<Record<string, Readonly<{ condition: string }>>>;
  secrets?: readonly string[];
}>;

export type Compose = Readonly<{
  services: Readonly<Record<string, ComposeService>>;
  networks: Readonly<Record<string, Readonly<{ internal?: boolean }>>>;
  secrets?: Readonly<Record<string, unknown>>;
}>;

/** What a deployment is made of, as text. */
export type DeploymentFiles = Readonly<{ compose: string; dockerfile: string; proxy: string }>;

export const deploymentFiles = (): DeploymentFiles => ({
  compose: textOf('docker-compose.yml'),
  dockerfile: textOf('apps/Dockerfile'),
  proxy: textOf('apps/proxy/nginx.conf'),
});

/** The compose file as a reader of YAML with its merges understands it. */
export const composeIn = (text: string): Compose =>
  parse(text, { merge: true, logLevel: 'error' }) as Compose;

/** The schema names its draft by https, which no validator knows it by; it is draft 7. */
const { $schema: _draft, ...specification } = JSON.parse(
  textOf('test/deployment/compose-spec.json'),
) as Readonly<Record<string, unknown>>;
const validate = new Ajv({ allErrors: true, strict: false, logger: false }).compile(specification);

/** What the Compose Specification's own schema finds wrong. */
export const wrongBySpecification = (text: string): readonly string[] => {
  if (validate(parse(text, { merge: true, logLevel: 'error' }))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};
