import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { h } from 'preact';
import { textOf, type Typed } from '../frame/form';
import type { Reply, Request } from '../frame/http';
import type { Elsewhere, Page } from '../frame/page';
import { UseScreens } from '../frame/use-screens';
import { WRITTEN_BY } from '../writing/WrittenBy';
import { SIGN_IN } from '../words/frame';
import { ownPath } from './own-path';
import { PEOPLE, type People } from './people';
import { sessionOf, SESSIONS, type Sessions } from './session';
import { signInPage } from './sign-in.page';
import { CARRIED, GoOn } from './SignIn';

const carriedIn = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed)
      .filter(([name]) => name.startsWith(CARRIED))
      .map(([name, value]) => [name.slice(CARRIED.length), value]),
  );

/** Choosing a person of the demonstration. Real sign-in replaces this room, and no screen notices. */
@Controller()
@UseScreens()
export class SignInController {
  constructor(
    @Inject(PEOPLE) private readonly people: People,
    @Inject(SESSIONS) private readonly sessions: Sessions,
  ) {}

  @Get()
  home(@Req() request: Request): Elsewhere {
    return { seeOther: sessionOf(request).visitor ? '/children' : '/sign-in' };
  }

  @Get('sign-in')
  choose(@Query() asked: Typed): Page {
    return signInPage(this.people, ownPath(textOf(asked, 'then')));
  }

  @Post('sign-in')
  signIn(
    @Body() typed: Typed,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Page | Elsewhere {
    const then = ownPath(textOf(typed, 'then'));
    const carried = carriedIn(typed);
    const isCarrying = Object.keys(carried).length > 0;
    const { visitor: now, was } = sessionOf(request);
    const typedBy = isCarrying ? (this.people.find(textOf(carried, WRITTEN_BY)) ?? now ?? was) : undefined;
    const visitor = this.people.find(textOf(typed, 'person'));
    if (!visitor || (typedBy && typedBy.personId !== visitor.personId))
      return signInPage(
        this.people,
        then,
        isCarrying ? { typed: carried, ...(typedBy && { as: typedBy }) } : undefined,
      );
    reply.header('set-cookie', this.sessions.begin(visitor, request));
    return isCarrying
      ? { title: SIGN_IN.goOnTitle, body: h(GoOn, { then, typed: carried }) }
      : { seeOther: then };
  }

  @Post('sign-out')
  signOut(@Req() request: Request, @Res({ passthrough: true }) reply: Reply): Elsewhere {
    reply.header('set-cookie', this.sessions.end(request));
    // What was written and not saved is kept on the device, and leaves it with whoever wrote it.
    reply.header('clear-site-data', '"storage"');
    return { seeOther: '/sign-in' };
  }
}
