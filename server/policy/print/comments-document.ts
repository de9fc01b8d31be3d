import { words } from "../../../schema/shared/words.screen.ts";
import type { PrintBlock, PrintCell, PrintDocument, Run } from "../../print/print-document.ts";
import { printed } from "./print-words.ts";
import type { Copy } from "./regulation-document.ts";

/** A comment as the table tells it. */
export interface ToldComment {
  readonly path: string | null;
  readonly quote: string | null;
  readonly text: string;
  /** Null where it is no proposal. */
  readonly proposed: string | null;
  readonly author: string | null;
  readonly department: string | null;
  readonly state: keyof (typeof words)["CommentState"];
  readonly answer: string | null;
}

/** What stands above the table. */
export interface CommentsHead {
  readonly title: string;
  readonly number: string | null;
  readonly level: string | null;
  /** Who was asked, where this person may know. */
  readonly asked: { readonly people: number; readonly answered: number; readonly without: number } | null;
}

const cell = (...lines: readonly (string | null | false)[]): PrintCell => ({ runs: [{ text: lines.filter(Boolean).join("\n") }] });

/** What is said, with the words that it is about and those that are proposed. */
function saidIn({ quote, text, proposed }: ToldComment, language: "zh" | "en"): PrintCell {
  const runs: Run[] = [
    ...(quote === null ? [] : [{ text: printed("quoted", language, { quote }), mark: "quiet" } as const]),
    ...(text === "" ? [] : [{ text }]),
    ...(proposed === null ? [] : [{ text: printed(proposed === "" ? "leftOut" : "proposedWords", language, { proposed }) }]),
  ];
  return { runs: runs.flatMap((run, place) => (place === 0 ? [run] : [{ text: "\n" }, run])) };
}

/** The table of what was said of a draft and what became of it (征求意见情况汇总表). */
export function commentsDocument(
  { title, number, level, asked }: CommentsHead,
  comments: readonly ToldComment[],
  language: "zh" | "en",
  copy: Omit<Copy, "code">,
): PrintDocument {
  const heads = (["ordinal", "provision", "comment", "saidBy", "outcome", "answer"] as const).map((word) => cell(printed(word, language)));
  const rows = comments.map((one, place) => [
    cell(String(place + 1)),
    cell(one.path ?? printed("wholeText", language)),
    saidIn(one, language),
    cell(one.department, one.author),
    cell(words.CommentState[one.state][language]),
    cell(one.answer),
  ]);
  const intro: PrintBlock = {
    ...{ kind: "paragraph", label: null, level: 1, first: language === "zh" ? 2 : 0, left: 0, align: "justify", keep: true },
    runs: [
      {
        text: [asked && printed("askedPeople", language, { ...asked }), printed("commentCount", language, { count: comments.length })]
          .filter(Boolean)
          .join(""),
      },
    ],
  };
  const lead = [copy.number, level].filter((line): line is string => Boolean(line));
  return {
    language,
    title: [number, title, printed("commentTable", language)].filter(Boolean).join(" "),
    landscape: true,
    watermark: copy.watermark,
    blocks: [
      ...(lead.length > 0 ? [{ kind: "lead", lines: lead } as const] : []),
      { kind: "title", text: `${title}\n${printed("commentTable", language)}`, level: null },
      ...(number === null ? [] : [{ kind: "note", lines: [printed("number", language, { number })] } as const]),
      intro,
      { kind: "table", columns: [1, 3, 10, 4, 2, 7], head: 1, rows: [heads, ...rows] },
    ],
  };
}
