import type { Block, Inline, Words } from "../../../schema/policy/blocks/block.screen.ts";
import { plainText, provisionBlocks } from "../../../schema/policy/blocks/blocks.screen.ts";
import { plainWords } from "../../../schema/policy/blocks/inline.screen.ts";
import { isDivision } from "../../../schema/policy/division.screen.ts";
import type { PrintBlock, PrintCell, PrintPicture, Run } from "../../print/print-document.ts";
import type { PrintedProvision } from "./printed-text.ts";

type Paragraph = Extract<PrintBlock, { readonly kind: "paragraph" }>;

/** How a text is laid out. */
export interface Manner {
  readonly language: "zh" | "en";
  /** Level of the outline at which its chapters stand. */
  readonly level: number;
  readonly pictures: ReadonlyMap<string, PrintPicture>;
}

const isShown = (inline: Inline, pictures: Manner["pictures"]): inline is Extract<Inline, { readonly kind: "image" }> =>
  inline.kind === "image" && pictures.has(inline.attachment);

const runOf = (inline: Inline): Run => (inline.kind === "emphasis" ? { text: inline.text, mark: "strong" } : { text: inline.text });

const runsOf = (words: Words): Run[] => words.map(runOf).filter(({ text }) => text !== "");

/** Shares of the width by what the columns hold: a long one gets more, a short one enough to be read. */
function columnShares(rows: readonly (readonly Words[])[]): number[] {
  const columns = Math.max(...rows.map((cells) => cells.length), 1);
  return Array.from({ length: columns }, (_, column) => {
    const lengths = rows.map((cells) => plainWords(cells[column] ?? []).length);
    const longest = Math.max(...lengths, 1);
    return Math.min(Math.max(Math.sqrt(longest) * 2, 4), 24);
  });
}

function tableOf(rows: readonly (readonly Words[])[]): PrintBlock {
  const columns = columnShares(rows);
  const cells = (row: readonly Words[]): PrintCell[] => columns.map((_, column) => ({ runs: runsOf(row[column] ?? []) }));
  return { kind: "table", columns, rows: rows.map(cells), head: rows.length > 1 ? 1 : 0 };
}

/** A line as paragraphs and the pictures that stand in it, in order. */
function lineOf(words: Words, paragraph: (runs: Run[]) => Paragraph, pictures: Manner["pictures"]): PrintBlock[] {
  const blocks: PrintBlock[] = [];
  let plain: Inline[] = [];
  const end = () => {
    const runs = runsOf(plain);
    if (runs.some(({ text }) => text.trim() !== "")) blocks.push(paragraph(runs));
    plain = [];
  };
  for (const inline of words) {
    const picture = isShown(inline, pictures) ? pictures.get(inline.attachment) : undefined;
    if (!picture) {
      plain.push(inline);
      continue;
    }
    end();
    blocks.push({ kind: "picture", ...picture, text: inline.text });
  }
  end();
  return blocks;
}

/** Indents of a provision's lines: in Chinese each begins two characters in, in English what lies deeper stands deeper. */
function indentsOf({ kind, depth }: PrintedProvision, { language }: Manner, above: number): Pick<Paragraph, "first" | "left"> {
  if (language === "zh") return { first: 2, left: 0 };
  const deeper = kind === "item" || kind === "subitem" || (kind === "clause" && depth > 1) ? Math.max(1, depth - above) : 0;
  return { first: 0, left: deeper * 1.8 };
}

const blank: Omit<Paragraph, "first" | "left"> = { kind: "paragraph", label: null, level: 1, runs: [], align: "justify", keep: false };

function withMark(block: Block): Words {
  if (block.kind === "table") return [];
  return block.kind === "listLine" ? [{ kind: "text", text: block.mark }, ...block.words] : block.words;
}

interface Placed {
  readonly provision: PrintedProvision;
  readonly next: PrintedProvision | undefined;
  /** Depth of the article that it stands in. */
  readonly article: number;
  /** Level of the outline for an article here. */
  readonly level: number;
}

/** 第三条【适用范围】本办法…, as opposed to a heading on a line of its own. */
const BRACKETED = /^[【［[（(].*[】］\])）]$/;

