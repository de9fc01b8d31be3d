import type { NumberingSoFar } from "./accept-marker.ts";
import type { Marker } from "./marker.ts";
import { isNext, numberingFault } from "./numbering-check.ts";
import type { NumberingOutlook } from "./numbering-outlook.ts";
import type { ImportWarningCode, ParsedProvision } from "./parsed-regulation.ts";
import { createNode, HEADING_RANK, type ProvisionNode } from "./provision-node.ts";
import { placeRung } from "./rung-placement.ts";

/** The nodes that are open, the root first: what the next marker or text can become a part of. */
export type OpenNodes = [ProvisionNode, ...ProvisionNode[]];

/** Builds the tree of provisions from markers and texts in the order of the document. */
export class ProvisionTree implements NumberingSoFar {
  /** Holds the top level; is no provision itself. */
  readonly #root = createNode("preamble", null, 0, { rank: HEADING_RANK.document - 1 });
  readonly #nodes: ProvisionNode[] = [];
  readonly #open: OpenNodes = [this.#root];
  /** The last marker of each key of headings wherever it stood: chapters may run on across parts. */
  readonly #lastAnywhere = new Map<Marker["key"], Marker>();
  readonly #outlook: NumberingOutlook;
  readonly #warn: (code: ImportWarningCode, line: number, excerpt: string) => void;
  #touched = false;

  constructor(outlook: NumberingOutlook, warn: (code: ImportWarningCode, line: number, excerpt: string) => void) {
    this.#outlook = outlook;
    this.#warn = warn;
  }

  get untouched(): boolean {
    return !this.#touched;
  }

  get top(): ProvisionNode {
    return this.#open.at(-1) ?? this.#root;
  }

  get nodes(): readonly ProvisionNode[] {
    return this.#nodes;
  }

  isRoot(node: ProvisionNode): boolean {
    return node === this.#root;
  }

