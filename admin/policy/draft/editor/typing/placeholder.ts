import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/** What stands in an empty text, until something is written. */
export const placeholder = (hint: string) =>
  new Plugin({
    props: {
      decorations({ doc }) {
        const [first] = doc.children;
        if (doc.childCount > 1 || !first || first.textContent !== "" || first.childCount > 1 || first.attrs.label !== "") return null;
        return DecorationSet.create(doc, [
          Decoration.node(1, 1 + (first.firstChild?.nodeSize ?? 0), { class: "empty", "data-placeholder": hint }),
        ]);
      },
    },
  });
