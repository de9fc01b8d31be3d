import { redoDepth, undoDepth } from "prosemirror-history";
import type { EditorState } from "prosemirror-state";
import type { SaveState } from "./saving/draft-saver.ts";
import type { Conflict } from "./saving/merge.ts";
import type { SelectedWords } from "./selected-words.ts";
import { attrsOf, emphasis, type ProvisionAttrs } from "./text/editor-schema.ts";
import { provisionAt } from "./typing/edits.ts";
import { inTable } from "./typing/kinds-and-labels.ts";

/** Where the caret stands, and what can be done there. */
export interface Here extends Pick<ProvisionAttrs, "id" | "kind" | "label"> {
  readonly inTable: boolean;
  readonly emphasised: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What the parts around the text show of it. */
export interface SessionState {
  readonly save: SaveState;
  /** When it was last saved, as the machine's clock has it. */
  readonly savedAt: Date | null;
  readonly conflicts: readonly Conflict[];
  readonly here: Here | null;
  /** The provision after which numbers no longer run on, until somebody has said what becomes of them. */
  readonly disturbed: Pick<ProvisionAttrs, "id" | "label"> | null;
  readonly selected: SelectedWords | null;
  /** Whether unsaved work of before was found and is here again. */
  readonly restored: boolean;
}

export const begunState: SessionState = {
  save: { kind: "saved" },
  savedAt: null,
  conflicts: [],
  here: null,
  disturbed: null,
  selected: null,
  restored: false,
};

/** Where the caret of an editor stands. */
export function hereIn(state: EditorState): Here | null {
  const at = provisionAt(state, state.selection.from);
  const node = at && state.doc.nodeAt(at.at);
  if (!node) return null;
  const { id, kind, label } = attrsOf(node);
  const marks = state.storedMarks ?? state.selection.$from.marks();
  return {
    id,
    kind,
    label,
    inTable: inTable(state),
    emphasised: emphasis.isInSet(marks) !== undefined,
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}
