import { currentPeriod } from "../shared/period.sql.ts";

/**
 * SQL: the people who act as heads of a department today, as rows ("person"): its head and deputies; where it has neither, those of the next one above.
 * @param department SQL of the department's id
 */
export const actingHeads = (department: string) => `(
  select ah_l."person" from "department" ah_d
  cross join lateral (
    select ah_a."id", ah_a."head_id" from "department" ah_a where ah_a."id" = any(ah_d."path")
      and (ah_a."head_id" is not null or exists (select 1 from "deputy" ah_v where ah_v."department_id" = ah_a."id" and ${currentPeriod("ah_v")}))
    order by cardinality(ah_a."path") desc limit 1) ah_n
  cross join lateral (
    select ah_n."head_id" as "person" where ah_n."head_id" is not null
    union select ah_v."person_id" from "deputy" ah_v where ah_v."department_id" = ah_n."id" and ${currentPeriod("ah_v")}) ah_l
  where ah_d."id" = ${department})`;
