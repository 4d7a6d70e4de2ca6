import { All, Controller, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import { isOfTheApi } from './every-answer';
import type { Reply, Request } from './http';
import { SCREENS, type Screens } from './screens';

/** Every address at which nothing stands. Under those of the API it is the API that says so. */
@Controller()
export class NowhereController {
  constructor(@Inject(SCREENS) private readonly screens: Screens) {}

  @All('*')
  nothing(@Req() request: Request, @Res() reply: Reply): void {
    const nothing = new NotFoundException();
    if (isOfTheApi(request.url)) throw nothing;
    void reply.send(this.screens.showSorry(nothing, request, reply));
  }
}
