import { redo } from "prosemirror-history";
import { type Command, Selection, type Transaction } from "prosemirror-state";

/** Where what a transaction put in last ends; null where it only took something out. */
function endOfPut({ mapping }: Transaction): number | null {
  let end: number | null = null;
  for (const [step, map] of mapping.maps.entries())
    map.forEach((_, __, from, to) => {
      if (to > from) end = mapping.slice(step + 1).map(to, -1);
    });
  return end;
}

/** Does again what was undone, and leaves the caret in it: by itself the library goes on behind it, which may be in the next provision. */
export const redoInPlace: Command = (state, dispatch) =>
  redo(
    state,
    dispatch &&
      ((tr) => {
        const end = endOfPut(tr);
        if (end !== null && !tr.doc.resolve(end).parent.inlineContent) tr.setSelection(Selection.near(tr.doc.resolve(end), -1));
        dispatch(tr);
      }),
  );
