import { Fragment, type Node } from "prosemirror-model";
import type { Block, Inline, Words } from "../../../../../schema/policy/blocks/block.screen.ts";
import { provisionBlocks, writeBlocks } from "../../../../../schema/policy/blocks/blocks.screen.ts";
import type { ProvisionKind } from "../../../provision.ts";
import { attrsOf, cell, editorSchema, emphasis, heading, image, line, reference, row, table } from "./editor-schema.ts";

/** What a provision is and says, as it is kept. */
export interface Said {
  readonly kind: ProvisionKind;
  readonly label: string;
  readonly number: string | null;
  readonly heading: string;
  readonly text: string;
}

const headed: ReadonlySet<ProvisionKind> = new Set(["part", "subpart", "chapter", "section", "annex"]);

/** Whether a provision of this kind has a heading first of all. */
export const isHeaded = (kind: ProvisionKind): boolean => headed.has(kind);

function inlineNode(inline: Inline): Node[] {
  if (inline.kind === "image") return [image.create({ attachment: inline.attachment, text: inline.text })];
  if (inline.text === "") return [];
  const { document, provision } = inline.kind === "reference" ? inline : { document: null, provision: null };
  const marks = { text: [], emphasis: [emphasis.create()], reference: [reference.create({ document, provision })] }[inline.kind];
  return [editorSchema.text(inline.text, marks)];
}

const inlineNodes = (words: Words): Fragment => Fragment.fromArray(words.flatMap(inlineNode));

export const blockNode = (block: Block): Node => {
  if (block.kind === "table")
    return table.create(
      null,
      block.rows.map((cells) =>
        row.create(
          null,
          cells.map((words) => cell.create(null, inlineNodes(words))),
        ),
      ),
    );
  return line.create({ mark: block.kind === "listLine" ? block.mark : "" }, inlineNodes(block.words));
};

/** The nodes of a provision's heading and text, in the order in which they stand. */
export function ownNodes({ kind, heading: title, text }: Pick<Said, "kind" | "heading" | "text">): readonly Node[] {
  const titled = title !== "" || (isHeaded(kind) && text === "");
  const first = titled ? [heading.create(null, title === "" ? [] : editorSchema.text(title))] : [];
  return titled && text === "" ? first : [...first, ...provisionBlocks({ kind, text }).map(blockNode)];
}

function inlineOf(node: Node): Inline {
  if (node.type === image) return { kind: "image", text: node.attrs.text, attachment: node.attrs.attachment };
  const text = node.text ?? "";
  const refers = reference.isInSet(node.marks);
  if (refers) return { kind: "reference", text, document: refers.attrs.document, provision: refers.attrs.provision };
  return { kind: emphasis.isInSet(node.marks) ? "emphasis" : "text", text };
}

const wordsOf = (node: Node): Words => node.children.map(inlineOf);

function blockOf(node: Node): Block {
  if (node.type === table) return { kind: "table", rows: node.children.map((cells) => cells.children.map(wordsOf)) };
  const words = wordsOf(node);
  return node.attrs.mark === "" ? { kind: "paragraph", words } : { kind: "listLine", mark: node.attrs.mark, words };
}

/** Heading and text of these nodes. */
export function textOf(own: readonly Node[]): Pick<Said, "heading" | "text"> {
  const [first] = own;
  const title = first?.type === heading ? first : null;
  return { heading: title?.textContent ?? "", text: writeBlocks((title ? own.slice(1) : own).map(blockOf)) };
}

const known = new WeakMap<Node, Said>();

/** A provision's own nodes, those of the provisions below it left out. */
export const ownOf = (node: Node): readonly Node[] => node.children.filter(({ type }) => type !== node.type);

/** What a provision's node says; worked out once for each, as nodes never change. */
export function saidBy(node: Node): Said {
  const before = known.get(node);
  if (before) return before;
  const { kind, label, number } = attrsOf(node);
  const said = { kind, label, number, ...textOf(ownOf(node)) };
  known.set(node, said);
  return said;
}
