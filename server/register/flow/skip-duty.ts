import { RegisterDutyTime } from "../../../schema/register/RegisterDutyTime.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, forbidden } from "../../errors.ts";
import { lockObligations } from "../../obligation/obligation-lock.ts";
import { duties } from "../duties/known-duty.ts";
import { keepDutyPoints } from "../points/keep-duty-points.ts";
import { isMeant } from "../who/people-meant.ts";

/** Whether it was done, or let go, already. */
async function isOver(tx: Transaction, time: RegisterDutyTime): Promise<boolean> {
  const [row] = await tx.sql.rows<[string | null]>(
    `select (case when t."skipped_at" is not null or exists (select 1 from "register_duty_entry" e where e."time_id" = t."id") then 'over' end) as "over"
     from "register_duty_time" t where t."id" = $1`,
    [time.id],
  );
  return row?.[0] === "over";
}

/** Lets one time of a duty go, for everybody who owes it still, with a reason. */
export async function skipDuty(tx: Transaction, input: InputOf<"skipDuty">): Promise<RegisterDutyTime> {
  await lockObligations(tx.sql);
  const time = await tx.load(RegisterDutyTime, input.id, "waive", input.expectedVersion);
  const [known] = await duties(tx.sql, `d."id" = $1`, [time.duty.id]);
  const { personId } = tx.actor;
  if (!known || !personId || !(await isMeant(tx.sql, personId, known.duty.skippedBy, known.at))) throw forbidden("mayNotSkip");
  if (await isOver(tx, time)) throw conflict("dutyOver");
  Object.assign(time, { skippedAt: tx.now, skippedBy: tx.person, skipReason: input.reason, updatedAt: tx.now });
  tx.audit(time);
  await tx.em.flush();
  await tx.sql.rows(
    `update "obligation" o set "waived_at" = $3, "waived_by_id" = $4, "waive_reason" = $5, "suspended_at" = null, "cancelled_at" = null, "cancel_reason" = null,
       "version" = o."version" + 1, "updated_at" = $3
     where o."duty_id" = $1 and o."period" = $2 and o."fulfilled_at" is null and o."waived_at" is null
       and (o."cancelled_at" is null or o."cancel_reason" = 'missed')`,
    [time.duty.id, time.period, tx.now, personId, input.reason],
  );
  await keepDutyPoints(tx.sql, { personId, now: tx.now }, known.registerId);
  return time;
}
