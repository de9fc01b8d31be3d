import { daysBetween } from "../../schema/shared/days.screen.ts";
import type { ShownObligation } from "./obligations.ts";

/** How pressing something is, the most pressing first. */
export const urgencies = ["overdue", "soon", "later", "suspended"] as const;
export type Urgency = (typeof urgencies)[number];

/** Days before the due day from which it counts as soon. */
const SOON = 7;

type Dated = Pick<ShownObligation, "state" | "dueOn"> &
  Partial<Pick<ShownObligation, "dueAt">> & { readonly assignment: { readonly mandatory: boolean | null } | null };

/** How pressing it is on a day. */
export function urgencyOf({ state, dueOn }: Pick<Dated, "state" | "dueOn">, today: string): Urgency {
  if (state === "suspended" || state === "overdue") return state;
  return dueOn !== null && daysBetween(today, dueOn) <= SOON ? "soon" : "later";
}

/** By how pressing it is, then by the due day and its moment, the dateless last; of one day the mandatory first. */
export function byUrgency<Item extends Dated>(items: readonly Item[], today: string): readonly Item[] {
  const rank = (item: Item) => urgencies.indexOf(urgencyOf(item, today));
  const day = ({ dueOn }: Item) => dueOn ?? "9999-12-31";
  const moment = ({ dueAt }: Item) => dueAt ?? "9999";
  const optional = ({ assignment }: Item) => (assignment?.mandatory === false ? 1 : 0);
  return [...items].sort(
    (a, b) => rank(a) - rank(b) || day(a).localeCompare(day(b)) || moment(a).localeCompare(moment(b)) || optional(a) - optional(b),
  );
}
