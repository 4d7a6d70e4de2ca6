import { textOf } from './deployment-files';
import { EXACT_TAG, failing, type Promises } from './promise';

const NON_ROOT = /^[1-9]\d*:[1-9]\d*$/;

/** What every container is: one exact image, without rights it does not need, bounded, and told about. */
export const containerPromises: Promises = {
  'every image has an exact tag': ({ files, services }) => [
    ...failing(services, ({ image = '' }) => EXACT_TAG.test(image)),
    ...[...files.dockerfile.matchAll(/^FROM (\S+)/gm)]
      .map(([, image]) => image ?? '')
      .filter((image) => !EXACT_TAG.test(image)),
  ],

  'our image carries the version of the product': ({ ours }) => {
    const { version } = JSON.parse(textOf('package.json')) as { version: string };
    return failing(ours, ({ image }) => image === `chronology:${version}`);
  },

  'every service runs on a root that cannot be written': ({ services }) =>
    failing(services, ({ read_only, privileged }) => read_only === true && privileged !== true),

  'no service runs as root': ({ services }) => failing(services, ({ user = '' }) => NON_ROOT.test(user)),

  'no service has or gains a privilege': ({ services }) =>
    failing(
      services,
      ({ cap_add, cap_drop, security_opt }) =>
        cap_add === undefined &&
        cap_drop?.includes('ALL') === true &&
        security_opt?.includes('no-new-privileges:true') === true,
    ),

  'every service is limited in memory and processes': ({ services }) =>
    failing(services, ({ mem_limit, pids_limit }) => mem_limit !== undefined && (pids_limit ?? 0) > 0),

  'no log of a service grows without end': ({ services }) =>
    failing(services, ({ logging }) => {
      const { 'max-size': size, 'max-file': files } = logging?.options ?? {};
      return size !== undefined && files !== undefined;
    }),

  'every service comes back by itself': ({ services }) =>
    failing(services, ({ restart }) => restart === 'unless-stopped'),

  'every service says whether it is well, ours by /health/ready on its own port': ({ services, ours }) => [
    ...failing(services, ({ healthcheck }) => healthcheck !== undefined),
    ...failing(ours, ({ healthcheck }) => {
      const test = healthcheck?.test.join(' ') ?? '';
      return test.startsWith('CMD node') && test.includes('$${process.env.PORT}/health/ready');
    }),
  ],
};
