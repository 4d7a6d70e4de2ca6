import { composeIn, type DeploymentFiles } from './deployment-files';
import { composePromises } from './compose-promises';
import { containerPromises } from './container-promises';
import { imagePromises } from './image-promises';
import { ON_THE_LOG, OURS, type Named, type Promises, type Told } from './promise';
import { proxyPromises } from './proxy-promises';

/** What the deployment promises. */
export const PROMISES: Promises = {
  ...composePromises,
  ...containerPromises,
  ...proxyPromises,
  ...imagePromises,
};

/** The promises that these files break, each with what breaks it. */
export const brokenPromises = (files: DeploymentFiles): Readonly<Record<string, readonly string[]>> => {
  const compose = composeIn(files.compose);
  const services: readonly Named[] = Object.entries(compose.services);
  const those = (names: readonly string[]) => services.filter(([name]) => names.includes(name));
  const told: Told = {
    files,
    compose,
    services,
    ours: those(OURS),
    onTheLog: those(ON_THE_LOG),
    screens: those(['web']),
  };
  return Object.fromEntries(
    Object.entries(PROMISES)
      .map(([promise, look]) => [promise, look(told)] as const)
      .filter(([, broken]) => broken.length > 0),
  );
};
