import { mayStateHere, type Actor, type Agency } from '@chronology/access';
import type { Handled } from '@chronology/commands';
import { AskedBy } from '@chronology/graphql';
import { Inject, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AGENCIES_HERE } from '../agencies-here';
import { EntryInput } from './entry.input';
import type { StateEntryCommand } from './prepare';
import { StateEntry } from './statement.commands';
import { STATEMENT_NAMES, statementOf, type OfferedBy, type StatementName } from './statements';

type About = StateEntryCommand['about'];
type Stater = Readonly<{ bus: CommandBus; agencies: readonly Agency[] }>;

const stating = (statement: StatementName) =>
  function (
    this: Stater,
    actor: Actor,
    childId: string,
    commandId: string,
    ...[entry, about]: readonly [EntryInput, About]
  ): Promise<Handled> {
    mayStateHere(actor, this.agencies);
    return this.bus.execute(
      new StateEntry({ actor, childId, commandId, command: { statement, entry, about } }),
    );
  };

/** The class of each argument, as the compiler would note it: the input pipe checks the entry by its class. */
const ARGUMENTS = [Object, String, String, EntryInput, Object];

const addMutation = (prototype: object, name: StatementName): void => {
  Object.defineProperty(prototype, name, { value: stating(name), writable: true, configurable: true });
  AskedBy()(prototype, name, 0);
  ['childId', 'commandId', 'entry', 'about'].forEach((argument, index) =>
    Args(argument)(prototype, name, index + 1),
  );
  Reflect.defineMetadata('design:paramtypes', ARGUMENTS, prototype, name);
  Mutation(name)(prototype, name, Object.getOwnPropertyDescriptor(prototype, name) ?? {});
};

/**
 * A resolver with one mutation for each statement that these offer: `['health']` for what only health states, `['all']`
 * for what everybody does. A new line in the table of statements is a new mutation, without a new class.
 */
export const statementResolver = (offeredBy: readonly OfferedBy[]): Type => {
  @Resolver()
  class StatementResolver {
    constructor(
      readonly bus: CommandBus,
      @Inject(AGENCIES_HERE) readonly agencies: readonly Agency[],
    ) {}
  }
  STATEMENT_NAMES.filter((name) => offeredBy.includes(statementOf(name).agencies)).forEach((name) =>
    addMutation(StatementResolver.prototype, name),
  );
  return StatementResolver;
};