  continues(marker: Marker): boolean {
    if (marker.type === "rung") {
      for (let at = this.#open.length - 1; at >= 0; at--) {
        const list = this.#open[at]?.lists.get(marker.key);
        if (list && isNext(list.last, marker)) return true;
        if (this.#open[at]?.rank !== null) return false;
      }
      return false;
    }
    const holder = marker.type === "article" ? this.#scope() : this.#headingHolder(marker.key);
    const list = holder.lists.get(marker.key);
    if (list) return isNext(list.last, marker);
    const elsewhere = this.#lastAnywhere.get(marker.key);
    return marker.number === 1 || (elsewhere !== undefined && isNext(elsewhere, marker));
  }

  runsOnIn(key: Marker["key"], line: number): boolean {
    return this.#open.some((node) => node.lists.get(key)?.line === line);
  }

  openNumber(key: Marker["key"]): number | null {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const list = this.#open[at]?.lists.get(key);
      if (list) return list.last.number;
      if (this.#open[at]?.rank !== null) return null;
    }
    return null;
  }

  /** The last number of a key in the document (or annex) that is being read, null when it was not used yet. */
  lastNumber(key: Marker["key"]): number | null {
    return this.#scope().lists.get(key)?.last.number ?? null;
  }

  /** Opens the provision that a marker begins. Its words are given to it by the caller. */
  openMarked(marker: Marker, label: string, line: number): ProvisionNode {
    this.#touched = true;
    if (marker.type === "rung") return this.#openRung(marker, label, line);
    const parent = marker.type === "article" ? this.#closeForArticle() : this.#closeTo(this.#headingHolder(marker.key));
    const holder = marker.type === "article" ? this.#scope() : parent;
    const fault = numberingFault(holder.lists.get(marker.key)?.last ?? null, marker, this.#lastAnywhere.get(marker.key) ?? null);
    if (fault && !marker.certain) this.#warn(fault, line, label);
    holder.lists.set(marker.key, { last: marker, line });
    this.#lastAnywhere.set(marker.key, marker);
    const rank = marker.type === "heading" ? HEADING_RANK[marker.key as keyof typeof HEADING_RANK] : undefined;
    const kind = marker.type === "article" ? "article" : (marker.key as ParsedProvision["kind"]);
    return this.#push(createNode(kind, parent, line, rank === undefined ? { label, marker } : { label, marker, rank }));
  }

  /** A heading without a number, or an annex: closes everything of its rank and below. */
  openHeading(
    kind: "paragraph" | "annex",
    rank: number,
    line: number,
    words: { label?: string; number?: string | null; heading: string },
  ): ProvisionNode {
    this.#touched = true;
    while (this.#open.length > 1 && (this.top.rank === null || this.top.rank >= rank)) this.#open.pop();
    return this.#push(createNode(kind, this.top, line, { ...words, rank }));
  }

  /** Adds a provision that nothing can be below of. */
  addLeaf(kind: ParsedProvision["kind"], parent: ProvisionNode, line: number, text: string): ProvisionNode {
    const node = createNode(kind, parent, line, { text });
    this.#nodes.push(node);
    parent.children++;
    return node;
  }

  /** Adds a provision below a node that is open, and keeps it open. */
  push(kind: ParsedProvision["kind"], parent: ProvisionNode, line: number, text: string): ProvisionNode {
    this.#closeTo(parent);
    return this.#push(createNode(kind, parent, line, { text }));
  }

  closeTo(node: ProvisionNode): void {
    this.#closeTo(node);
  }

  closeAll(): void {
    this.#touched = true;
    this.#closeTo(this.#root);
  }

  /** The innermost open node of these kinds, null if there is none. */
  innermost(...kinds: readonly ParsedProvision["kind"][]): ProvisionNode | null {
    for (let at = this.#open.length - 1; at > 0; at--) {
      const node = this.#open[at];
      if (node && kinds.includes(node.kind)) return node;
    }
    return null;
  }

  /** The innermost open heading, or the root. */
  innermostHeading(): ProvisionNode {
    for (let at = this.#open.length - 1; at > 0; at--) {
      const node = this.#open[at];
      if (node && node.rank !== null) return node;
    }
    return this.#root;
  }

  #push(node: ProvisionNode): ProvisionNode {
    if (node.parent) node.parent.children++;
    this.#nodes.push(node);
    this.#open.push(node);
    return node;
  }

  #closeTo(node: ProvisionNode): ProvisionNode {
    while (this.#open.length > 1 && this.top !== node) this.#open.pop();
    return this.top;
  }

  /** Articles are numbered through the document, an annex or a document within the document, whatever chapters they are in. */
  #scope(): ProvisionNode {
    for (let at = this.#open.length - 1; at > 0; at--) {
      const node = this.#open[at];
      if (node?.rank === HEADING_RANK.document) return node;
    }
    return this.#root;
  }

  #headingHolder(key: Marker["key"]): ProvisionNode {
    const rank = HEADING_RANK[key as keyof typeof HEADING_RANK];
    for (let at = this.#open.length - 1; at > 0; at--) {
      const node = this.#open[at];
      if (node && node.rank !== null && node.rank < rank) return node;
    }
    return this.#root;
  }

  /** An article belongs to the innermost heading; where a ladder's rungs serve as headings (一、总则 over 第一条), to the outermost rung. */
  #closeForArticle(): ProvisionNode {
    const heading = this.innermostHeading();
    const below = this.#open[this.#open.indexOf(heading) + 1];
    return this.#closeTo(below?.kind === "clause" ? below : heading);
  }

  #openRung(marker: Marker, label: string, line: number): ProvisionNode {
    const parent = this.#closeTo(placeRung(marker, this.#open, this.#outlook));
    const list = parent.lists.get(marker.key);
    const fault = numberingFault(list?.last ?? null, marker, null);
    if (fault && !marker.certain) this.#warn(fault, line, label);
    parent.lists.set(marker.key, { last: marker, line });
    const kind = this.innermost("article") === null ? "clause" : parent.kind === "item" || parent.kind === "subitem" ? "subitem" : "item";
    return this.#push(createNode(kind, parent, line, { label, marker }));
  }
}
