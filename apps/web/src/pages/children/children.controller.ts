import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ASKING, type Asking } from '../../asking/ask';
import { textOf, type Typed } from '../../frame/form';
import type { Page } from '../../frame/page';
import { UseScreens } from '../../frame/use-screens';
import { SignedIn } from '../../session/signed-in';
import type { Visitor } from '../../session/visitor';
import { childrenPage } from './children.page';

@Controller('children')
@UseScreens()
export class ChildrenController {
  constructor(@Inject(ASKING) private readonly asking: Asking) {}

  @Get()
  show(@SignedIn() visitor: Visitor, @Query() query: Typed): Promise<Page> {
    return childrenPage(this.asking.as(visitor), {
      search: textOf(query, 'search'),
      after: textOf(query, 'after'),
    });
  }
}
