import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ASKING, type Asking } from '../../asking/ask';
import type { Typed } from '../../frame/form';
import type { Page } from '../../frame/page';
import { UseScreens } from '../../frame/use-screens';
import { SignedIn } from '../../session/signed-in';
import type { Visitor } from '../../session/visitor';
import { printFoot, printPage } from './print.page';

@UseScreens()
@Controller()
export class PrintController {
  constructor(@Inject(ASKING) private readonly asking: Asking) {}

  @Get('/children/:childId/print')
  print(
    @SignedIn() visitor: Visitor,
    @Param('childId') childId: string,
    @Query() query: Typed,
  ): Promise<Page> {
    return printPage({ ask: this.asking.as(visitor), visitor, childId, now: new Date() }, query);
  }

  @Get('/children/:childId/print/foot.css')
  @Header('content-type', 'text/css; charset=utf-8')
  foot(@SignedIn() visitor: Visitor, @Param('childId') childId: string): Promise<string> {
    return printFoot({ ask: this.asking.as(visitor), visitor, childId, now: new Date() });
  }
}
