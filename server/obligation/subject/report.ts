import { notYetDue } from "../../../schema/register/duty-time.sql.ts";
import type { SubjectRules } from "./subject-rules.ts";

const entries = `from "register_duty_entry" e join "register_duty_time" t on t."id" = e."time_id"
  where t."duty_id" = o."duty_id" and t."period" = o."period"`;

/** SQL: whether the person owes the obligation's duty at its time as well, or did it. */
const owes = (
  person: string,
) => `exists (select 1 from "obligation" x where x."assignment_id" = o."assignment_id" and x."period" = o."period"
  and x."person_id" = ${person} and (x."cancelled_at" is null or x."fulfilled_at" is not null))`;

/**
 * A duty of a register asks at its times, while the register's published version says so. A record counts for whoever opened it; where they
 * do not owe it for whoever acted; and where one does it for all, and neither owes it, for all.
 */
export const report: SubjectRules = {
  statement: { zh: "本人填报的内容属实。", en: "What I record is true." },
  joins: (row) => `left join "register_duty" rd on rd."id" = ${row}."duty_id" left join "register" rg on rg."id" = rd."register_id"`,
  end: `(case when rd."ended_at" is not null or rg."archived_on" is not null then 'dutyEnded' end)`,
  times: `select t."period", t."due_on", t."due_at" from "register_duty_time" t where t."duty_id" = a."duty_id" and t."opens_at" <= rulebook_now()
    and t."skipped_at" is null and (t."opened_at" is null or ${notYetDue("t")})`,
  evidence: {
    table: "register_record",
    when: `k."id" in (select e."record_id" ${entries} and (e."person_id" = o."person_id"
      or (e."by_id" = o."person_id" and not ${owes('e."person_id"')})
      or (a."joint" and not ${owes('e."person_id"')} and not ${owes('e."by_id"')})))`,
    at: `(select min(e."at") ${entries} and e."record_id" = k."id")`,
  },
};
