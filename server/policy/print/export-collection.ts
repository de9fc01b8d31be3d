import type { Context } from "../../context.ts";
import { invalid, unauthenticated } from "../../errors.ts";
import { inTurn } from "../../export/give-turn.ts";
import type { PrintDocument } from "../../print/print-document.ts";
import type { PrintFormat } from "../../print/print-file.ts";
import { inOneTransaction, type Snapshot } from "../../queries/one-transaction.ts";
import { type Marks, marksOf } from "./copy.ts";
import { answerFile, type PrintFile } from "./print-answer.ts";
import { printed, printedDay } from "./print-words.ts";
import { languageOf } from "./printed-text.ts";
import { pictureBytes } from "./read-pictures.ts";
import { printedText, type ReadText, readTexts } from "./read-texts.ts";
import { collectedText } from "./regulation-document.ts";
import { type NamedRange, namedRange, type Range, textsInForce } from "./texts-in-force.ts";

/** Texts of a collection. */
const MOST_TEXTS = 500;

async function organisationOf({ sql }: Snapshot): Promise<string> {
  const [row] = await sql.rows<[string]>(`select "name" from "organisation" limit 1`, []);
  return row?.[0] ?? "";
}

/** Texts with their contents as one document. */
function collectionDocument(
  texts: readonly ReadText[],
  { title, language, day }: { readonly title: string; readonly language: "zh" | "en"; readonly day: string },
  marks: Marks,
): PrintDocument {
  const notes = [printed("onDay", language, { day: printedDay(day, language) }), printed("countOf", language, { count: texts.length })];
  const lead = [marks.number, marks.level].filter((line): line is string => Boolean(line));
  return {
    language,
    title,
    landscape: false,
    watermark: marks.watermark,
    blocks: [
      ...(lead.length > 0 ? [{ kind: "lead", lines: lead } as const] : []),
      { kind: "title", text: title, level: null },
      { kind: "note", lines: [notes.join(language === "zh" ? "，" : ", ")] },
      { kind: "contents", heading: printed("contents", language), depth: 1 },
      ...texts.flatMap((text) => collectedText(printedText(text), { number: text.level?.watermark ? marks.number : null })),
    ],
  };
}

function titleOf({ department, category }: NamedRange, organisation: string, language: "zh" | "en"): string {
  const whole =
    department === null ? printed("collectionOfAll", language, { organisation }) : printed("collection", language, { department });
  return category === null ? whole : `${whole}${language === "zh" ? `（${category}）` : ` (${category})`}`;
}

/** The regulations of a department that held on a day, with contents, as one file: of those that the actor may read. */
export function exportCollection(context: Context, range: Range, format: PrintFormat): Promise<PrintFile> {
  if (!context.actor) throw unauthenticated();
  return inTurn(context.actor.accountId, async () => {
    const read = await inOneTransaction(context, "export", async (snapshot) => {
      const names = await namedRange(snapshot, range);
      const ids = await textsInForce(snapshot, range);
      if (ids.length > MOST_TEXTS) throw invalid("departmentId", "collectionTooBig", { max: MOST_TEXTS });
      const texts = await readTexts(snapshot, ids, format);
      if (texts.length === 0) throw invalid("on", "collectionEmpty");
      const language = texts.some((text) => languageOf(text) === "zh") ? "zh" : "en";
      const marks = await marksOf(context, snapshot, texts, language);
      return { names, texts, marks, language, organisation: await organisationOf(snapshot) } as const;
    });
    const { names, texts, marks, language, organisation } = read;
    const title = titleOf(names, organisation, language);
    const document = collectionDocument(texts, { title, language, day: range.on }, marks);
    const pictures = texts.flatMap((text) => text.pictures);
    const job = { document, pictures: await pictureBytes(pictures, format) };
    return answerFile(
      context,
      job,
      { name: `${title} ${range.on}`, format, copyNumber: marks.number },
      {
        command: "exportCollection",
        subject: { type: "PolicyDocument", title },
        revisionId: null,
        asked: { ...range, texts: texts.length },
      },
    );
  });
}
