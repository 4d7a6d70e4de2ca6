import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { ASKING, type Asking } from '../../asking/ask';
import { textOf, type Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import { UseScreens } from '../../frame/use-screens';
import { SignedIn } from '../../session/signed-in';
import type { Visitor } from '../../session/visitor';
import { todayInLondon } from '../../words/dates';
import { answerPage, answerPosted } from './answer.page';
import { correctPage, correctPosted } from './correct.page';
import { entryPage, type Place } from './entry.page';
import {
  withdrawCorrectionPage,
  withdrawCorrectionPosted,
  type PlaceOfCorrection,
} from './withdraw-correction.page';
import { withdrawPage, withdrawPosted } from './withdraw.page';

const today = () => todayInLondon(new Date());

@Controller('children/:childId/entries/:entryRef')
@UseScreens()
export class EntryController {
  constructor(@Inject(ASKING) private readonly asking: Asking) {}

  @Get()
  show(@SignedIn() visitor: Visitor, @Param() place: Place, @Query() query: Typed): Promise<Page> {
    return entryPage(this.asking.as(visitor), visitor, place, textOf(query, 'said'));
  }

  @Get('correct')
  correct(@SignedIn() visitor: Visitor, @Param() place: Place): Promise<Page> {
    return correctPage(this.asking.as(visitor), place, randomUUID());
  }

  @Post('correct')
  putRight(
    @SignedIn() visitor: Visitor,
    @Param() place: Place,
    @Body() typed: Typed,
  ): Promise<Page | Elsewhere> {
    return correctPosted(this.asking.as(visitor), place, typed, today());
  }

  @Get('withdraw')
  withdraw(@SignedIn() visitor: Visitor, @Param() place: Place): Promise<Page> {
    return withdrawPage(this.asking.as(visitor), visitor, place, randomUUID());
  }

  @Post('withdraw')
  takeBack(
    @SignedIn() visitor: Visitor,
    @Param() place: Place,
    @Body() typed: Typed,
  ): Promise<Page | Elsewhere> {
    return withdrawPosted(this.asking.as(visitor), visitor, place, typed);
  }

  @Get('corrections/:correction/withdraw')
  withdrawCorrection(@SignedIn() visitor: Visitor, @Param() place: PlaceOfCorrection): Promise<Page> {
    return withdrawCorrectionPage(this.asking.as(visitor), place, randomUUID());
  }

  @Post('corrections/:correction/withdraw')
  takeCorrectionBack(
    @SignedIn() visitor: Visitor,
    @Param() place: PlaceOfCorrection,
    @Body() typed: Typed,
  ): Promise<Page | Elsewhere> {
    return withdrawCorrectionPosted(this.asking.as(visitor), place, typed);
  }

  @Get('answer')
  answer(@SignedIn() visitor: Visitor, @Param() place: Place): Promise<Page> {
    return answerPage(this.asking.as(visitor), place, randomUUID());
  }

  @Post('answer')
  say(@SignedIn() visitor: Visitor, @Param() place: Place, @Body() typed: Typed): Promise<Page | Elsewhere> {
    return answerPosted(this.asking.as(visitor), place, typed, today());
  }
}
