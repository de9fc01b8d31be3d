import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { JsonScalar } from "../../schema/shared/scalars.ts";
import type { Context } from "../context.ts";
import { exportScreens } from "./export-screens.ts";
import type { ScreenFile } from "./screen-file.ts";

/** Screens as files. */
@Resolver()
export class ScreenFileResolver {
  @Query(() => JsonScalar, {
    description:
      "The published screens and shared views that you may configure, as a file: { format, version, screens, views }. Of a department with all below it, or with none of everything.",
  })
  exportScreens(
    @Arg("departmentId", () => ID, { nullable: true }) departmentId: string | null | undefined,
    @Arg("resources", () => [String], { nullable: true, description: "Of which resources; all unless given." })
    resources: string[] | null | undefined,
    @Ctx() context: Context,
  ): Promise<ScreenFile> {
    return exportScreens(context, departmentId ?? null, resources ?? null);
  }
}
