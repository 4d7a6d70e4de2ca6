import { RULE } from '@chronology/going-well';
import type { About } from '@chronology/schema';
import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from './names';
import { productFolder } from './product-folder';
import type { Settings } from './settings';

type Package = Readonly<{ name: string; version: string }>;

/** Says what this service is. */
@Resolver()
export class AboutResolver {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  @Query('about')
  about(): About {
    const { name, version } = JSON.parse(
      readFileSync(join(productFolder(), 'package.json'), 'utf8'),
    ) as Package;
    return { name, version, rule: RULE, demonstration: !this.settings.isProduction };
  }
}
