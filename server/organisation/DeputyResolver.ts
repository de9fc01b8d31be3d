import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Deputy } from "../../schema/organisation/Deputy.ts";
import { answerCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import type { Row } from "../reading/request.ts";
import { CreateDeputyInput, createDeputy } from "./create-deputy.ts";
import { UpdateDeputyInput, updateDeputy } from "./update-deputy.ts";

/** Who acts for heads, and when. */
@Resolver()
export class DeputyResolver {
  @Mutation(() => Deputy, { nullable: true, description: "Names somebody who acts for a head on the given days." })
  createDeputy(
    @Arg("input", () => CreateDeputyInput) input: CreateDeputyInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Deputy, { name: "createDeputy", input, idempotencyKey }, createDeputy);
  }

  @Mutation(() => Deputy, { nullable: true, description: "Changes the days on which a deputy acts." })
  updateDeputy(
    @Arg("input", () => UpdateDeputyInput) input: UpdateDeputyInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Deputy, { name: "updateDeputy", input, idempotencyKey }, updateDeputy);
  }
}
