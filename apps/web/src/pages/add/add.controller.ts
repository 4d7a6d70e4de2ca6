import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ASKING, type Asking } from '../../asking/ask';
import type { Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import { UseScreens } from '../../frame/use-screens';
import { SignedIn } from '../../session/signed-in';
import type { Visitor } from '../../session/visitor';
import { ownFormOf } from '../../frame/own-form';
import { add, addPage } from './add';
import { helpToChoose } from './help-to-choose';

@UseScreens()
@Controller('children/:childId/add')
export class AddController {
  constructor(@Inject(ASKING) private readonly asking: Asking) {}

  @Get()
  async form(
    @SignedIn() visitor: Visitor,
    @Param('childId') childId: string,
    @Query() query: Typed,
  ): Promise<Page | Elsewhere> {
    const own = ownFormOf(`/children/${encodeURIComponent(childId)}/add`, query);
    return 'seeOther' in own ? own : addPage({ ask: this.asking.as(visitor), visitor, childId }, own);
  }

  @Post()
  save(
    @SignedIn() visitor: Visitor,
    @Param('childId') childId: string,
    @Body() typed: Typed,
  ): Promise<Page | Elsewhere> {
    return add({ ask: this.asking.as(visitor), visitor, childId }, typed);
  }

  @Get('help')
  help(@SignedIn() visitor: Visitor, @Param('childId') childId: string): Promise<Page> {
    return helpToChoose({ ask: this.asking.as(visitor), childId });
  }
}
