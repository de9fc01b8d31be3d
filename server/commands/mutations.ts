import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { commandOfName, procedureNames, procedures } from "../../schema/registry.commands.screen.ts";
import { resources } from "../../schema/registry.ts";
import type { CommandDefinition, ProcedureDefinition } from "../../schema/shared/command.screen.ts";
import type { EntityClass } from "../../schema/shared/description.ts";
import type { Context } from "../context.ts";
import type { ResolverClass } from "../resolver-class.ts";
import type { BoundProcedure, BoundProcedures } from "./bound-procedure.ts";
import { type AnyWork, boundWork, type Works } from "./bound-work.ts";
import { inputClass, optionsOfInput, typeOfInput } from "./input-class.ts";

/** The record that the command answers. */
function entityOf({ answers }: CommandDefinition): EntityClass {
  if (!answers) throw new Error("The definition names no record to answer.");
  return resources[answers].entity;
}

function addMutation(prototype: object, name: string, definition: CommandDefinition, work: AnyWork): void {
  const { give, answer } = boundWork(work);
  const { description, keyed, keyDescription, input } = definition;
  const entity = () => entityOf(definition);
  const inputType = inputClass(input);
  // The input was made by the definition's own type, which is what the work takes.
  const value = (context: Context, info: GraphQLResolveInfo, given: never, idempotencyKey?: string | null) =>
    give(context, { name, input: given, idempotencyKey }, info, entity);
  const key = { nullable: true, ...(keyDescription ? { description: keyDescription } : {}) };
  Object.defineProperty(prototype, name, { value });
  Ctx()(prototype, name, 0);
  Info()(prototype, name, 1);
  Arg("input", () => inputType)(prototype, name, 2);
  if (keyed !== false) Arg("idempotencyKey", () => String, key)(prototype, name, 3);
  Mutation(answer?.type ?? entity, { description, nullable: answer?.nullable ?? true })(prototype, name, { value });
}

/** A class whose methods are the mutations of all these commands and procedures. */
export function mutationsOf(works: Works, bound: BoundProcedures): ResolverClass {
  class Commands {}
  for (const [name, work] of Object.entries(works)) {
    const definition = commandOfName(name);
    if (!definition) throw new Error(`Nothing is said of the command ${name}.`);
    addMutation(Commands.prototype, name, definition, work);
  }
  for (const name of procedureNames) {
    const procedure: BoundProcedure<never> | undefined = bound[name];
    if (procedure) addProcedure(Commands.prototype, name, procedures[name], procedure);
  }
  Resolver()(Commands);
  return Commands;
}

function addProcedure(prototype: object, name: string, definition: ProcedureDefinition, bound: BoundProcedure<never>): void {
  const fields = Object.entries(definition.arguments);
  // The arguments were made by the definition's own types, which are what the work takes.
  const value = (context: Context, info: GraphQLResolveInfo, ...given: unknown[]) =>
    bound.run(context, Object.fromEntries(fields.map(([field], index) => [field, given[index]])) as never, info);
  Object.defineProperty(prototype, name, { value });
  Ctx()(prototype, name, 0);
  Info()(prototype, name, 1);
  for (const [index, [field, input]] of fields.entries()) {
    const type = typeOfInput(input);
    Arg(field, () => type, optionsOfInput(input))(prototype, name, index + 2);
  }
  Mutation(bound.type, { description: definition.description, nullable: bound.nullable })(prototype, name, { value });
}
