import { demoSignIn, readDemoPeople, readOrganisations } from '@chronology/access';
import { graphqlModule } from '@chronology/graphql';
import type { DynamicModule, ModuleMetadata, Type } from '@nestjs/common';
import { AboutResolver } from './about.resolver';
import type { House } from './house';
import { HouseModule } from './house.module';
import type { Settings } from './settings';

class ServiceModule {}

/** What one service is made of: the subjects of the schema that it serves, and what answers them. */
export type Made = Readonly<{
  subjects: readonly string[];
  imports: readonly (DynamicModule | Type)[];
  providers?: ModuleMetadata['providers'];
}>;

/** Puts a service together in a house: the log and the secret, the schema with who may ask, and what answers. */
export const serviceModule = (house: House, settings: Settings, made: Made): DynamicModule => {
  const people = readDemoPeople(settings.peopleFile);
  const organisations = readOrganisations(settings.organisationsFile);
  const findActor = demoSignIn({ people, organisations }, settings.isProduction);
  return {
    module: ServiceModule,
    imports: [HouseModule.of(house, settings), graphqlModule(made.subjects, findActor), ...made.imports],
    providers: [AboutResolver, ...(made.providers ?? [])],
  };
};
