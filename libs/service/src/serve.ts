import { inputPipe, LIMITS, ResolverErrors } from '@chronology/graphql';
import type { EventStore } from '@chronology/event-store';
import { ConsoleLogger, type DynamicModule, type LogLevel, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RequestListener } from 'node:http';
import { openDoor, type Door } from './door';
import { hostsOf, type Hosts } from './hosts';
import { STORE } from './names';
import { LONGEST_PART, readableUrl } from './readable-url';
import { sayUnreadable } from './turned-away';
import { waiting } from './waiting';

/** A service that answers, and where. */
export type Serving = Readonly<{ app: NestFastifyApplication; address: string }>;

const LOGGED: LogLevel[] = ['error', 'warn'];

/** How long what is under way when the service stops may still use the log; then the log answers that it is closed. */
const LAST_CALLS_MS = 4_000;

type Built = Readonly<{ app: NestFastifyApplication; answer: RequestListener }>;

/** What came in is answered before anything else ends, if need be that it may or may not have been saved. */
const closeSoftly = async (app: NestFastifyApplication, door: Door): Promise<void> => {
  const store = app.get<EventStore>(STORE, { strict: false });
  const late = setTimeout(() => void store.close().catch(() => undefined), LAST_CALLS_MS);
  await door.close();
  clearTimeout(late);
};

const build = async (module: Type | DynamicModule, door: Door): Promise<Built> => {
  let answer: RequestListener | undefined;
  const adapter = new FastifyAdapter({
    bodyLimit: LIMITS.bodyBytes,
    rewriteUrl: readableUrl,
    clientErrorHandler: sayUnreadable,
    routerOptions: { maxParamLength: LONGEST_PART },
    serverFactory: (handler: RequestListener) => {
      answer = handler;
      return door.server;
    },
  });
  // What it cannot be made of is thrown, and said once, in our words: Nest would log it in its own and end the process.
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: false,
    abortOnError: false,
  });
  app.useLogger(new ConsoleLogger({ logLevels: LOGGED }));
  if (!answer) throw new Error('Fastify made no server.');
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new ResolverErrors(app.getHttpAdapter()));
  app.enableShutdownHooks();
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', () => closeSoftly(app, door));
  return { app, answer };
};

/** Puts the service behind its door: from then on it answers there. Where it cannot be made, the door is closed again. */
export const serveBehind = async (door: Door, module: Type | DynamicModule): Promise<Serving> => {
  let app: NestFastifyApplication | undefined;
  try {
    const built = await build(module, door);
    app = built.app;
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    door.answerWith(built.answer);
    return { app, address: door.address };
  } catch (error) {
    await app?.close();
    await door.close();
    throw error;
  }
};

/** Starts a service on this machine alone (127.0.0.1), under its own names unless others are given. Port 0 takes any free port. */
export const serve = async (
  module: Type | DynamicModule,
  port: number,
  hosts: Hosts = hostsOf(),
): Promise<Serving> => serveBehind(await openDoor(port, waiting(), hosts), module);