/** What a provision says behind its label: its first line runs in with that. */
function bodyOf({ provision, next, article, level }: Placed, manner: Manner): PrintBlock[] {
  const { kind, depth, label, heading } = provision;
  const indents = indentsOf(provision, manner, article);
  const gap: Run = { text: manner.language === "zh" ? "\u3000" : "\u2002" };
  const blocks = provisionBlocks(provision).flatMap((block): PrintBlock[] =>
    block.kind === "table" ? [tableOf(block.rows)] : lineOf(withMark(block), (runs) => ({ ...blank, ...indents, runs }), manner.pictures),
  );
  const outlined = label !== "" && (kind === "article" || (kind === "clause" && depth === 0));
  // A label in half-width signs would stick to what follows; Chinese ones bring their room.
  const shown: Run[] = outlined || label === "" ? [] : [{ text: /[!-~]$/.test(label) ? `${label} ` : label }];
  const titled: Run[] = heading === "" ? [] : [{ text: heading, mark: "strong" }];
  const [first] = blocks;
  // A heading in brackets leads into the text, any other stands above it.
  const leads = heading === "" || BRACKETED.test(heading);
  const words = leads && first?.kind === "paragraph" ? first.runs : [];
  const behind = [titled, words].filter((runs) => runs.length > 0).flatMap((runs, place) => (place > 0 ? [gap, ...runs] : runs));
  const runs = [...shown, ...(outlined && behind.length > 0 ? [gap] : []), ...behind];
  const begun: Paragraph[] = outlined || runs.length > 0 ? [{ ...blank, ...indents, label: outlined ? label : null, level, runs }] : [];
  const whole: readonly PrintBlock[] = [...begun, ...(words.length > 0 ? blocks.slice(1) : blocks)];
  // What introduces items, and a label whose words come below it, stays with them.
  const leadsOn = next !== undefined && next.depth > depth && !isDivision(next);
  return whole.map((block, place) => {
    const follower = whole[place + 1];
    const keep = follower === undefined ? leadsOn : follower.kind !== "paragraph" || (place === 0 && !leads);
    return block.kind === "paragraph" ? { ...block, keep } : block;
  });
}

/** Divisions below each other, by which the outline is as deep as the text is. */
const ranks: readonly PrintedProvision["kind"][] = ["part", "subpart", "chapter", "section"];

function divisionOf(provision: PrintedProvision, level: number, manner: Manner): PrintBlock {
  const { kind, label, heading, text } = provision;
  if (kind === "annex") return { kind: "annex", label, heading, level };
  const rung = kind === "clause";
  const said = heading === "" && rung ? plainText({ kind, text }) : heading;
  const gap = rung && !/[!-~]$/.test(label) ? "" : manner.language === "zh" ? "\u3000" : " ";
  return { kind: "heading", text: [label, said].filter(Boolean).join(gap), level, centred: !rung && manner.language === "zh" };
}

/** The provisions of a text as they are printed. */
export function provisionPages(provisions: readonly PrintedProvision[], manner: Manner): PrintBlock[] {
  const present = ranks.filter((rank) => provisions.some(({ kind }) => kind === rank));
  let level = manner.level;
  let article = 0;
  return provisions.flatMap((provision, place): PrintBlock[] => {
    const { kind, depth, label, heading, text } = provision;
    if (kind === "article" || (kind === "clause" && depth <= 1)) article = depth;
    if (kind === "signature") {
      const lines = [label, heading, plainText(provision)].filter(Boolean).join("\n");
      return [{ ...blank, first: 0, left: 0, runs: [{ text: lines }], align: "end" }];
    }
    const placed = { provision, next: provisions[place + 1], article, level };
    if (isDivision(provision)) {
      const rank = present.indexOf(kind);
      const own = manner.level + Math.max(0, rank);
      level = own + 1;
      const says = kind === "clause" && heading === "" ? "" : text;
      const below =
        says === "" ? [] : bodyOf({ ...placed, level, provision: { ...provision, kind: "paragraph", label: "", heading: "" } }, manner);
      return [divisionOf(provision, own, manner), ...below];
    }
    if (kind === "table") {
      const caption = [label, heading].filter(Boolean).join("\u3000");
      const named: PrintBlock[] =
        caption === "" ? [] : [{ ...blank, first: 0, left: 0, runs: [{ text: caption, mark: "strong" }], align: "center", keep: true }];
      return [...named, ...bodyOf({ ...placed, provision: { ...provision, label: "", heading: "" } }, manner)];
    }
    return bodyOf(placed, manner);
  });
}
