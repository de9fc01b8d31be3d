import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Department } from "../organisation/Department.ts";
import { Person } from "../organisation/Person.ts";
import { Position } from "../organisation/Position.ts";
import { Day, Derived, Moment, One, Text, type WordOf, words } from "../shared/fields.ts";
import { currentPeriod } from "../shared/period.sql.ts";
import { Entity } from "../shared/record.ts";
import { PolicyDocument } from "./PolicyDocument.ts";

/** Where an exception stands today; follows from its dates. */
export const ExceptionState = words("ExceptionState", "Where an exception to a provision stands today.", [
  "asked",
  "scheduled",
  "current",
  "expired",
  "ended",
]);

/** SQL: ids, as texts, of the people whom the exception under the alias is for today. */
const covered = (
  x: string,
) => `(select coalesce(array_agg(distinct m."person_id"::text order by m."person_id"::text), '{}') from "membership" m
  join "department" p on p."id" = m."department_id" where ${currentPeriod("m")}
    and (m."person_id" = ${x}."person_id" or m."position_id" = ${x}."position_id" or ${x}."department_id" = any(p."path")))`;

/** An exception (豁免) to a provision for a person, a department or a position; it always ends. */
@Table()
@ObjectType({ description: "An exception (豁免) to a provision for a person, a department or a position; it always ends." })
@Check({ name: "provision_exception_for", expression: 'num_nonnulls("person_id", "department_id", "position_id") = 1' })
@Check({ name: "provision_exception_days", expression: `"until" >= "from" and "until" - "from" <= 366` })
export class ProvisionException extends Entity {
  @One(() => PolicyDocument, "The document whose provision it is.")
  document!: PolicyDocument;

  @Text("The provision, by its identity in all revisions.", { length: 36 })
  identity!: string;

  @Text("The provision's label when it was granted, e.g. 第十二条.", { length: 60 })
  label!: string;

  @One(() => Person, "The person whom it is for.", { nullable: true })
  person?: Person;

  @One(() => Department, "The department whom it is for, with all below it.", { nullable: true })
  department?: Department;

  @One(() => Position, "The position whom it is for.", { nullable: true })
  position?: Position;

  @Text("Why it is granted.")
  reason!: string;

  @Day("First day on which it holds.")
  from!: string;

  @Day("Last day on which it holds, inclusive; at most twelve months later.")
  until!: string;

  @One(() => Person, "Who granted it, or asked for the approval.", { index: false })
  grantedBy!: Person;

  @One(() => Person, "Who approves it.")
  approver!: Person;

  @Moment("When it was approved; until then it does not hold.", { nullable: true })
  approvedAt?: Date;

  @Moment("When it was ended before its last day, declined or taken back.", { nullable: true })
  endedAt?: Date;

  @One(() => Person, "Who ended it.", { nullable: true, index: false })
  endedBy?: Person;

  @Text("Why it was ended.", { nullable: true })
  endReason?: string;

  @Derived(
    ExceptionState,
    "Where it stands today.",
    (x) => `(case when ${x}."ended_at" is not null then 'ended' when ${x}."until" < (select today()) then 'expired'
      when ${x}."approved_at" is null then 'asked' when ${x}."from" > (select today()) then 'scheduled' else 'current' end)`,
  )
  readonly state?: WordOf<typeof ExceptionState>;

  @Derived("ids", "People whom it is for today.", covered)
  readonly coveredIds?: string[];
}
