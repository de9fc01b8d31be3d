import { both } from "../../shared/field.screen.ts";
import type { SimpleKind } from "../definition/field.screen.ts";
import { kept, type ValueKind, wrong } from "./value-kind.screen.ts";

type TextKind = Extract<SimpleKind, { readonly kind: "text" | "longText" }>;

/** Characters that a text holds where its field says no less. */
export const longestText = { text: 500, longText: 20_000 } as const;

const noText = both("请填写文字。", "Write a text.");
const tooLong = both("最多 %{max} 个字，现有 %{count} 个。", "At most %{max} characters; these are %{count}.");

/** Characters that control a terminal; a text that runs over lines keeps its breaks and tabs. */
const controls = /[\p{Cc}\p{Cs}]/gu;

/** A text as it is kept: composed characters, no control characters, nothing around it. */
export function canonicalText(text: string, lines: boolean): string {
  const broken = text.normalize("NFC").replace(/\r\n?/g, "\n");
  const clean = broken.replace(controls, (found) => (found === "\n" || found === "\t" ? (lines ? found : " ") : ""));
  return clean.trim();
}

/** A text of one line or several. */
export const textKind: ValueKind<TextKind> = {
  check: (value, { kind, max = longestText[kind] }) => {
    if (typeof value !== "string") return wrong("noText", noText);
    const text = canonicalText(value, kind === "longText");
    const count = [...text].length;
    return count > max ? wrong("textTooLong", tooLong, { max, count }) : kept(text || null);
  },
  say: (value) => String(value),
  shownAs: ({ kind }) => ({ kind }),
};
