import { InputRule, inputRules } from "prosemirror-inputrules";
import type { EditorState, Transaction } from "prosemirror-state";
import { readLabel } from "../../../../../schema/policy/labels/read-label.screen.ts";
import { heading, line } from "../text/editor-schema.ts";
import { outlineOf } from "../text/outline.ts";
import { rearrange, spotOf } from "./edits.ts";
import { withTypedLabel } from "./kinds-and-labels.ts";

/** A label typed at the beginning of a provision becomes its label: the provision takes the kind and level that it stands for. */
function takeLabel(state: EditorState, typed: string, end: number): Transaction | null {
  const label = typed.replace(/[ \u3000]$/, "");
  const $end = state.doc.resolve(end);
  const entries = outlineOf(state.doc);
  const { place } = spotOf(state, entries, end);
  const entry = entries[place];
  if (readLabel(label)?.label !== label || !entry || entry.own[0] !== $end.parent) return null;
  const rest = $end.parent.content.cut($end.parentOffset);
  const own = entry.own.with(0, $end.parent.type === heading ? heading.create(null, rest) : line.create(null, rest));
  return rearrange(state.tr, { entries: withTypedLabel(entries, place, label, own), caret: { id: entry.attrs.id, offset: 1 } });
}

/** `- ` at the beginning of a line makes it one of a list. */
function takeMark(state: EditorState, mark: string, end: number): Transaction | null {
  const $end = state.doc.resolve(end);
  if ($end.parent.type !== line || $end.parent.attrs.mark !== "") return null;
  return state.tr.delete($end.start(), end).setNodeAttribute($end.before(), "mark", mark);
}

const rule = (pattern: RegExp, take: (state: EditorState, typed: string, end: number) => Transaction | null) =>
  new InputRule(pattern, (state, [typed], _, end) => take(state, typed, end));

/**
 * Labels and list marks as they are typed: 第四条 and what else ends with a space, （二） and 一、 at once. While a Chinese word is being composed
 * nothing is touched; what it ended with counts when it is written.
 */
export const typedLabels = () =>
  inputRules({
    rules: [
      rule(/^\S[^\n]{0,20}[ \u3000]$/, takeLabel),
      rule(/^[（(〔][^（()）\n]{1,6}[）)〕]$/, takeLabel),
      rule(/^[^\s、]{1,4}、$/, takeLabel),
      rule(/^[-*•·●○■◆▪][ \u3000]$/, takeMark),
    ],
  });
