import { Screen } from "../../schema/screen/Screen.ts";
import type { Transaction } from "../commands/transaction.ts";

/** Longest note on a version, in characters. */
export const MOST_NOTE = 1_000;

/** The number of the screen's next version; the screen must be locked. */
export async function nextOrdinal(tx: Transaction, screen: Screen): Promise<number> {
  const [row] = await tx.sql.rows<[number]>(
    `select coalesce(max(v."ordinal"), 0) + 1 as "ordinal" from "screen_version" v where v."screen_id" = $1`,
    [screen.id],
  );
  return row?.[0] ?? 1;
}
