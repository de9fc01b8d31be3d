import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import { Revision } from "../../schema/policy/Revision.ts";
import { answerCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import { CreateClassificationLevelInput, UpdateClassificationLevelInput } from "./classification-level-input.ts";
import { createClassificationLevel } from "./create-classification-level.ts";
import { SetClassificationInput, setClassification } from "./set-classification.ts";
import { updateClassificationLevel } from "./update-classification-level.ts";

/** The levels, and how secret texts are. */
@Resolver()
export class ClassificationResolver {
  @Mutation(() => ClassificationLevel, { nullable: true, description: "Makes a level." })
  createClassificationLevel(
    @Arg("input", () => CreateClassificationLevelInput) input: CreateClassificationLevelInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { name: "createClassificationLevel", input, idempotencyKey };
    return answerCommand(context, info, ClassificationLevel, call, createClassificationLevel);
  }

  @Mutation(() => ClassificationLevel, { nullable: true, description: "Changes a level." })
  updateClassificationLevel(
    @Arg("input", () => UpdateClassificationLevelInput) input: UpdateClassificationLevelInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { name: "updateClassificationLevel", input, idempotencyKey };
    return answerCommand(context, info, ClassificationLevel, call, updateClassificationLevel);
  }

  @Mutation(() => Revision, { nullable: true, description: "Sets or lowers the level of a text." })
  setClassification(
    @Arg("input", () => SetClassificationInput) input: SetClassificationInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Revision, { name: "setClassification", input, idempotencyKey }, setClassification);
  }
}
