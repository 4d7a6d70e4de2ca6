import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ASKING, type Asking } from '../../asking/ask';
import type { Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import { UseScreens } from '../../frame/use-screens';
import { SignedIn } from '../../session/signed-in';
import type { Visitor } from '../../session/visitor';
import { add, addPage } from './add';
import { helpToChoose } from './help-to-choose';

@UseScreens()
@Controller('children/:childId/add')
export class AddController {
  constructor(@Inject(ASKING) private readonly asking: Asking) {}

  @Get()
  form(@SignedIn() visitor: Visitor, @Param('childId') childId: string): Promise<Page> {
    return addPage({ ask: this.asking.as(visitor), visitor, childId });
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
