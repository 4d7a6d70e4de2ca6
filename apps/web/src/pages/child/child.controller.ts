import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ASKING, type Asking } from '../../asking/ask';
import type { Page } from '../../frame/page';
import { UseScreens } from '../../frame/use-screens';
import { SignedIn } from '../../session/signed-in';
import type { Visitor } from '../../session/visitor';
import type { Picture } from '../../timeline/picture';
import { todayInLondon } from '../../words/dates';
import { childPage, childPicture } from './child.page';

@Controller('children/:childId')
@UseScreens()
export class ChildController {
  constructor(@Inject(ASKING) private readonly asking: Asking) {}

  @Get()
  show(
    @SignedIn() visitor: Visitor,
    @Param('childId') childId: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Page> {
    return childPage(this.asking.as(visitor), childId, query, todayInLondon(new Date()));
  }

  @Get('picture.json')
  picture(@SignedIn() visitor: Visitor, @Param('childId') childId: string): Promise<Picture> {
    return childPicture(this.asking.as(visitor), childId, todayInLondon(new Date()));
  }
}
