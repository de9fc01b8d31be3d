import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { enumObject } from "../../../schema/shared/fields.ts";
import { DateScalar } from "../../../schema/shared/scalars.ts";
import type { Context } from "../../context.ts";
import { unauthenticated } from "../../errors.ts";
import { missingForPdf, type PrintFormat } from "../../print/print-file.ts";
import { exportCollection } from "./export-collection.ts";
import { exportComments } from "./export-comments.ts";
import { exportComparison } from "./export-comparison.ts";
import { exportRevision } from "./export-revision.ts";
import { PrintFile, PrintFileFormat } from "./print-answer.ts";

/** What taking texts along comes with here. */
@ObjectType({ description: "What taking texts along comes with on this server." })
export class Printing {
  @Field(() => [String], { description: "Packages without which no PDF can be made here; none where it can." })
  missingForPdf!: readonly string[];

  @Field(() => String, { description: "Where short addresses begin: PUBLIC_URL; /d/NUMBER behind it leads to the text in force." })
  publicUrl!: string;
}

/** Texts as files to be taken along. Each file stands in the audit trail; opening the texts is logged as their levels demand. */
@Resolver()
export class PrintResolver {
  @Query(() => PrintFile, { description: "A text as a file in the manner of GB/T 9704-2012." })
  exportRevision(
    @Arg("revisionId", () => ID) revisionId: string,
    @Arg("format", () => enumObject(PrintFileFormat)) format: PrintFormat,
    @Ctx() context: Context,
  ): Promise<PrintFile> {
    return exportRevision(context, revisionId, format);
  }

  @Query(() => PrintFile, { description: "The regulations that held on a day, as far as you may read them, with contents as one file." })
  exportCollection(
    @Arg("departmentId", () => ID, { nullable: true, description: "The department that answers for them; all without one." })
    departmentId: string | null | undefined,
    @Arg("subtree", () => Boolean, { nullable: true, description: "With the departments below it; they are unless false." })
    subtree: boolean | null | undefined,
    @Arg("categoryId", () => ID, { nullable: true, description: "Only of this category." }) categoryId: string | null | undefined,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day on which they held; today unless given." })
    on: string | null | undefined,
    @Arg("format", () => enumObject(PrintFileFormat)) format: PrintFormat,
    @Ctx() context: Context,
  ): Promise<PrintFile> {
    if (!context.actor) throw unauthenticated();
    const range = { departmentId: departmentId ?? null, subtree: subtree ?? true, categoryId: categoryId ?? null };
    return exportCollection(context, { ...range, on: on ?? context.actor.today }, format);
  }

  @Query(() => PrintFile, { description: "Two texts of a document beside each other (新旧条款对照表) as a file." })
  exportComparison(
    @Arg("from", () => ID, { description: "The old text." }) from: string,
    @Arg("to", () => ID, { description: "The new text." }) to: string,
    @Arg("format", () => enumObject(PrintFileFormat)) format: PrintFormat,
    @Ctx() context: Context,
  ): Promise<PrintFile> {
    return exportComparison(context, from, to, format);
  }

  @Query(() => PrintFile, { description: "What was said of a draft and what became of it (征求意见情况汇总表) as a Word file." })
  exportComments(
    @Arg("revisionId", () => ID, { description: "The draft." }) revisionId: string,
    @Ctx() context: Context,
  ): Promise<PrintFile> {
    return exportComments(context, revisionId);
  }

  @Query(() => Printing, { description: "What taking texts along comes with on this server." })
  printing(@Ctx() { actor, config }: Context): Printing {
    if (!actor) throw unauthenticated();
    return { missingForPdf, publicUrl: config.publicUrl };
  }
}
