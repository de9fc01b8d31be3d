import { dayAfter } from "../shared/days.screen.ts";
import type { DatedText } from "./succession.screen.ts";

/** From a day on, which text holds; none after a trial without another text, or once the document is repealed. */
export interface TimelineStep<Text extends DatedText = DatedText> {
  readonly from: string;
  readonly text: Text | null;
  /** Whether it has held before and holds again. */
  readonly again: boolean;
  readonly repealed: boolean;
}

const holds = ({ effectiveFrom, trialUntil }: DatedText, day: string) => effectiveFrom <= day && (!trialUntil || trialUntil >= day);

/** Which text holds on a day: the latest effective date decides among those whose trial has not ended. */
export const textOn = <Text extends DatedText>(texts: readonly Text[], day: string): Text | null =>
  texts.filter((text) => holds(text, day)).toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0] ?? null;

/** Which text of a document holds from which day on, the earliest first; texts that were withdrawn are left out by whoever asks. */
export function timeline<Text extends DatedText>(texts: readonly Text[], repealedOn: string | null): readonly TimelineStep<Text>[] {
  const days = texts.flatMap(({ effectiveFrom, trialUntil }) => [effectiveFrom, ...(trialUntil ? [dayAfter(trialUntil, 1)] : [])]);
  const steps: TimelineStep<Text>[] = [];
  for (const from of [...new Set(days)].sort()) {
    if (repealedOn && from >= repealedOn) break;
    const text = textOn(texts, from);
    if (steps.length > 0 && steps.at(-1)?.text === text) continue;
    steps.push({ from, text, again: text !== null && text.effectiveFrom < from, repealed: false });
  }
  return repealedOn ? [...steps, { from: repealedOn, text: null, again: false, repealed: true }] : steps;
}
