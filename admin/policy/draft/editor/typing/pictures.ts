import { type Command, Plugin, Selection } from "prosemirror-state";
import { heading, image } from "../text/editor-schema.ts";

/** Puts a kept picture where the caret stands. */
export const insertPicture =
  (attachment: string, text: string): Command =>
  (state, dispatch) => {
    if (!state.selection.$from.parent.inlineContent || state.selection.$from.parent.type === heading) return false;
    dispatch?.(state.tr.replaceSelectionWith(image.create({ attachment, text }), false).scrollIntoView());
    return true;
  };

const pictureIn = (files: FileList | undefined): File | undefined =>
  [...(files ?? [])].find(({ type }) => /^image\/(png|jpeg|webp)$/.test(type));

/** Pictures that are pasted or dropped are asked about before they come into the text. */
export const pictures = (onPicture: (file: File) => void) =>
  new Plugin({
    props: {
      handleDOMEvents: {
        paste(_, event) {
          const file = pictureIn(event.clipboardData?.files);
          const words = event.clipboardData?.getData("text/plain") ?? "";
          if (!file || words !== "") return false;
          event.preventDefault();
          onPicture(file);
          return true;
        },
        drop(view, event) {
          const file = pictureIn(event.dataTransfer?.files);
          if (!file) return false;
          event.preventDefault();
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          const { tr } = view.state;
          if (at) view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at.pos))));
          onPicture(file);
          return true;
        },
      },
    },
  });
