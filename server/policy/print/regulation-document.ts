import { words } from "../../../schema/shared/words.screen.ts";
import type { PrintBlock, PrintDocument, PrintPicture } from "../../print/print-document.ts";
import { printed, printedDay } from "./print-words.ts";
import { languageOf, type PrintedText } from "./printed-text.ts";
import { provisionPages } from "./provision-pages.ts";

/** What one copy of a text says of itself. */
export interface Copy {
  /** Its number, of a text whose level demands one. */
  readonly number: string | null;
  /** Its level and number, who took it out and when, behind the text of every page, where the level demands it. */
  readonly watermark: string | null;
  /** A code that leads to the text in force. */
  readonly code: (PrintPicture & { readonly address: string }) | null;
}

/** States in which a text holds: of these its dates say enough. */
const holding: ReadonlySet<string> = new Set(["inForce", "trial"]);

const stateWord = (state: string, language: "zh" | "en"): string => {
  const labels: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = words.RevisionState;
  return labels[state]?.[language] ?? state;
};

/** What stands below a title: which text it is, and since when it holds. */
function notesOf(text: PrintedText, language: "zh" | "en"): PrintBlock {
  const { number, ordinal, effectiveFrom, trialUntil, published, state } = text;
  const first = [number === null ? "" : printed("number", language, { number }), printed("edition", language, { ordinal })];
  const second = published
    ? [
        effectiveFrom === null ? "" : printed("effective", language, { day: printedDay(effectiveFrom, language) }),
        trialUntil === null ? "" : printed("trial", language, { day: printedDay(trialUntil, language) }),
        holding.has(state) ? "" : printed("state", language, { state: stateWord(state, language) }),
      ]
    : [printed("draft", language)];
  const gap = language === "zh" ? "\u3000" : " · ";
  return { kind: "note", lines: [first, second].map((line) => line.filter(Boolean).join(gap)).filter(Boolean) };
}

/** Copy number and level at the top left (GB/T 9704-2012 §7.2.1 and 7.2.2). */
function leadOf({ level }: PrintedText, { number }: Pick<Copy, "number">): PrintBlock[] {
  const lines = [number, level?.name].filter((line): line is string => Boolean(line));
  return lines.length > 0 ? [{ kind: "lead", lines }] : [];
}

/** One text of a collection: begins a page and an entry of the outline. */
export function collectedText(text: PrintedText, copy: Pick<Copy, "number">): PrintBlock[] {
  const language = languageOf(text);
  return [
    { kind: "page" },
    ...leadOf(text, copy),
    { kind: "title", text: text.title, level: 1 },
    notesOf(text, language),
    ...provisionPages(text.provisions, { language, level: 2, pictures: text.pictures }),
  ];
}

/** A text as a document in the manner of GB/T 9704-2012. */
export function regulationDocument(text: PrintedText, copy: Copy): PrintDocument {
  const language = languageOf(text);
  const { title, number } = text;
  const code: PrintBlock[] = copy.code
    ? [{ kind: "code", ...copy.code, lines: [printed("codeCurrent", language), copy.code.address] }]
    : [];
  return {
    language,
    title: [number, title].filter(Boolean).join(" "),
    landscape: false,
    watermark: copy.watermark,
    blocks: [
      ...leadOf(text, copy),
      { kind: "title", text: title, level: null },
      notesOf(text, language),
      ...provisionPages(text.provisions, { language, level: 1, pictures: text.pictures }),
      ...code,
    ],
  };
}
