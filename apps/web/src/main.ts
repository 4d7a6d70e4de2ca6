import 'reflect-metadata';
import { productFolder } from '@chronology/service';
import { readStandaloneSettings } from './settings';
import { serveScreens } from './standalone';

const start = async (): Promise<void> => {
  const { address } = await serveScreens(readStandaloneSettings(process.env, productFolder()));
  process.stdout.write(`Open ${address} and choose a person\n`);
};

start().catch((error: unknown) => {
  process.stderr.write(`The screens cannot start. ${error instanceof Error ? error.message : ''}\n`);
  process.exit(1);
});
