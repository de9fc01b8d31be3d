import type { SqlExecutor } from "./executor.ts";

/** Does one piece of long work in a transaction of its own, so that nobody waits for all of it. `now` is when that began. */
export type InPieces = <Answer>(work: (sql: SqlExecutor, now: Date) => Promise<Answer>) => Promise<Answer>;

/** Does so many at a time, until a piece finds fewer than that. Answers how many it were. */
export async function untilFewer(most: number, piece: () => Promise<number>): Promise<number> {
  let all = 0;
  for (let found = most; found === most; all += found) found = await piece();
  return all;
}
