import type { OutsideFormDefinition } from "../definition/report.screen.ts";

/** Whether a form takes answers, and why it does not: not yet, not any more, closed by hand or with its register, full, full for today, used up. */
export type OutsideState = "open" | "notYet" | "over" | "closed" | "full" | "fullToday" | "used";

/** Answers an hour from one address where a form says no number. */
export const USUAL_AN_HOUR = 20;

/** How a form stands. */
export interface OutsideFacts {
  /** By hand, or since its register takes no records any more. */
  readonly closed: boolean;
  /** The organisation's day. */
  readonly today: string;
  readonly received: number;
  readonly receivedToday: number;
  /** Of a link for one answer: whether that came. */
  readonly used?: boolean;
}

/** Whether a form takes answers as it stands. */
export function outsideStateOf(form: OutsideFormDefinition, facts: OutsideFacts): OutsideState {
  if (facts.used) return "used";
  if (facts.closed) return "closed";
  if (form.closesOn && facts.today > form.closesOn) return "over";
  if (form.mostInAll !== undefined && facts.received >= form.mostInAll) return "full";
  if (form.opensOn && facts.today < form.opensOn) return "notYet";
  return facts.receivedToday >= form.mostADay ? "fullToday" : "open";
}
