import { inputPipe, LIMITS, ResolverErrors } from '@chronology/graphql';
import type { DynamicModule, LogLevel, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

/** A service that answers, and where. */
export type Serving = Readonly<{ app: NestFastifyApplication; address: string }>;

const LOGGED: LogLevel[] = ['error', 'warn'];

const build = async (module: Type | DynamicModule): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({ bodyLimit: LIMITS.bodyBytes });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: LOGGED,
  });
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new ResolverErrors(app.getHttpAdapter()));
  app.enableShutdownHooks();
  return app;
};

/** What keeps it from listening is thrown, and said once, in our words: Nest would log it in its own before. */
const listen = async (app: NestFastifyApplication, port: number): Promise<void> => {
  await app.init();
  app.useLogger(false);
  try {
    await app.listen(port, '127.0.0.1');
  } finally {
    app.useLogger(LOGGED);
  }
};

/**
 * Starts a service on this machine alone (127.0.0.1): until access control lands nobody outside may reach it.
 * Port 0 takes any free port.
 */
export const serve = async (module: Type | DynamicModule, port: number): Promise<Serving> => {
  const app = await build(module);
  try {
    await listen(app, port);
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is taken by another program. Please set PORT to another one.`, {
      cause: error,
    });
  }
  return { app, address: await app.getUrl() };
};
