import {
  applyDecorators,
  Catch,
  Inject,
  Injectable,
  UseFilters,
  UseGuards,
  UseInterceptors,
  type ArgumentsHost,
  type CallHandler,
  type ExceptionFilter,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { DoorGuard } from '../session/door.guard';
import type { Reply, Request } from './http';
import type { Elsewhere, Page } from './page';
import { SCREENS, type Screens } from './screens';

const isPage = (value: unknown): value is Page =>
  typeof value === 'object' && value !== null && 'title' in value && 'body' in value;

const isElsewhere = (value: unknown): value is Elsewhere =>
  typeof value === 'object' && value !== null && 'seeOther' in value;

/** Makes HTML of a page, and an answer of where to look next; anything else goes as it is. */
@Injectable()
export class ScreensInterceptor implements NestInterceptor {
  constructor(@Inject(SCREENS) private readonly screens: Screens) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = execution.switchToHttp();
    const [request, reply] = [http.getRequest<Request>(), http.getResponse<Reply>()];
    return next
      .handle()
      .pipe(
        map((value: unknown) =>
          isPage(value) || isElsewhere(value) ? this.screens.show(value, request, reply) : value,
        ),
      );
  }
}

/** Answers whatever goes wrong on a screen with a kind page. */
@Catch()
@Injectable()
export class ScreensFilter implements ExceptionFilter {
  constructor(@Inject(SCREENS) private readonly screens: Screens) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<Request>(), http.getResponse<Reply>()];
    const html = this.screens.showSorry(error, request, reply);
    if (!reply.sent) void reply.send(html);
  }
}

/** What every controller of screens carries. */
export const UseScreens = () =>
  applyDecorators(UseGuards(DoorGuard), UseInterceptors(ScreensInterceptor), UseFilters(ScreensFilter));
