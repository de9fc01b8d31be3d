import { type Command, Plugin, Selection } from "prosemirror-state";
import { heading, image, line } from "../text/editor-schema.ts";

/** Puts a kept picture where the caret stands. */
export const insertPicture =
  (attachment: string, text: string): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    const picture = image.create({ attachment, text });
    // Headings are words: what is put there stands below them.
    if ($from.parent.type === heading) {
      const tr = state.tr.insert($from.after(), line.create(null, picture));
      dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve($from.after() + 2), -1)).scrollIntoView());
    } else dispatch?.(state.tr.replaceSelectionWith(picture, false).scrollIntoView());
    return true;
  };

const filesIn = (data: DataTransfer | null): readonly File[] => [...(data?.files ?? [])];

/** What the page is asked when files are pasted or dropped. */
export interface AskedOfFiles {
  readonly onPictures: (files: readonly File[]) => void;
  /** None of the files is a picture that a text can show. */
  readonly onOtherFiles: () => void;
}

/** Pictures that are pasted or dropped are asked about before they come into the text; the browser would open other files in its place. */
export const pictures = ({ onPictures, onOtherFiles }: AskedOfFiles) => {
  const take = (files: readonly File[]) => {
    const shown = files.filter(({ type }) => /^image\/(png|jpeg|webp)$/.test(type));
    if (shown.length > 0) onPictures(shown);
    if (shown.length < files.length) onOtherFiles();
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste(_, event) {
          const files = filesIn(event.clipboardData);
          const words = event.clipboardData?.getData("text/plain") ?? "";
          if (files.length === 0 || words !== "") return false;
          event.preventDefault();
          take(files);
          return true;
        },
        drop(view, event) {
          const files = filesIn(event.dataTransfer);
          if (files.length === 0) return false;
          event.preventDefault();
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          const { tr } = view.state;
          if (at) view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at.pos))));
          take(files);
          return true;
        },
      },
    },
  });
};
