import type { Context } from "../../context.ts";
import { invalid, notFound, unauthenticated } from "../../errors.ts";
import { inTurn } from "../../export/give-turn.ts";
import type { PrintFormat } from "../../print/print-file.ts";
import { inOneTransaction } from "../../queries/one-transaction.ts";
import { changesBetween } from "../comparison/changes-between.ts";
import { comparisonSummary } from "../comparison/comparison-summary.ts";
import { openText } from "../comparison/open-text.ts";
import { comparisonDocument } from "./comparison-document.ts";
import { marksOf } from "./copy.ts";
import { fileTitle } from "./file-title.ts";
import { answerFile, type PrintFile } from "./print-answer.ts";
import { printed } from "./print-words.ts";
import { languageOf } from "./printed-text.ts";
import { readTexts } from "./read-texts.ts";

/** The comparison of two texts of a document as a file, for whoever may read both. */
export function exportComparison(context: Context, from: string, to: string, format: PrintFormat): Promise<PrintFile> {
  if (!context.actor) throw unauthenticated();
  return inTurn(context.actor.accountId, async () => {
    const read = await inOneTransaction(context, "export", async (snapshot) => {
      const before = await openText(snapshot, from, "from");
      const after = await openText(snapshot, to, "to");
      if (before.documentId !== after.documentId) throw invalid("from", "differentDocuments");
      const [text] = await readTexts(snapshot, [to], format);
      const [old] = await readTexts(snapshot, [from], format);
      if (!text || !old) throw notFound();
      return { before, after, text, marks: await marksOf(context, snapshot, [text, old], languageOf(text)) };
    });
    const { before, after, text, marks } = read;
    const changes = await changesBetween(before.provisions, after.provisions);
    const language = languageOf(text);
    const head = { ...text, language, from: before, to: after, level: marks.level };
    const document = comparisonDocument(head, changes, comparisonSummary(changes), marks);
    const name = fileTitle(context, text, printed("comparison", language));
    return answerFile(
      context,
      { document, pictures: [] },
      { name, format, copyNumber: marks.number },
      {
        command: "exportComparison",
        subject: { type: "Revision", id: text.id },
        revisionId: text.id,
        asked: { from: before.ordinal, to: after.ordinal },
      },
    );
  });
}
