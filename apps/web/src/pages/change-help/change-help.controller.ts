import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ASKING, type Asking } from '../../asking/ask';
import type { Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import { SO_FAR, type SoFar } from '../../frame/so-far';
import { UseScreens } from '../../frame/use-screens';
import { SignedIn } from '../../session/signed-in';
import type { Visitor } from '../../session/visitor';
import { saveChecked, showCheck } from './check';
import { answerStep, showStep, type Talk } from './conversation';
import { STEPS, type Step } from './steps';

type Where = Readonly<{ childId: string; involvementId: string; step?: string }>;

const stepOf = ({ step = 'how' }: Where): Step | 'check' => {
  const found = step === 'check' ? step : STEPS.find((each) => each === step);
  if (!found) throw new NotFoundException();
  return found;
};

@UseScreens()
@Controller('children/:childId/help/:involvementId/change')
export class ChangeHelpController {
  constructor(
    @Inject(ASKING) private readonly asking: Asking,
    @Inject(SO_FAR) private readonly soFar: SoFar,
  ) {}

  @Get(['', ':step'])
  show(
    @SignedIn() visitor: Visitor,
    @Param() where: Where,
    @Query('so-far') token?: string,
  ): Promise<Page | Elsewhere> {
    const step = stepOf(where);
    const talk = this.talk(visitor, where);
    return step === 'check' ? showCheck(talk, token) : showStep(talk, step, token);
  }

  @Post(['', ':step'])
  take(
    @SignedIn() visitor: Visitor,
    @Param() where: Where,
    @Body() typed: Typed,
    @Query('so-far') token?: string,
  ): Promise<Page | Elsewhere> {
    const step = stepOf(where);
    const talk = this.talk(visitor, where);
    return step === 'check' ? saveChecked(talk, token) : answerStep(talk, step, typed, token);
  }

  private talk(visitor: Visitor, { childId, involvementId }: Where): Talk {
    return { ask: this.asking.as(visitor), visitor, soFar: this.soFar, childId, involvementId };
  }
}
