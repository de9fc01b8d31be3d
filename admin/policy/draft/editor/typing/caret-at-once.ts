import { Plugin } from "prosemirror-state";

/** Whoever comes back to the text goes on where the caret stood, from the first key on: by itself the browser would begin at the top. */
export const caretAtOnce = () =>
  new Plugin({
    props: {
      handleDOMEvents: {
        focus(view) {
          view.focus();
          return false;
        },
      },
    },
  });
