import { Field, ObjectType } from "type-graphql";
import { words } from "../../../schema/shared/fields.ts";
import { runCommand } from "../../commands/command.ts";
import type { Context } from "../../context.ts";
import { AnsweredFile } from "../../export/answered-file.ts";
import { fileNameOf } from "../../export/file-name.ts";
import type { PrintJob } from "../../print/print-document.ts";
import { contentTypes, type PrintFormat, printFile } from "../../print/print-file.ts";

/** Kinds of files that texts are taken along as. */
export const PrintFileFormat = words("PrintFormat", "Kinds of files that texts are taken along as.", ["docx", "pdf"]);

/** Texts as a file. */
@ObjectType({ description: "Texts as a file in the manner of GB/T 9704-2012." })
export class PrintFile extends AnsweredFile {
  @Field(() => String, { nullable: true, description: "Number of this copy, where the level demands one." })
  copyNumber!: string | null;
}

/** What was taken out, as the trail tells it. */
export interface TakenOut {
  readonly command: "exportRevision" | "exportCollection" | "exportComparison" | "exportComments";
  /** A text, which the trail calls by its title, or a collection under a title of its own. */
  readonly subject: { readonly type: "Revision"; readonly id: string } | { readonly type: "PolicyDocument"; readonly title: string };
  readonly revisionId: string | null;
  readonly asked: Readonly<Record<string, string | number | boolean | null>>;
}

/** Makes the file, and notes in the trail who took what out before anything is answered. */
export async function answerFile(
  context: Context,
  job: PrintJob,
  { name, format, copyNumber }: { readonly name: string; readonly format: PrintFormat; readonly copyNumber: string | null },
  { command, subject, revisionId, asked }: TakenOut,
): Promise<PrintFile> {
  const bytes = await printFile(job, format, context.config.fontsDir);
  const noted = { ...asked, format, ...(copyNumber !== null && { copyNumber }) };
  await runCommand(context, { name: command, input: noted }, async (tx) => {
    const changes = Object.fromEntries(Object.entries(noted).map(([field, after]) => [field, { before: null, after }]));
    const { type, id, title } = { id: null, title: null, ...subject };
    tx.drafts.push({ subjectType: type, subjectId: id, subjectLabel: title, revisionId, changes });
    return true;
  });
  return { fileName: `${fileNameOf(name)}.${format}`, contentType: contentTypes[format], base64: bytes.toString("base64"), copyNumber };
}
