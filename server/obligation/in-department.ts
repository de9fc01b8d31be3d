import { currentPeriod } from "../../schema/shared/period.sql.ts";
import type { Parameters } from "../model/parameters.ts";

/** SQL: whether the person has a current post in the department or below it. */
export function inDepartment(person: string, departmentId: string, parameters: Parameters): string {
  return `${person} in (select m."person_id" from "membership" m join "department" d on d."id" = m."department_id"
    where d."path" @> array[${parameters.add(departmentId)}::uuid] and ${currentPeriod("m")})`;
}
