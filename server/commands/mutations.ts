import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { commandOfName } from "../../schema/registry.commands.screen.ts";
import { resources } from "../../schema/registry.ts";
import type { CommandDefinition } from "../../schema/shared/command.screen.ts";
import type { EntityClass } from "../../schema/shared/description.ts";
import type { Context } from "../context.ts";
import type { ResolverClass } from "../graphql/resolver-class.ts";
import { type AnyWork, boundWork, type Works } from "./bound-work.ts";
import { inputClass } from "./input-class.ts";

/** The record that the command answers. */
function entityOf({ answers }: CommandDefinition): EntityClass {
  if (!answers) throw new Error("The definition names no record to answer.");
  return resources[answers].entity;
}

function addMutation(prototype: object, name: string, definition: CommandDefinition, work: AnyWork): void {
  const { give, answer } = boundWork(work);
  const { description, keyDescription, input } = definition;
  const entity = () => entityOf(definition);
  const inputType = inputClass(input);
  // The input was made by the definition's own type, which is what the work takes.
  const value = (given: never, idempotencyKey: string | null, context: Context, info: GraphQLResolveInfo) =>
    give(context, { name, input: given, idempotencyKey }, info, entity);
  const key = { nullable: true, ...(keyDescription ? { description: keyDescription } : {}) };
  Object.defineProperty(prototype, name, { value });
  Arg("input", () => inputType)(prototype, name, 0);
  Arg("idempotencyKey", () => String, key)(prototype, name, 1);
  Ctx()(prototype, name, 2);
  Info()(prototype, name, 3);
  Mutation(answer?.type ?? entity, { description, nullable: answer?.nullable ?? true })(prototype, name, { value });
}

/** A class whose methods are the mutations of all these commands. */
export function mutationsOf(works: Works): ResolverClass {
  class Commands {}
  for (const [name, work] of Object.entries(works)) {
    const definition = commandOfName(name);
    if (!definition) throw new Error(`Nothing is said of the command ${name}.`);
    addMutation(Commands.prototype, name, definition, work);
  }
  Resolver()(Commands);
  return Commands;
}
