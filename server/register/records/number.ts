import { numberOf, numberPeriodOf, readNumberPattern } from "../../../schema/register/number/number-pattern.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/**
 * The next number of a register on this day. The row of its period is locked to the end of the transaction: whoever opens another record waits,
 * and a transaction that fails gives its number back, so that there are neither gaps nor repeats.
 */
export async function nextNumber(sql: SqlExecutor, registerId: string, numbering: string, today: string): Promise<string> {
  const pattern = readNumberPattern(numbering);
  if ("problem" in pattern) throw new Error(`A published version numbers by ${numbering}.`);
  const [row] = await sql.rows<[number]>(
    `insert into "register_number" ("register_id", "period", "last") values ($1, $2, 1)
     on conflict ("register_id", "period") do update set "last" = "register_number"."last" + 1 returning "last"`,
    [registerId, numberPeriodOf(pattern, today)],
  );
  return numberOf(pattern, today, row?.[0] ?? 1);
}
