import { openSecretFile, readDemoPeople, readOrganisations, type Secret } from '@chronology/access';
import { Inject, Module, type DynamicModule, type OnModuleInit, type Provider } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { join } from 'node:path';
import { ChangesController } from './asking/changes.controller';
import { AssetsController } from './assets/assets.controller';
import { ASSETS, openAssets, type Assets } from './assets/assets';
import { takeForms, watchEveryAnswer, type Server } from './frame/every-answer';
import { NowhereController } from './frame/nowhere.controller';
import { SCREENS, screensWith, type Screens } from './frame/screens';
import { SO_FAR, soFarWith } from './frame/so-far';
import { ScreensFilter, ScreensInterceptor } from './frame/use-screens';
import { AddController } from './pages/add/add.controller';
import { ChangeHelpController } from './pages/change-help/change-help.controller';
import { StartHelpController } from './pages/change-help/start-help.controller';
import { ChildController } from './pages/child/child.controller';
import { ChildrenController } from './pages/children/children.controller';
import { EntryController } from './pages/entry/entry.controller';
import { HelpController } from './pages/help/help.controller';
import { PrintController } from './pages/print/print.controller';
import { DoorGuard } from './session/door.guard';
import { PEOPLE, peopleOf, type People } from './session/people';
import { SESSIONS, sessionsWith, type Sessions } from './session/session';
import { SignInController } from './session/sign-in.controller';

/** What the screens are made of. */
export type WebSettings = Readonly<{
  /** The secret of sign-ins and of answers on their way: the screens’ own, not the log’s. */
  secretFile: string;
  peopleFile: string;
  organisationsFile: string;
  isProduction: boolean;
  /** What `apps/web/build.mjs` wrote. */
  assetsFolder?: string;
}>;

const WEB_SECRET = Symbol('the secret of the screens');

/** One line a screen. */
const SCREENS_OF_OTHERS: NonNullable<DynamicModule['controllers']> = [
  ChildrenController,
  AddController,
  ChangeHelpController,
  StartHelpController,
  ChildController,
  EntryController,
  HelpController,
  PrintController,
];

const namesIn = (organisationsFile: string): ReadonlyMap<string, string> =>
  new Map(readOrganisations(organisationsFile).map(({ id, name }) => [id, name]));

const providers = (settings: WebSettings): Provider[] => [
  { provide: WEB_SECRET, useFactory: (): Secret => openSecretFile(settings.secretFile) },
  { provide: ASSETS, useFactory: () => openAssets(settings.assetsFolder ?? join(__dirname, '../assets')) },
  { provide: PEOPLE, useFactory: () => peopleOf(readDemoPeople(settings.peopleFile), settings.isProduction) },
  {
    provide: SESSIONS,
    inject: [WEB_SECRET, PEOPLE],
    useFactory: (secret: Secret, people: People) => sessionsWith(secret, people),
  },
  { provide: SO_FAR, inject: [WEB_SECRET], useFactory: soFarWith },
  {
    provide: SCREENS,
    inject: [ASSETS, PEOPLE],
    useFactory: (assets: Assets, people: People) =>
      screensWith({ assets, people, organisations: namesIn(settings.organisationsFile) }),
  },
  DoorGuard,
  ScreensInterceptor,
  ScreensFilter,
];

/** The screens. They know nothing of the record but what they ask by `asking`. */
@Module({})
export class WebModule implements OnModuleInit {
  private readonly server: Server;

  constructor(
    { httpAdapter }: HttpAdapterHost,
    @Inject(SCREENS) screens: Screens,
    @Inject(SESSIONS) sessions: Sessions,
  ) {
    this.server = httpAdapter.getInstance<Server>();
    watchEveryAnswer(this.server, screens, sessions);
  }

  onModuleInit(): void {
    takeForms(this.server);
  }
}

/** Serves the screens beside whatever else the app serves; `asking` provides `ASKING`. */
export const webModule = (settings: WebSettings, asking: Provider): DynamicModule => ({
  module: WebModule,
  controllers: [
    SignInController,
    AssetsController,
    ChangesController,
    ...SCREENS_OF_OTHERS,
    NowhereController,
  ],
  providers: [...providers(settings), asking],
});
