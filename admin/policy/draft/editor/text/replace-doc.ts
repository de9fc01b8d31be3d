import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";

/** Makes the transaction's document say what another one says, by replacing what differs and nothing else. */
export function replaceDoc(tr: Transaction, wanted: Node): Transaction {
  const { doc } = tr;
  const start = doc.content.findDiffStart(wanted.content);
  const end = doc.content.findDiffEnd(wanted.content);
  if (start === null || end === null) return tr;
  // What begins and ends alike on both sides would be counted twice.
  const twice = Math.max(0, start - Math.min(end.a, end.b));
  return tr.step(new ReplaceStep(start, end.a + twice, wanted.slice(start, end.b + twice)));
}
