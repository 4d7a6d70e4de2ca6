import { Controller, Get, Inject, Param, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import { HEADERS } from '../frame/every-answer';
import type { Reply } from '../frame/http';
import { UseScreens } from '../frame/use-screens';
import { SignedIn } from '../session/signed-in';
import type { Visitor } from '../session/visitor';
import { ASKING, type Asking } from './ask';
import { linesOfEach } from './lines';
import { mayHear } from './may-hear.operations.generated';

/** How often something is said so that nobody between takes the line for dead. */
const STILL_HERE_MS = 25_000;
/** After so long a browser that lost the line asks again. */
const AGAIN_MS = 3_000;
/** After so long a browser asks again whose line was ended so that another one could begin, or by the product. */
const LATER_MS = 20_000;
/** After so long a line ends, and the browser asks for another: who may hear is asked anew. */
const LASTS_MS = 15 * 60_000;

/** Says after how long to ask again where this line ends. */
const sayAgain = (raw: ServerResponse, afterMs: number) => void raw.write(`retry: ${afterMs}\n\n`);

/** Tells a browser that there is something new of a child, and never what. */
@Controller()
@UseScreens()
export class ChangesController implements BeforeApplicationShutdown {
  private readonly open = new Set<() => void>();
  private readonly lines = linesOfEach();

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
    sayAgain(raw, AGAIN_MS);
    this.hold(raw, visitor, childId);
  }

  beforeApplicationShutdown(): void {
    for (const end of this.open) end();
  }

  private hold(raw: ServerResponse, visitor: Visitor, childId: string): void {
    const end = () => {
      if (!this.open.delete(end)) return;
      clearInterval(stillHere);
      clearTimeout(late);
      letGo();
      stop();
      raw.end();
    };
    const endForLonger = () => {
      if (this.open.has(end)) sayAgain(raw, LATER_MS);
      end();
    };
    const ring = (reason: string) => {
      if (this.open.has(end)) raw.write(`data: ${JSON.stringify({ reason })}\n\n`);
    };
    this.open.add(end);
    const stillHere = setInterval(() => raw.write(': still here\n\n'), STILL_HERE_MS);
    const late = setTimeout(end, LASTS_MS);
    const letGo = this.lines.take(visitor.personId, endForLonger);
    const stop = this.asking.listen(visitor, childId, ring, endForLonger);
    raw.once('close', end);
  }
}
