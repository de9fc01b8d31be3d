import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { runCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import { PeopleImport } from "./import/report.ts";
import { ImportPeopleInput, importPeople } from "./import-people.ts";

/** Lists of people from a personnel system. */
@Resolver()
export class ImportPeopleResolver {
  @Mutation(() => PeopleImport, { nullable: true, description: "Brings in a list of people with their posts, or says what it would do." })
  importPeople(
    @Arg("input", () => ImportPeopleInput) input: ImportPeopleInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<PeopleImport> {
    return runCommand(context, { name: "importPeople", input, idempotencyKey }, importPeople);
  }
}
