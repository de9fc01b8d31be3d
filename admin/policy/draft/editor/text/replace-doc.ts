import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
import { provision } from "./editor-schema.ts";

/** Gives provisions that stand in the same place their other attributes, as steps that move nothing: carets and what can be undone stay. */
function setAttributes(tr: Transaction, old: Node, wanted: Node, start: number): void {
  let at = start;
  for (let place = 0; place < Math.min(old.childCount, wanted.childCount); place += 1) {
    const [one, other] = [old.child(place), wanted.child(place)];
    if (one !== other && one.type === provision && one.attrs.id === other.attrs.id) {
      for (const [name, value] of Object.entries(other.attrs)) if (one.attrs[name] !== value) tr.setNodeAttribute(at, name, value);
      setAttributes(tr, one, other, at + 1);
    }
    at += one.nodeSize;
  }
}

/** Makes the transaction's document say what another one says, by replacing what differs and nothing else. */
export function replaceDoc(tr: Transaction, wanted: Node): Transaction {
  setAttributes(tr, tr.doc, wanted, 0);
  const { doc } = tr;
  const start = doc.content.findDiffStart(wanted.content);
  const end = doc.content.findDiffEnd(wanted.content);
  if (start === null || end === null) return tr;
  // What begins and ends alike on both sides would be counted twice.
  const twice = Math.max(0, start - Math.min(end.a, end.b));
  return tr.step(new ReplaceStep(start, end.a + twice, wanted.slice(start, end.b + twice)));
}
