import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ASKING, type Asking } from '../../asking/ask';
import type { Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import { UseScreens } from '../../frame/use-screens';
import { SignedIn } from '../../session/signed-in';
import type { Visitor } from '../../session/visitor';
import { savedBy } from '../add/saved';
import { helpPage } from './help.page';

@UseScreens()
@Controller()
export class HelpController {
  constructor(@Inject(ASKING) private readonly asking: Asking) {}

  @Get('/children/:childId/help')
  async help(
    @SignedIn() visitor: Visitor,
    @Param('childId') childId: string,
    @Query() query: Typed,
  ): Promise<Page | Elsewhere> {
    const ask = this.asking.as(visitor);
    const saved = await savedBy({ ask, visitor, childId }, query['said']);
    return helpPage(ask, { childId, query, now: new Date(), ...(saved && { saved }) });
  }
}
