import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ASKING, type Asking } from '../../asking/ask';
import type { Page } from '../../frame/page';
import { UseScreens } from '../../frame/use-screens';
import { SignedIn } from '../../session/signed-in';
import type { Visitor } from '../../session/visitor';
import type { Picture } from '../../timeline/picture';
import { todayInLondon } from '../../words/dates';
import { savedBy, SEALED, withSealed } from '../add/saved';
import { childPage, childPicture } from './child.page';

@Controller('children/:childId')
@UseScreens()
export class ChildController {
  constructor(@Inject(ASKING) private readonly asking: Asking) {}

  @Get()
  async show(
    @SignedIn() visitor: Visitor,
    @Param('childId') childId: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Page> {
    const ask = this.asking.as(visitor);
    const here = { childId, query, today: todayInLondon(new Date()) };
    if (query['said'] === SEALED) return withSealed(await childPage(ask, here));
    const saved = await savedBy({ ask, visitor, childId }, query['said']);
    return childPage(ask, { ...here, ...(saved && { saved }) });
  }

  @Get('picture.json')
  picture(@SignedIn() visitor: Visitor, @Param('childId') childId: string): Promise<Picture> {
    return childPicture(this.asking.as(visitor), childId, todayInLondon(new Date()));
  }
}
