import { StoreUnavailable } from '@chronology/event-store';
import type { DynamicModule } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { openDoor, type Door } from './door';
import { demandHosts, hostsOf } from './hosts';
import { buildHouse, checkHouse, type House } from './house';
import { productFolder } from './product-folder';
import { serveBehind } from './serve';
import { readSettings, type Settings } from './settings';
import { waiting } from './waiting';

/** One service: its name, the port it takes unless told otherwise, and the module that makes it of a house. */
export type Service = Readonly<{
  name: string;
  port: number;
  module: (house: House, settings: Settings) => DynamicModule;
  /** What is done in the house before anybody is answered, such as telling the demonstration’s story. May be done again. */
  prepare?: (house: House, settings: Settings) => Promise<void>;
  /** What is said once it answers; its name and address unless told otherwise. */
  greet?: (address: string) => string;
}>;

const SAY_THAT_IT_WAITS_MS = 2_000;
const TRY_AGAIN_MS = 500;

const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Does the work as soon as the servers of the log answer, however long that takes, and says each reason for waiting once. */
const onceTheLogAnswers = async (name: string, work: () => Promise<void>): Promise<void> => {
  let said: string | undefined;
  for (;;)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      if (said !== error.message) process.stderr.write(`${name} waits for its log. ${error.message}\n`);
      said = error.message;
      await pause(TRY_AGAIN_MS);
    }
};

/** A log file answers or never will; servers may be starting beside this service, or be away for a while. */
const makeReady = async (service: Service, house: House, settings: Settings): Promise<void> => {
  const ready = async () => {
    await checkHouse(house, settings);
    await service.prepare?.(house, settings);
  };
  if (settings.eventStoreDb) await onceTheLogAnswers(service.name, ready);
  else await ready();
};

/**
 * It listens first, so that whoever asks is told whether it is ready; nobody is answered before the log was seen to be
 * the right one.
 */
const openBehind = async (door: Door, service: Service, settings: Settings): Promise<void> => {
  const house = buildHouse(settings);
  // Whatever is wrong with the settings is said before anything is waited for, or written.
  const module = service.module(house, settings);
  demandHosts(settings);
  const late = setTimeout(
    () => say(`${service.name} is getting ready: ${door.address}/health/ready says when it is.`),
    SAY_THAT_IT_WAITS_MS,
  );
  await makeReady(service, house, settings).finally(() => clearTimeout(late));
  const { address } = await serveBehind(door, module);
  const greet = service.greet ?? ((at) => `${service.name} is at ${at}/graphql`);
  say(greet(address));
};

/** Starts one service, or says in one plain sentence why it cannot start, and exits with 1. */
export const start = (service: Service): void => {
  const open = async () => {
    const settings = readSettings(process.env, { port: service.port, root: productFolder() });
    await openBehind(
      await openDoor(settings.port, waiting(), hostsOf(settings.allowedHosts)),
      service,
      settings,
    );
  };
  open().catch((error: unknown) => {
    process.stderr.write(`${service.name} cannot start. ${error instanceof Error ? error.message : ''}\n`);
    process.exit(1);
  });
};
