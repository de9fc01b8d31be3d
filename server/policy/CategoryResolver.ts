import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Category } from "../../schema/policy/Category.ts";
import { answerCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import type { Row } from "../reading/request.ts";
import { ArchiveCategoryInput, archiveCategory } from "./archive-category.ts";
import { CreateCategoryInput, createCategory } from "./create-category.ts";
import { UpdateCategoryInput, updateCategory } from "./update-category.ts";

const KEY = "A retry with the same key answers the same, and happens once.";

/** Changes of the kinds of regulations. */
@Resolver()
export class CategoryResolver {
  @Mutation(() => Category, { nullable: true, description: "Adds a kind of regulation." })
  createCategory(
    @Arg("input", () => CreateCategoryInput) input: CreateCategoryInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Category, { name: "createCategory", input, idempotencyKey }, createCategory);
  }

  @Mutation(() => Category, { nullable: true, description: "Changes a kind of regulation." })
  updateCategory(
    @Arg("input", () => UpdateCategoryInput) input: UpdateCategoryInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Category, { name: "updateCategory", input, idempotencyKey }, updateCategory);
  }

  @Mutation(() => Category, { nullable: true, description: "From today no new document takes the category; those that have it keep it." })
  archiveCategory(
    @Arg("input", () => ArchiveCategoryInput) input: ArchiveCategoryInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Category, { name: "archiveCategory", input, idempotencyKey }, archiveCategory);
  }
}
