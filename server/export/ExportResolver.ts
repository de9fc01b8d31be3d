import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { enumObject } from "../../schema/shared/fields.ts";
import { JsonScalar } from "../../schema/shared/scalars.ts";
import type { Context } from "../context.ts";
import { ExportFile, ExportFormat, exportRows } from "./export-rows.ts";

/** Lists as files. */
@Resolver()
export class ExportResolver {
  @Query(() => ExportFile, { description: "A list as it is shown, as a file: at most 50,000 rows. Each export stands in the audit trail." })
  exportRows(
    @Arg("resource", () => String) resource: string,
    @Arg("format", () => enumObject(ExportFormat)) format: "CSV" | "XLSX",
    @Arg("fields", () => [String], { description: "Columns by path, e.g. owningDepartment.code." }) fields: string[],
    @Arg("where", () => JsonScalar, { nullable: true, description: "The list's filter." }) where: unknown,
    @Arg("orderBy", () => JsonScalar, { nullable: true, description: "The list's order." }) orderBy: unknown,
    @Arg("language", () => String, { nullable: true, description: "zh or en; that of the request unless given." }) language:
      | string
      | null
      | undefined,
    @Ctx() context: Context,
  ): Promise<ExportFile> {
    return exportRows(context, { resource, format, fields, where, orderBy, language: language ?? null });
  }
}
