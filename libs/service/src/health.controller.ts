import { Controller, Get, Inject, Res } from '@nestjs/common';
import { READINESS } from './names';
import type { Health, Readiness } from './readiness';

type Reply = Readonly<{ status: (code: number) => unknown }>;

/** What a proxy or an operator asks, without saying who they are: whether it lives, and whether it can be asked. */
@Controller('health')
export class HealthController {
  constructor(@Inject(READINESS) private readonly readiness: Readiness) {}

  @Get('live')
  live(): Readonly<{ status: 'live' }> {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: Reply): Promise<Health> {
    const health = await this.readiness();
    reply.status(health.status === 'ready' ? 200 : 503);
    return health;
  }
}
