import { All, Controller, NotFoundException } from '@nestjs/common';
import { UseScreens } from './use-screens';

/** Every address at which nothing stands. */
@Controller()
@UseScreens()
export class NowhereController {
  @All('*')
  nothing(): never {
    throw new NotFoundException();
  }
}
