import { type Node, Schema } from "prosemirror-model";
import type { ProvisionKind } from "../../../provision.ts";

/** What a provision's node knows beside its words. */
export interface ProvisionAttrs {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly label: string;
  readonly number: string | null;
  /** Whether the editor gave the label and nobody has said otherwise: it follows when the provision gets another place. */
  readonly given: boolean;
}

/** Characters of their own everywhere: nothing that is typed, pasted or imported loses its spaces. */
const kept = { whitespace: "pre" } as const;

/**
 * A draft as one document. A provision holds a heading or lines, and below them other provisions, so that a level is a node's place. Tables
 * are boxes and no `table`: Safari leaves the letters of an unfinished Chinese word in cells of one.
 */
export const editorSchema = new Schema({
  nodes: {
    doc: { content: "provision+" },
    provision: {
      content: "(heading block* | block+) provision*",
      attrs: {
        id: { default: "" },
        kind: { default: "paragraph" },
        label: { default: "" },
        number: { default: null },
        given: { default: false },
      },
      defining: true,
      toDOM: ({ attrs }) => [
        "section",
        { "data-provision": attrs.id, "data-kind": attrs.kind, "data-label": attrs.label },
        ["span", { "data-label-text": "" }, attrs.label === "" ? "" : `${attrs.label}　`],
        ["div", 0],
      ],
    },
    heading: { content: "text*", marks: "", ...kept, toDOM: () => ["h4", 0] },
    line: {
      content: "inline*",
      group: "block",
      attrs: { mark: { default: "" } },
      ...kept,
      toDOM: ({ attrs }) => ["p", attrs.mark === "" ? {} : { "data-mark": attrs.mark }, 0],
    },
    table: { content: "row+", group: "block", isolating: true, toDOM: () => ["div", { role: "table", class: "grid" }, 0] },
    row: { content: "cell+", toDOM: () => ["div", { role: "row" }, 0] },
    cell: { content: "inline*", isolating: true, ...kept, toDOM: () => ["div", { role: "cell" }, 0] },
    text: { group: "inline" },
    image: {
      inline: true,
      group: "inline",
      attrs: { attachment: {}, text: { default: "" } },
      toDOM: ({ attrs }) => [
        "img",
        { src: `/attachments/${attrs.attachment}`, alt: attrs.text, "data-attachment": attrs.attachment, draggable: "false" },
      ],
    },
  },
  marks: {
    emphasis: { excludes: "_", toDOM: () => ["strong", 0], parseDOM: [{ tag: "strong" }, { tag: "b" }] },
    reference: {
      attrs: { document: { default: null }, provision: { default: null } },
      inclusive: false,
      excludes: "_",
      toDOM: ({ attrs }) => [
        "span",
        { class: "reference", "data-document": attrs.document ?? "", "data-provision": attrs.provision ?? "" },
        0,
      ],
    },
  },
});

export const { provision, heading, line, table, row, cell, image } = editorSchema.nodes as {
  readonly [Name in "provision" | "heading" | "line" | "table" | "row" | "cell" | "image"]: import("prosemirror-model").NodeType;
};

export const { emphasis, reference } = editorSchema.marks as {
  readonly [Name in "emphasis" | "reference"]: import("prosemirror-model").MarkType;
};

export const attrsOf = (node: Node): ProvisionAttrs => node.attrs as ProvisionAttrs;
