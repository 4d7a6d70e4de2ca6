import { countParked } from '@chronology/projections';
import { FOLLOWERS, SETTINGS, type Followers, type Settings } from '@chronology/service';
import { openViews, VIEWS, type Views } from '@chronology/sql';
import {
  Inject,
  Injectable,
  Optional,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type Provider,
} from '@nestjs/common';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { READING, type Reading } from '../reading/reading';
import { DIRECTORY } from './directory-rows';
import { ChildrenHandler } from './directory.query';
import { DirectoryResolver } from './directory.resolver';
import { followDirectory, type Following } from './follow-directory';

const LONGEST_WAIT_MS = 5_000;

/** Keeps the list up to date while the service runs; stopped before the log and the tables are closed. */
@Injectable()
export class DirectoryFollower implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private following?: Following;

  constructor(
    @Inject(VIEWS) private readonly views: Views,
    @Inject(READING) private readonly reading: Reading,
    @Optional() @Inject(FOLLOWERS) private readonly followers?: Followers,
  ) {}

  /** The list is asked from the first moment on: a short list is whole by then, a long one goes on behind. */
  async onApplicationBootstrap(): Promise<void> {
    const { database } = this.views;
    const following = followDirectory(this.reading.log, this.reading.reader, database);
    this.following = following;
    this.followers?.add('directory', async () => ({
      state: following.state(),
      unreadable: await countParked(database, DIRECTORY),
    }));
    const late = new AbortController();
    await Promise.race([
      following.begun,
      pause(LONGEST_WAIT_MS, undefined, { signal: late.signal }).catch(() => undefined),
    ]);
    late.abort();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.following?.stop();
    await this.views.close();
  }
}

/** The list of chronologies, for the module that mounts the reading side: in `DATA_DIR/views.sqlite`. */
export const directoryProviders: readonly Provider[] = [
  {
    provide: VIEWS,
    inject: [{ token: SETTINGS, optional: true }],
    useFactory: (settings?: Settings): Promise<Views> =>
      openViews({ file: settings ? join(settings.dataDir, 'views.sqlite') : ':memory:' }),
  },
  DirectoryFollower,
  ChildrenHandler,
  DirectoryResolver,
];
