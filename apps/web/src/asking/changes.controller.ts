import { Controller, Get, Inject, Param, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import { HEADERS } from '../frame/every-answer';
import type { Reply } from '../frame/http';
import { UseScreens } from '../frame/use-screens';
import { SignedIn } from '../session/signed-in';
import type { Visitor } from '../session/visitor';
import { ASKING, type Asking } from './ask';
import { mayHear } from './may-hear.operations.generated';

/** How often something is said so that nobody between takes the line for dead. */
const STILL_HERE_MS = 25_000;
/** After so long a browser that lost the line asks again. */
const AGAIN_MS = 3_000;
/** After so long a line ends, and the browser asks for another: who may hear is asked anew. */
const LASTS_MS = 15 * 60_000;

/** Tells a browser that there is something new of a child, and never what. */
@Controller()
@UseScreens()
export class ChangesController implements BeforeApplicationShutdown {
  private readonly open = new Set<() => void>();

  constructor(@Inject(ASKING) private readonly asking: Asking) {}

  @Get('children/:childId/changes')
  async changes(
    @Param('childId') childId: string,
    @SignedIn() visitor: Visitor,
    @Res() reply: Reply,
  ): Promise<void> {
    await this.asking.as(visitor)(mayHear, { childId });
    const { raw } = reply.hijack();
    // Whoever left meanwhile closes no second time.
    if (raw.destroyed) return;
    raw.writeHead(200, {
      ...HEADERS,
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
      connection: 'close',
    });
    if (raw.req.method === 'HEAD') return void raw.end();
    raw.write(`retry: ${AGAIN_MS}\n\n`);
    const stop = this.asking.listen(visitor, childId, (reason) => {
      if (!raw.writableEnded) raw.write(`data: ${JSON.stringify({ reason })}\n\n`);
    });
    const stillHere = setInterval(() => raw.write(': still here\n\n'), STILL_HERE_MS);
    const end = () => {
      clearInterval(stillHere);
      clearTimeout(late);
      this.open.delete(end);
      stop();
      raw.end();
    };
    const late = setTimeout(end, LASTS_MS);
    this.open.add(end);
    raw.once('close', end);
  }

  beforeApplicationShutdown(): void {
    for (const end of this.open) end();
  }
}
