import {
  demandHosts,
  guardedServer,
  hostsOf,
  LONGEST_PART,
  readableUrl,
  sayUnreadable,
} from '@chronology/service';
import { ConsoleLogger, Controller, Get, Inject, Module, Res, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RequestListener } from 'node:http';
import { ASKING } from './asking/ask';
import { askingOverHttp } from './asking/over-http';
import type { Reply } from './frame/http';
import type { StandaloneSettings } from './settings';
import { webModule } from './web.module';

const SETTINGS = Symbol('how the screens are set up');
const LONGEST_LOOK_MS = 2_000;

type Health = Readonly<{ status: 'ready' | 'not-ready'; chronology: 'reached' | 'not-reached' }>;

const isReady = async (chronology: string): Promise<boolean> => {
  try {
    const { ok } = await fetch(`${chronology}/health/ready`, {
      signal: AbortSignal.timeout(LONGEST_LOOK_MS),
    });
    return ok;
  } catch {
    return false;
  }
};

/** What a proxy or an operator asks: whether the screens live, and whether the chronology that they show can be asked. */
@Controller('health')
export class WebHealthController {
  constructor(@Inject(SETTINGS) private readonly settings: StandaloneSettings) {}

  @Get('live')
  live(): Readonly<{ status: 'live' }> {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: Reply): Promise<Health> {
    const reached = await isReady(this.settings.addresses.chronology);
    reply.status(reached ? 200 : 503);
    return reached
      ? { status: 'ready', chronology: 'reached' }
      : { status: 'not-ready', chronology: 'not-reached' };
  }
}

@Module({})
class StandaloneModule {
  static of(settings: StandaloneSettings): DynamicModule {
    const asking = { provide: ASKING, useValue: askingOverHttp(settings.addresses) };
    return {
      module: StandaloneModule,
      imports: [webModule(settings, asking)],
      controllers: [WebHealthController],
      providers: [{ provide: SETTINGS, useValue: settings }],
    };
  }
}

const portTaken = (error: unknown, port: number): unknown =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    ? new Error(`Port ${port} is taken by another program. Please set PORT to another one.`, { cause: error })
    : error;

/** Serves the screens alone, on this machine alone (127.0.0.1); what they show they ask the services. Port 0 takes any. */
export const serveScreens = async (
  settings: StandaloneSettings,
): Promise<Readonly<{ app: NestFastifyApplication; address: string }>> => {
  demandHosts(settings);
  const hosts = hostsOf(settings.allowedHosts);
  const adapter = new FastifyAdapter({
    serverFactory: (answer: RequestListener) => guardedServer(answer, hosts),
    clientErrorHandler: sayUnreadable,
    rewriteUrl: readableUrl,
    routerOptions: { maxParamLength: LONGEST_PART },
  });
  // Why it cannot start is said once, in our words; Nest would say it in its own as well.
  const app = await NestFactory.create<NestFastifyApplication>(StandaloneModule.of(settings), adapter, {
    logger: false,
    abortOnError: false,
  });
  app.enableShutdownHooks();
  try {
    await app.listen(settings.port, '127.0.0.1');
    app.useLogger(new ConsoleLogger({ logLevels: ['error', 'warn'] }));
    return { app, address: (await app.getUrl()).replace('[::1]', '127.0.0.1') };
  } catch (error) {
    await app.close();
    throw portTaken(error, settings.port);
  }
};
