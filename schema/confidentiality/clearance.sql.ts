import { currentGrant, currentPeriod } from "../shared/period.sql.ts";

/** SQL: the highest rank that a person may read today; the operand is SQL that yields the person's id. Means the same as Actor.clearanceRank. */
export const clearanceRank = (person: string) => `greatest(0,
  case when exists (select 1 from "membership" m where m."person_id" = ${person} and ${currentPeriod("m")})
    then (select max(l."rank") from "classification_level" l where l."basic") end,
  (select max(l."rank") from "clearance" c join "classification_level" l on l."id" = c."level_id" where c."person_id" = ${person} and ${currentGrant("c")}))`;
