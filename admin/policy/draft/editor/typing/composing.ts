import { Plugin } from "prosemirror-state";
import { withoutSelection } from "./split-and-merge.ts";

/**
 * What is typed over a selection of several lines takes its place as the editor does it, not the browser: it knows provisions. For a word that is
 * to be composed the selection goes before that begins, for nothing may touch the text while it is.
 */
export const composing = () =>
  new Plugin({
    props: {
      handleTextInput(view, _from, _to, text) {
        const { selection } = view.state;
        if (selection.empty || selection.$from.sameParent(selection.$to)) return false;
        view.dispatch(withoutSelection(view.state).insertText(text).scrollIntoView());
        return true;
      },
      handleKeyDown(view, { keyCode }) {
        const { selection } = view.state;
        // 229: the key goes to the input method.
        if (keyCode === 229 && !selection.empty && !selection.$from.sameParent(selection.$to)) view.dispatch(withoutSelection(view.state));
        return false;
      },
    },
  });
