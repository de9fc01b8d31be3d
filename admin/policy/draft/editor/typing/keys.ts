import { chainCommands, deleteSelection, selectAll, toggleMark } from "prosemirror-commands";
import { undo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { type Command, Plugin } from "prosemirror-state";
import { cell, emphasis } from "../text/editor-schema.ts";
import { insertBehind, removeSelected } from "./kinds-and-labels.ts";
import { indent, moveDown, moveUp, outdent } from "./levels-and-places.ts";
import { redoInPlace } from "./redo-in-place.ts";
import { breakLine, deleteAcross, mergeBackward, mergeForward, split } from "./split-and-merge.ts";
import { toCell } from "./tables.ts";

/** Cells stay apart, however often somebody presses the key at their ends. */
const stayInCell =
  (end: "start" | "end"): Command =>
  ({ selection: { empty, $from } }) =>
    empty && $from.parent.type === cell && $from.parentOffset === (end === "start" ? 0 : $from.parent.content.size);

/** A key that means something everywhere in the text, whether or not there is something to do. */
const always =
  (...commands: readonly Command[]): Command =>
  (state, dispatch, view) => {
    chainCommands(...commands)(state, dispatch, view);
    return true;
  };

const backspace = chainCommands(undoInputRule, deleteAcross, deleteSelection, stayInCell("start"), mergeBackward);
const del = chainCommands(deleteAcross, deleteSelection, stayInCell("end"), mergeForward);

/** What each key does; told in the sheet of keys. */
const editorKeys = {
  Enter: always(split),
  "Shift-Enter": always(breakLine),
  "Mod-Enter": always(insertBehind()),
  Backspace: backspace,
  "Shift-Backspace": backspace,
  "Mod-Backspace": chainCommands(deleteAcross, deleteSelection, stayInCell("start"), mergeBackward),
  Delete: del,
  "Mod-Delete": del,
  Tab: always(toCell(1), indent),
  "Shift-Tab": always(toCell(-1), outdent),
  "Alt-ArrowUp": always(moveUp),
  "Alt-ArrowDown": always(moveDown),
  "Mod-Shift-k": always(removeSelected),
  "Mod-b": toggleMark(emphasis),
  "Mod-z": undo,
  "Mod-y": redoInPlace,
  "Shift-Mod-z": redoInPlace,
  "Mod-a": selectAll,
} satisfies Readonly<Record<string, Command>>;

/** The keys of the editor. After Escape, Tab leaves it, so that nobody who has no mouse is caught in it. */
export function keys(): Plugin[] {
  let leaving = false;
  const leave = new Plugin({
    props: {
      handleKeyDown(_, { key }) {
        const leaves = leaving && key === "Tab";
        if (key !== "Shift") leaving = key === "Escape";
        // Answered without being prevented: the browser moves the focus.
        return leaves;
      },
      handleDOMEvents: {
        focus: () => {
          leaving = false;
          return false;
        },
      },
    },
  });
  return [leave, keymap(editorKeys)];
}
