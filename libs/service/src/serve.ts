import { inputPipe, LIMITS, ResolverErrors } from '@chronology/graphql';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

/** A service that answers, and where. */
export type Serving = Readonly<{ app: NestFastifyApplication; address: string }>;

const build = async (module: Type | DynamicModule): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({ bodyLimit: LIMITS.bodyBytes });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: ['error', 'warn'],
  });
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new ResolverErrors(app.getHttpAdapter()));
  app.enableShutdownHooks();
  return app;
};

/**
 * Starts a service on this machine alone (127.0.0.1): until access control lands nobody outside may reach it.
 * Port 0 takes any free port.
 */
export const serve = async (module: Type | DynamicModule, port: number): Promise<Serving> => {
  const app = await build(module);
  try {
    await app.listen(port, '127.0.0.1');
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is taken by another program. Please set PORT to another one.`, {
      cause: error,
    });
  }
  return { app, address: await app.getUrl() };
};
