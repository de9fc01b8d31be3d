import type { Fragment, Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
import { newId } from "../../../../shared/new-id.ts";
import { provision } from "../text/editor-schema.ts";

const holdsProvisions = (content: Fragment): boolean => content.content.some(({ type }) => type === provision);

/** No two provisions are the same one, and none is nobody, whatever was put in. */
export const uniqueIds = () =>
  new Plugin({
    appendTransaction(transactions, _, state) {
      const put = transactions.some(({ steps }) =>
        steps.some((step) => step instanceof ReplaceStep && holdsProvisions(step.slice.content)),
      );
      if (!put) return null;
      const seen = new Set<string>();
      const { tr } = state;
      const visit = (parent: Node, start: number) =>
        parent.forEach((child, offset) => {
          if (child.type !== provision) return;
          const { id } = child.attrs;
          if (id === "" || seen.has(id)) tr.setNodeAttribute(start + offset, "id", newId());
          else seen.add(id);
          visit(child, start + offset + 1);
        });
      visit(state.doc, 0);
      return tr.docChanged ? tr : null;
    },
  });
