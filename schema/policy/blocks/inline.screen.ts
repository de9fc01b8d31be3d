import type { Inline, Words } from "./block.screen.ts";
import { cutAtMarks, withMark, withPlain } from "./escapes.screen.ts";

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/**
 * Emphasis `**words**`, a picture `![what it shows](image:…)`, a reference `[words](ref:document/provision)`; none holds another. What is
 * a mark and what is not does not hang on backslashes, which writing adds and reading takes away.
 */
const MARK = new RegExp(
  "\\*\\*(?<!\\*\\\\*\\*\\*)(?![\\s*])([^*[\\]\\n]+)\\*\\*(?<!\\s\\\\*\\*\\*)(?!\\*)" +
    `|!\\[([^[\\]\\n]*)\\]\\(image:(${UUID})\\)` +
    `|\\[([^[\\]\\n]+)\\]\\(ref:(${UUID})?(?:/(${UUID}))?\\)`,
  "g",
);

function markedWords([, emphasised, shows, attachment, words, document, provision]: RegExpMatchArray): Inline {
  if (emphasised !== undefined) return { kind: "emphasis", text: emphasised };
  if (attachment !== undefined) return { kind: "image", text: shows ?? "", attachment };
  return { kind: "reference", text: words ?? "", document: document ?? null, provision: provision ?? null };
}

/** What the words of a line or a cell are. */
export const parseWords = (text: string): Words =>
  cutAtMarks(text, MARK).map((stretch) => (typeof stretch === "string" ? { kind: "text", text: stretch } : markedWords(stretch)));

function markOf(inline: Exclude<Inline, { readonly kind: "text" }>): string {
  switch (inline.kind) {
    case "emphasis":
      return `**${inline.text}**`;
    case "image":
      return `![${inline.text.replaceAll("[", "［").replaceAll("]", "］").replaceAll("\n", " ")}](image:${inline.attachment})`;
    case "reference":
      return `[${inline.text}](ref:${inline.document ?? ""}${inline.provision === null ? "" : `/${inline.provision}`})`;
  }
}

const joined = (words: Words): string =>
  words.reduce((text, inline) => (inline.kind === "text" ? withPlain(text, inline.text, MARK) : withMark(text, markOf(inline))), "");

/** Neighbours that are plain words made one. */
function merged(words: Words): Words {
  const result: Inline[] = [];
  for (const inline of words) {
    const last = result.at(-1);
    if (inline.kind === "text" && inline.text === "") continue;
    if (inline.kind === "text" && last?.kind === "text") result[result.length - 1] = { kind: "text", text: last.text + inline.text };
    else result.push(inline);
  }
  return result;
}

const unmarked = (inline: Inline): Inline => (inline.kind === "image" ? inline : { kind: "text", text: inline.text });

/**
 * Words as they are written. Where marks cannot be written so that they are read again, as emphasis that holds an asterisk, the words are
 * kept without: nothing that is said is ever lost.
 */
export function writeWords(words: Words): string {
  const whole = merged(words);
  const text = joined(whole);
  return sameWords(parseWords(text), whole) ? text : joined(merged(whole.map(unmarked)));
}

const sameWords = (one: Words, other: Words): boolean =>
  one.length === other.length &&
  one.every((inline, at) => {
    const twin = other[at];
    if (inline.kind === "image" || twin?.kind !== inline.kind) return inline.kind === twin?.kind;
    return inline.text === twin.text;
  });

/** The words as they are read aloud, looked for and compared. */
export const plainWords = (words: Words): string => words.map(({ text }) => text).join("");
