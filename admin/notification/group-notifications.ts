import { dayAfter } from "../../schema/shared/days.screen.ts";
import { toldKindOf } from "../../schema/told/kinds.screen.ts";
import { isTold, toldAlike } from "../../schema/told/tell.screen.ts";
import type { ToldKindDefinition } from "../../schema/told/told-kind.screen.ts";
import type { Told } from "./notifications.ts";

/** What is told in one line: one thing, or several alike. */
export interface ToldLine {
  readonly key: string;
  readonly kind: ToldKindDefinition;
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

/**
 * Lines by period, in the order in which they come: alike ones of a day are one line, read and unread ones apart, and what is said
 * differently of each. What is hidden by now, and kinds that only a newer panel knows, are left out.
 */
export function groupNotifications(told: readonly Told[], today: string): readonly { period: Period; lines: readonly ToldLine[] }[] {
  const weekBegins = monday(today);
  const periodOf = (day: string): Period => (day >= today ? "today" : day >= weekBegins ? "week" : "earlier");
  const lines = new Map<string, ToldLine>();
  for (const item of told) {
    const kind = toldKindOf(item.kind);
    if (!kind || !isTold(kind, item)) continue;
    const key = `${item.groupKey} ${item.unread} ${toldAlike(kind, item)}`;
    const known = lines.get(key);
    lines.set(key, known ? { ...known, items: [...known.items, item] } : { key, kind, items: [item], unread: item.unread });
  }
  return periods
    .map((period) => ({ period, lines: [...lines.values()].filter(({ items: [first] }) => periodOf(first.day) === period) }))
    .filter(({ lines: found }) => found.length > 0);
}
