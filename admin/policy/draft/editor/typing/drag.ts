import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { endOf, outlineOf } from "../text/outline.ts";
import { rearrange } from "./edits.ts";
import { putBeside } from "./levels-and-places.ts";

/** Under which name a dragged provision travels; nothing else takes it. */
export const DRAGGED = "application/x-rulebook-provision";

interface DropPlace {
  readonly id: string;
  readonly behind: boolean;
  readonly element: HTMLElement;
}

/** The provision before or behind which something is dropped. */
function dropPlace(view: EditorView, event: DragEvent): DropPlace | null {
  const under = document.elementFromPoint(event.clientX, event.clientY);
  const element = under instanceof HTMLElement ? under.closest<HTMLElement>("section.provision") : null;
  if (!element || !view.dom.contains(element)) return null;
  const node = view.state.doc.nodeAt(view.posAtDOM(element, 0) - 1);
  const first = element.querySelector(".inside > :not(section)")?.getBoundingClientRect() ?? element.getBoundingClientRect();
  return node && { id: node.attrs.id, behind: event.clientY > first.top + first.height / 2, element };
}

/** Provisions that are dragged by their labels, with all below them, to before or behind another one, at the level where they belong there. */
export function drag(): Plugin {
  let marked: HTMLElement | null = null;
  const mark = (place: DropPlace | null) => {
    marked?.classList.remove("drop-before", "drop-behind");
    marked = place?.element ?? null;
    marked?.classList.add(place?.behind ? "drop-behind" : "drop-before");
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        dragover(view, event) {
          if (!event.dataTransfer?.types.includes(DRAGGED)) return false;
          event.preventDefault();
          mark(dropPlace(view, event));
          return true;
        },
        dragleave: () => {
          mark(null);
          return false;
        },
        drop(view, event) {
          const id = event.dataTransfer?.getData(DRAGGED);
          if (!id) return false;
          event.preventDefault();
          const target = dropPlace(view, event);
          mark(null);
          const entries = outlineOf(view.state.doc);
          const start = entries.findIndex(({ attrs }) => attrs.id === id);
          const moved = entries.slice(start, endOf(entries, start));
          if (start < 0 || !target || moved.some(({ attrs }) => attrs.id === target.id)) return true;
          const rest = entries.toSpliced(start, moved.length);
          const place = rest.findIndex(({ attrs }) => attrs.id === target.id);
          const put = putBeside(rest, place, target.behind ? "behind" : "before", moved);
          view.dispatch(rearrange(view.state.tr, { entries: put, caret: { id, offset: 1 } }));
          view.focus();
          return true;
        },
      },
    },
  });
}
