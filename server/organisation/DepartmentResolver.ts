import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { departmentMoveMeaning, MoveMeaning } from "./move-meaning.ts";

/** What administrators change about departments. */
@Resolver()
export class DepartmentResolver {
  @Query(() => MoveMeaning, { description: "What it would mean if a department lay below another one, for those who may move it." })
  departmentMoveMeaning(
    @Arg("id", () => ID) id: string,
    @Arg("parentId", () => ID, { nullable: true, description: "None for the top." }) parentId: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<MoveMeaning> {
    return departmentMoveMeaning(context, id, parentId ?? null);
  }
}
