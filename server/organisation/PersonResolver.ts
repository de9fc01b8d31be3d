import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Person } from "../../schema/organisation/Person.ts";
import { answerCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import type { Row } from "../reading/request.ts";
import { createPerson } from "./create-person.ts";
import { CreatePersonInput, UpdatePersonInput } from "./person-input.ts";
import { updatePerson } from "./update-person.ts";

/** What administrators change about people. */
@Resolver()
export class PersonResolver {
  @Mutation(() => Person, { nullable: true, description: "Makes a person without a post." })
  createPerson(
    @Arg("input", () => CreatePersonInput) input: CreatePersonInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Person, { name: "createPerson", input, idempotencyKey }, createPerson);
  }

  @Mutation(() => Person, { nullable: true, description: "Changes what is kept about a person." })
  updatePerson(
    @Arg("input", () => UpdatePersonInput) input: UpdatePersonInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Person, { name: "updatePerson", input, idempotencyKey }, updatePerson);
  }
}
