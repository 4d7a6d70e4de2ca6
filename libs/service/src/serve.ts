import { inputPipe, LIMITS, ResolverErrors } from '@chronology/graphql';
import type { DynamicModule, LogLevel, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RequestListener } from 'node:http';
import { openDoor, type Door } from './door';
import { waiting } from './waiting';

/** A service that answers, and where. */
export type Serving = Readonly<{ app: NestFastifyApplication; address: string }>;

const LOGGED: LogLevel[] = ['error', 'warn'];

type Built = Readonly<{ app: NestFastifyApplication; answer: RequestListener }>;

const build = async (module: Type | DynamicModule, { server, close }: Door): Promise<Built> => {
  let answer: RequestListener | undefined;
  const adapter = new FastifyAdapter({
    bodyLimit: LIMITS.bodyBytes,
    serverFactory: (handler: RequestListener) => {
      answer = handler;
      return server;
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: LOGGED });
  if (!answer) throw new Error('Fastify made no server.');
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new ResolverErrors(app.getHttpAdapter()));
  app.enableShutdownHooks();
  app.getHttpAdapter().getInstance().addHook('onClose', close);
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

/** Starts a service on this machine alone (127.0.0.1). Port 0 takes any free port. */
export const serve = async (module: Type | DynamicModule, port: number): Promise<Serving> =>
  serveBehind(await openDoor(port, waiting()), module);
