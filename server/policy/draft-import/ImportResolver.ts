import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.ts";
import { ImportPreview, PreviewImportInput, previewImport } from "./preview-import.ts";

/** What an import would do. */
@Resolver()
export class ImportResolver {
  @Query(() => ImportPreview, { description: "What an import would make of a text, with everything doubtful; nothing is saved." })
  previewImport(@Arg("input", () => PreviewImportInput) input: PreviewImportInput, @Ctx() context: Context): Promise<ImportPreview> {
    return previewImport(context, input);
  }
}
