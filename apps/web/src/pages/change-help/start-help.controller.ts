import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ASKING, type Asking } from '../../asking/ask';
import { textOf, type Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import { UseScreens } from '../../frame/use-screens';
import { SignedIn } from '../../session/signed-in';
import type { Visitor } from '../../session/visitor';
import { ownFormOf } from '../../frame/own-form';
import { start, startPage } from './start';

@UseScreens()
@Controller('children/:childId/help/start')
export class StartHelpController {
  constructor(@Inject(ASKING) private readonly asking: Asking) {}

  @Get()
  async form(
    @SignedIn() visitor: Visitor,
    @Param('childId') childId: string,
    @Query() query: Typed,
  ): Promise<Page | Elsewhere> {
    const own = ownFormOf(`/children/${encodeURIComponent(childId)}/help/start`, query);
    return 'seeOther' in own ? own : startPage(this.starting(visitor, childId, query), own);
  }

  @Post()
  save(
    @SignedIn() visitor: Visitor,
    @Param('childId') childId: string,
    @Query() query: Typed,
    @Body() typed: Typed,
  ): Promise<Page | Elsewhere> {
    return start(this.starting(visitor, childId, query), typed);
  }

  private starting(visitor: Visitor, childId: string, query: Typed) {
    const again = textOf(query, 'again');
    return { ask: this.asking.as(visitor), visitor, childId, ...(again !== '' && { again }) };
  }
}
