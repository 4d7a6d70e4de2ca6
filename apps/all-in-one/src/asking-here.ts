import { demoSignIn, readDemoPeople, readOrganisations } from '@chronology/access';
import type { Settings } from '@chronology/service';
import type { Provider } from '@nestjs/common';
import { HttpAdapterHost, ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { ASKING } from '../../web/src/asking/ask';
import { askingBeside, type ApiBeside } from '../../web/src/asking/in-process';

/** The screens ask the API of this process, without a socket and with its own limits, words and errors. */
export const askingHere = ({ peopleFile, organisationsFile, isProduction }: Settings): Provider => ({
  provide: ASKING,
  inject: [HttpAdapterHost, ModuleRef],
  useFactory: ({ httpAdapter }: HttpAdapterHost<FastifyAdapter>, modules: ModuleRef) => {
    const findActor = demoSignIn(
      { people: readDemoPeople(peopleFile), organisations: readOrganisations(organisationsFile) },
      isProduction,
    );
    const api: ApiBeside = {
      inject: (request) => httpAdapter.inject(request),
      schema: () => modules.get(GraphQLSchemaHost, { strict: false }).schema,
      contextOf: ({ personId }) => ({ actor: findActor({ 'x-demo-person': personId }) }),
    };
    return askingBeside(api);
  },
});
