import { dayAfter } from "../../schema/shared/days.screen.ts";
import type { Told } from "./notifications.ts";
import { releasedState } from "./released-state.ts";

/** What is told in one line: one thing, or several alike. */
export interface ToldLine {
  readonly key: string;
  readonly items: readonly [Told, ...Told[]];
  readonly unread: boolean;
}

export const periods = ["today", "week", "earlier"] as const;
export type Period = (typeof periods)[number];

/** Monday of the week of the day. */
function monday(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return dayAfter(day, -weekday);
}

/** Of what can still be seen: an obligation, text, decision, question, clearance or confirmation that is hidden by now leaves nothing to tell. */
function tells({ kind, obligation, revision, approval, inquiry, clearance, confirmation }: Told): boolean {
  if (kind === "confirmationWaiting" || kind === "confirmationDecided") return confirmation !== null;
  if (kind === "clearanceEnding" || kind === "clearanceEnded") return clearance !== null;
  if (kind === "inquiryAsked" || kind === "inquiryAnswered") return inquiry !== null;
  if (kind === "decisionWaiting" || kind === "decided") return approval !== null;
  return kind === "changed" ? revision !== null : obligation !== null;
}

/**
 * Lines by period, in the order in which they come: alike ones of a day are one line, read and unread ones apart, and what is
 * asked no longer.
 */
export function groupNotifications(told: readonly Told[], today: string): readonly { period: Period; lines: readonly ToldLine[] }[] {
  const weekBegins = monday(today);
  const periodOf = (day: string): Period => (day >= today ? "today" : day >= weekBegins ? "week" : "earlier");
  const lines = new Map<string, ToldLine>();
  for (const item of told.filter(tells)) {
    const key = `${item.groupKey} ${item.unread} ${releasedState(item.obligation?.state) ?? ""}`;
    const known = lines.get(key);
    lines.set(key, known ? { ...known, items: [...known.items, item] } : { key, items: [item], unread: item.unread });
  }
  return periods
    .map((period) => ({ period, lines: [...lines.values()].filter(({ items: [first] }) => periodOf(first.day) === period) }))
    .filter(({ lines: found }) => found.length > 0);
}
