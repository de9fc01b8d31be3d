import { dayAfter } from "../shared/days.screen.ts";
/** A published text of a document that was not withdrawn, with the days between which it would hold if there were no other. */
export interface DatedText {
  readonly ordinal: number;
  readonly effectiveFrom: string;
  /** Last day of a trial, inclusive. */
  readonly trialUntil?: string | null;
}

/** What a text that takes effect on a day means among the other texts of its document. */
export interface Succession<Text extends DatedText> {
  /** Takes effect on the very same day, which no two texts can. */
  readonly same: Text | null;
  /** Is published already, takes effect later, and takes over then. */
  readonly takenOverBy: Text | null;
  /** Holds, or is to hold, until then. */
  readonly takesOver: Text | null;
}

const lasts = ({ trialUntil }: DatedText, day: string) => !trialUntil || trialUntil >= day;

/** What a text that takes effect on the day means among the others: the latest effective date decides, not the later publication. */
export function succession<Text extends DatedText>(others: readonly Text[], effectiveFrom: string): Succession<Text> {
  const ordered = others.toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1));
  return {
    same: ordered.find((text) => text.effectiveFrom === effectiveFrom) ?? null,
    takenOverBy: ordered.find((text) => text.effectiveFrom > effectiveFrom && lasts(text, text.effectiveFrom)) ?? null,
    takesOver: ordered.findLast((text) => text.effectiveFrom < effectiveFrom && lasts(text, effectiveFrom)) ?? null,
  };
}

/** The first day from this one on that no other text of the document takes. */
export function firstFreeDay(others: readonly DatedText[], from: string): string {
  const taken = new Set(others.map(({ effectiveFrom }) => effectiveFrom));
  let day = from;
  while (taken.has(day)) day = dayAfter(day, 1);
  return day;
}
