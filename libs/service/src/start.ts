import type { DynamicModule } from '@nestjs/common';
import { openHouse, type House } from './house';
import { productFolder } from './product-folder';
import { serve, type Serving } from './serve';
import { readSettings, type Settings } from './settings';

/** One service: its name, the port it takes unless told otherwise, and the module that makes it of a house. */
export type Service = Readonly<{
  name: string;
  port: number;
  module: (house: House, settings: Settings) => DynamicModule;
  /** What is done in the house before it opens its door, such as telling the demonstration’s story. */
  prepare?: (house: House, settings: Settings) => Promise<void>;
  /** What is said once it answers; its name and address unless told otherwise. */
  greet?: (address: string) => string;
}>;

const open = async (service: Service): Promise<Serving> => {
  const settings = readSettings(process.env, { port: service.port, root: productFolder() });
  const house = await openHouse(settings);
  await service.prepare?.(house, settings);
  const serving = await serve(service.module(house, settings), settings.port);
  const greet = service.greet ?? ((address) => `${service.name} is at ${address}/graphql`);
  process.stdout.write(`${greet(serving.address)}\n`);
  return serving;
};

/** Starts one service, or says in one plain sentence why it cannot start, and exits with 1. */
export const start = (service: Service): void => {
  open(service).catch((error: unknown) => {
    process.stderr.write(`${service.name} cannot start. ${error instanceof Error ? error.message : ''}\n`);
    process.exit(1);
  });
};
