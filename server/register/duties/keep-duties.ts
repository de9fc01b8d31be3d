import { BETWEEN } from "../../../schema/record-title.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { Register } from "../../../schema/register/Register.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { lockObligations } from "../../obligation/obligation-lock.ts";
import { lookAtDuties } from "./look-at-duties.ts";
import { askAnew, openTimes } from "./open-times.ts";

async function dutyIds(tx: Transaction, register: Register): Promise<string[]> {
  const rows = await tx.sql.rows<[string]>(`select "id"::text as "id" from "register_duty" where "register_id" = $1 order by "id"`, [
    register.id,
  ]);
  return rows.map(([id]) => id);
}

/** What the duties of a register ask from now on: open times follow at once, past ones stay what they are. */
async function follow(tx: Transaction, register: Register): Promise<void> {
  await lookAtDuties(tx.sql, tx.now, register.id);
  const { drafts } = await openTimes(tx.sql, tx.now);
  tx.drafts.push(...drafts, ...(await askAnew(tx.sql, await dutyIds(tx, register), tx.now)));
}

/** Lets the duties of a register be those of a version that counts from now on. */
export async function keepDuties(tx: Transaction, register: Register, { duties = [] }: RegisterDefinition): Promise<void> {
  await tx.em.flush();
  if (duties.length === 0 && (await dutyIds(tx, register)).length === 0) return;
  await lockObligations(tx.sql);
  const rows = duties.map((duty) => ({
    key: duty.key,
    title: (duty.label.zh || duty.label.en).slice(0, 300),
    definition: duty,
    follows: duty.rhythm.every === "since" || duty.rhythm.every === "age" ? duty.rhythm.register : null,
  }));
  await tx.sql.rows(
    `with "wanted" as (select * from jsonb_to_recordset($2::jsonb) as x("key" text, "title" text, "definition" jsonb, "follows" text)),
    "kept" as (
      update "register_duty" d set "definition" = w."definition", "looked_on" = null, "version" = d."version" + 1, "updated_at" = $3,
        "title" = case when d."about_id" is null then w."title" else left(w."title" || $4::text || (select r."number" from "register_record" r where r."id" = d."about_id"), 300) end,
        "follows" = case when d."about_id" is null then w."follows" end,
        "ended_at" = case when d."about_id" is null then null when w."follows" is null then coalesce(d."ended_at", $3) else d."ended_at" end
      from "wanted" w where w."key" = d."key" and d."register_id" = $1),
    "ended" as (
      update "register_duty" d set "ended_at" = $3, "version" = d."version" + 1, "updated_at" = $3
      where d."register_id" = $1 and d."ended_at" is null and not exists (select 1 from "wanted" w where w."key" = d."key"))
    insert into "register_duty" ("id", "register_id", "key", "title", "definition", "follows")
    select gen_random_uuid(), $1, w."key", w."title", w."definition", w."follows" from "wanted" w
    on conflict ("register_id", "key", "about_id") do nothing`,
    [register.id, JSON.stringify(rows), tx.now, BETWEEN],
  );
  await tx.sql.rows(
    `delete from "register_duty_time" t using "register_duty" d where d."id" = t."duty_id" and d."register_id" = $1 and t."opened_at" is null
       and t."skipped_at" is null and t."opens_at" > $2
       and not exists (select 1 from "register_duty_entry" e where e."time_id" = t."id")`,
    [register.id, tx.now],
  );
  await follow(tx, register);
}

/** Lets the duties of a register that was archived, or came back, follow: archived ones ask nobody any more. */
export async function stopDuties(tx: Transaction, register: Register): Promise<void> {
  await tx.em.flush();
  if ((await dutyIds(tx, register)).length === 0) return;
  await lockObligations(tx.sql);
  await follow(tx, register);
}
