import { type RefObject, useEffect, useState } from "react";
import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { placeOfQuote } from "../../../schema/policy/comment/place-of-quote.screen.ts";
import { anchorOf, type ReadProvision } from "../provision.ts";

/** Words of a provision that somebody has selected on the page. */
export interface SelectedText {
  readonly provision: ReadProvision;
  readonly quote: string;
  /** At which character of the provision's plain text they begin. */
  readonly from: number;
}

const provisionAround = (node: Node | null): Element | null =>
  (node instanceof Element ? node : (node?.parentElement ?? null))?.closest(".provision") ?? null;

/** What is left where a selection begins within the provision's label or heading, which are no part of its text. */
function* withoutLead(said: string, { label, heading }: ReadProvision): Generator<string> {
  yield said;
  for (const lead of [label, heading].filter(Boolean))
    for (let at = 0; at < lead.length; at += 1) if (said.startsWith(lead.slice(at))) yield said.slice(lead.length - at).trim();
}

/** What the selection says of one provision of the text; null where it says nothing, or reaches beyond one. */
function selectedIn(text: Element | null, provisions: readonly ReadProvision[]): SelectedText | null {
  const selection = document.getSelection();
  if (!text || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const block = provisionAround(range.startContainer);
  if (!block || !text.contains(block) || provisionAround(range.endContainer) !== block) return null;
  const provision = provisions.find((one) => anchorOf(one) === block.id);
  if (!provision) return null;
  const plain = plainText(provision);
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(range.startContainer, range.startOffset);
  // The label and heading stand before the text on the page, so the place is about right: the nearest such words are meant.
  const about = Math.max(0, before.toString().length - provision.label.length - provision.heading.length);
  const said = [selection.toString().trim(), range.toString().trim()].flatMap((words) => [words, words.replaceAll(/\n+/g, "\n")]);
  for (const quote of said.flatMap((words) => [...withoutLead(words, provision)])) {
    const from = quote === "" ? null : placeOfQuote(plain, quote, about);
    if (from !== null) return { provision, quote, from };
  }
  return null;
}

/** The words that are selected in the text, as long as they are. */
export function useSelectedText(
  text: RefObject<Element | null>,
  provisions: readonly ReadProvision[],
  enabled = true,
): SelectedText | null {
  const [selected, setSelected] = useState<SelectedText | null>(null);
  useEffect(() => {
    if (!enabled) return;
    const look = () => {
      const next = selectedIn(text.current, provisions);
      setSelected((before) =>
        before?.quote === next?.quote && before?.from === next?.from && before?.provision.id === next?.provision.id ? before : next,
      );
    };
    look();
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [text, provisions, enabled]);
  return enabled ? selected : null;
}
