import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { attrsOf } from "./text/editor-schema.ts";
import { isHeaded } from "./text/words-and-nodes.ts";
import { DRAGGED } from "./typing/drag.ts";

/** What the labels beside the text need of the page around it. */
export interface ProvisionViewContext {
  /** What a provision without a label is called by its kind, e.g. 款. */
  readonly kindWord: (kind: string) => string;
  /** What the button that a label is does, for screen readers and as a hint. */
  readonly hint: string;
  readonly anchorOf: (id: string) => string;
  /** Whether the whole text is being shown first, with nobody writing in it yet. */
  readonly isBeginning: () => boolean;
  readonly onLabel: (id: string, element: HTMLElement) => void;
  readonly onShown: (id: string, gutter: HTMLElement) => void;
  readonly onGone: (id: string, gutter: HTMLElement) => void;
}

/** Milliseconds after which a new provision may be left out of the layout while it is out of sight. */
const SETTLED = 1_500;

/** A provision in the editor: its label in a gutter that is no part of the text, and its words with what stands below it. */
export class ProvisionView implements NodeView {
  readonly dom = document.createElement("section");
  readonly contentDOM = document.createElement("div");
  private readonly gutter = document.createElement("div");
  private readonly label = document.createElement("button");
  private shown: Node | null = null;
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    node: Node,
    private readonly view: EditorView,
    private readonly context: ProvisionViewContext,
  ) {
    this.gutter.className = "gutter";
    this.gutter.contentEditable = "false";
    this.label.type = "button";
    this.label.tabIndex = -1;
    this.label.draggable = true;
    this.label.title = context.hint;
    this.label.addEventListener("click", this.choose);
    this.label.addEventListener("dragstart", this.drag);
    this.gutter.append(this.label);
    this.contentDOM.className = "inside";
    this.dom.tabIndex = -1;
    this.dom.append(this.gutter, this.contentDOM);
    this.update(node);
    if (context.isBeginning()) this.dom.classList.add("resting");
    else this.settling = setTimeout(this.rest, SETTLED);
  }

  /**
   * From now on it is laid out only while it is in sight. Not where the caret stands: what was just made so is drawn with the next frame at
   * the earliest, and the browser would put a letter that is typed before elsewhere.
   */
  private readonly rest = (): void => {
    if (this.dom.contains(document.getSelection()?.anchorNode ?? null)) this.settling = setTimeout(this.rest, SETTLED);
    else this.dom.classList.add("resting");
  };

  private readonly choose = () => this.shown && this.context.onLabel(attrsOf(this.shown).id, this.label);

  private readonly drag = (event: DragEvent) => {
    if (!this.shown || !this.view.editable) return;
    event.dataTransfer?.setData(DRAGGED, attrsOf(this.shown).id);
    if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
    event.stopPropagation();
  };

  update(node: Node): boolean {
    if (this.shown && node.type !== this.shown.type) return false;
    const [before, { id, kind, label }] = [this.shown && attrsOf(this.shown), attrsOf(node)];
    if (before && before.id !== id) return false;
    this.shown = node;
    if (before?.kind === kind && before.label === label) return true;
    this.dom.id = this.context.anchorOf(id);
    const rests = this.dom.classList.contains("resting");
    this.dom.className = `provision ${kind}${isHeaded(kind) ? " headed" : ""}${rests ? " resting" : ""}`;
    this.label.className = label === "" ? "label unnamed" : "label";
    this.label.textContent = label === "" ? this.context.kindWord(kind) : label;
    if (!before) this.context.onShown(id, this.gutter);
    return true;
  }

  /** What is pressed and dragged in the gutter is no business of the text. */
  stopEvent(event: Event): boolean {
    return event.target instanceof globalThis.Node && this.gutter.contains(event.target) && !/^(drop|dragover|dragenter)$/.test(event.type);
  }

  ignoreMutation(mutation: { readonly type: string; readonly target: globalThis.Node }): boolean {
    return mutation.type !== "selection" && (mutation.target === this.dom || this.gutter.contains(mutation.target));
  }

  destroy(): void {
    clearTimeout(this.settling);
    if (this.shown) this.context.onGone(attrsOf(this.shown).id, this.gutter);
  }
}
