import { DOMParser as NodeParser, type ParseRule } from "prosemirror-model";
import { newId } from "../../../../shared/new-id.ts";
import { editorSchema } from "../text/editor-schema.ts";
import { labelled } from "../text/levels.ts";
import { changed, type Entry, endOf, outlineOf } from "../text/outline.ts";
import type { Rearranged } from "./edits.ts";
import { putBeside } from "./levels-and-places.ts";
import { isBlank, sizeOf } from "./own-parts.ts";

/** How what an editor of drafts copied is read: what `editorSchema` writes. */
const rulesFor = (isHere: (id: string) => boolean): readonly ParseRule[] => [
  {
    tag: "section[data-provision]",
    node: "provision",
    contentElement: "div",
    getAttrs: ({ dataset }) => ({ id: dataset.provision, kind: dataset.kind, ...labelled(dataset.label ?? "", false) }),
  },
  { tag: "h4", node: "heading" },
  { tag: "p", node: "line", getAttrs: ({ dataset }) => ({ mark: dataset.mark ?? "" }) },
  { tag: "[role=table]", node: "table" },
  { tag: "[role=row]", node: "row" },
  { tag: "[role=cell]", node: "cell" },
  {
    tag: "img[data-attachment]",
    node: "image",
    getAttrs: (image) =>
      isHere(image.dataset.attachment ?? "") && { attachment: image.dataset.attachment, text: image.getAttribute("alt") ?? "" },
  },
  { tag: "img", ignore: true },
  { tag: "strong", mark: "emphasis" },
  {
    tag: "span.reference",
    mark: "reference",
    getAttrs: ({ dataset }) => ({ document: dataset.document || null, provision: dataset.provision || null }),
  },
];

/**
 * Whole provisions out of an editor of drafts; null where anything else was copied. They keep who they are where they come back into the draft
 * that they were cut from; any other is a new one.
 * @param isHere whether a provision or a picture of that id was copied in this draft
 * @param taken provisions that are in the draft
 */
export function provisionsOf(body: HTMLElement, isHere: (id: string) => boolean, taken: ReadonlySet<string>): readonly Entry[] | null {
  const parts = [...body.children].filter(({ tagName }) => tagName !== "META");
  if (parts.length === 0 || !parts.every((part) => part.matches("section[data-provision]"))) return null;
  const doc = new NodeParser(editorSchema, rulesFor(isHere)).parse(body, { preserveWhitespace: "full" });
  return outlineOf(doc).map((entry) => {
    const { id } = entry.attrs;
    return changed(entry, { id: isHere(id) && !taken.has(id) ? id : newId() });
  });
}

/** The provisions with others put in: in the place of an empty one, before one at whose beginning the caret stands, else behind it. */
export function withProvisions(entries: readonly Entry[], place: number, offset: number, pasted: readonly Entry[]): Rearranged | null {
  const [entry, last] = [entries[place], pasted.at(-1)];
  if (!entry || !last) return null;
  const isEmpty = isBlank(entry.own) && (entry.attrs.label === "" || entry.attrs.given) && endOf(entries, place) === place + 1;
  const put = putBeside(entries, place, isEmpty || offset <= 1 ? "before" : "behind", pasted);
  return { entries: isEmpty ? put.filter((one) => one !== entry) : put, caret: { id: last.attrs.id, offset: sizeOf(last.own) - 1 } };
}
