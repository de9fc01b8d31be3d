import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Position } from "../../schema/organisation/Position.ts";
import { answerCommand } from "../commands/command.ts";
import { RecordVersionInput } from "../commands/record-version.ts";
import type { Context } from "../context.ts";
import type { Row } from "../reading/request.ts";
import { archivePosition } from "./archive-position.ts";
import { createPosition } from "./create-position.ts";
import { CreatePositionInput, UpdatePositionInput } from "./position-input.ts";
import { updatePosition } from "./update-position.ts";

/** What administrators change about positions. */
@Resolver()
export class PositionResolver {
  @Mutation(() => Position, { nullable: true, description: "Makes a position." })
  createPosition(
    @Arg("input", () => CreatePositionInput) input: CreatePositionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Position, { name: "createPosition", input, idempotencyKey }, createPosition);
  }

  @Mutation(() => Position, { nullable: true, description: "Changes a position." })
  updatePosition(
    @Arg("input", () => UpdatePositionInput) input: UpdatePositionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Position, { name: "updatePosition", input, idempotencyKey }, updatePosition);
  }

  @Mutation(() => Position, { nullable: true, description: "Archives a position that nobody holds." })
  archivePosition(
    @Arg("input", () => RecordVersionInput) input: RecordVersionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Position, { name: "archivePosition", input, idempotencyKey }, archivePosition);
  }
}
