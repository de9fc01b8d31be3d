import { BalancePeriod } from "../../../schema/register/BalancePeriod.ts";
import { isPeriod, periodOf } from "../../../schema/register/points/points.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, forbidden, invalid } from "../../errors.ts";
import { balanceOf, mayClose, publishedRegister } from "./balance-of.ts";
import { lockPeriods } from "./balance-sums.ts";

/** Closes a period of a balance for good, after all before it into which something was booked. Whoever books waits until it is closed. */
export async function closePeriod(
  tx: Transaction,
  { register: slug, balance: key, period }: InputOf<"closePeriod">,
): Promise<BalancePeriod> {
  const published = await publishedRegister(tx, slug);
  const { register } = published;
  const balance = balanceOf(published, key);
  if (!(await mayClose(tx, published, balance))) throw forbidden("mayNotClose");
  if (!balance.period) throw invalid("input.balance", "balanceWithoutPeriods", { ...inBoth(balance.label) });
  const now = periodOf(balance.period, tx.today);
  if (!isPeriod(balance.period, period) || period > now) throw invalid("input.period", "periodToCome", { period: now });
  await lockPeriods(tx.sql, { registerId: register.id, balance: key }, "alone");
  const [earlier] = await tx.sql.rows<[string]>(
    `select e."period" from "balance_entry" e where e."register_id" = $1 and e."balance" = $2 and e."period" < $3
       and not exists (select 1 from "balance_period" p where p."register_id" = $1 and p."balance" = $2 and p."period" >= e."period")
     order by e."period" limit 1`,
    [register.id, key, period],
  );
  if (earlier) throw invalid("input.period", "periodBefore", { period: earlier[0] });
  const [later] = await tx.sql.rows<[string]>(
    `select p."period" from "balance_period" p where p."register_id" = $1 and p."balance" = $2 and p."period" >= $3 order by p."period" desc limit 1`,
    [register.id, key, period],
  );
  if (later) throw conflict("periodClosed", { period: later[0] });
  const closed = Object.assign(new BalancePeriod(), { register, balance: key, period, closedAt: tx.now, closedBy: tx.person });
  tx.em.persist(closed);
  await tx.em.flush();
  tx.audit(closed, { changes: { period: { after: period }, balance: { after: key } } });
  return closed;
}
