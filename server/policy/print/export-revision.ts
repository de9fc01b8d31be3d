import type { Context } from "../../context.ts";
import { notFound, unauthenticated } from "../../errors.ts";
import { inTurn } from "../../export/give-turn.ts";
import type { PrintFormat } from "../../print/print-file.ts";
import { inOneTransaction } from "../../queries/one-transaction.ts";
import { codeOf, marksOf } from "./copy.ts";
import { fileTitle } from "./file-title.ts";
import { answerFile, type PrintFile } from "./print-answer.ts";
import { languageOf } from "./printed-text.ts";
import { pictureBytes } from "./read-pictures.ts";
import { printedText, readTexts } from "./read-texts.ts";
import { regulationDocument } from "./regulation-document.ts";

/** A text as a file, for whoever may read it; it counts as opened by exporting. */
export function exportRevision(context: Context, id: string, format: PrintFormat): Promise<PrintFile> {
  if (!context.actor) throw unauthenticated();
  return inTurn(context.actor.accountId, async () => {
    const { text, marks } = await inOneTransaction(context, "export", async (snapshot) => {
      const [found] = await readTexts(snapshot, [id], format);
      if (!found) throw notFound();
      return { text: found, marks: await marksOf(context, snapshot, [found], languageOf(found)) };
    });
    const { code, pictures } = await codeOf(context, text);
    const document = regulationDocument(printedText(text), { ...marks, code });
    const job = { document, pictures: [...pictures, ...(await pictureBytes(text.pictures, format))] };
    const name = fileTitle(context, text);
    return answerFile(
      context,
      job,
      { name, format, copyNumber: marks.number },
      {
        command: "exportRevision",
        subject: { type: "Revision", id: text.id },
        revisionId: text.id,
        asked: { revision: text.ordinal },
      },
    );
  });
}
