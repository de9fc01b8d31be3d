import { Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Derived, DerivedOne, Many, One, Text, type WordOf, words } from "../shared/fields.ts";
import { currentPeriod } from "../shared/period.sql.ts";
import { Entity } from "../shared/record.ts";
import { Department } from "./Department.ts";
import { Membership } from "./Membership.ts";

import { Position } from "./Position.ts";

/** Where a person stands with the organisation today; follows from the memberships. */
export const EmploymentState = words("EmploymentState", "Where a person stands with the organisation today.", [
  "active",
  "joining",
  "left",
]);

const mainPost = (p: string, column: string) =>
  `(select m."${column}" from "membership" m where m."person_id" = ${p}."id" and ${currentPeriod("m")} order by m."primary" desc, m."from", m."id" limit 1)`;

/** Somebody who works here, has worked here, or will. Returning adds a membership to the same person. */
@Index({ name: "person_number_folded", expression: 'create unique index "person_number_folded" on "person" (folded("number"))' })
@Index({
  name: "person_words",
  expression:
    'create index "person_words" on "person" using gin (folded("number") gin_trgm_ops, folded("name") gin_trgm_ops, folded("email") gin_trgm_ops, folded("phone") gin_trgm_ops)',
})
@Table()
@ObjectType({ description: "Somebody who works here, has worked here, or will." })
export class Person extends Entity {
  @Text("Employee number (工号), unique in the organisation.", { length: 40, unique: true, searchable: true })
  number!: string;

  @Text("Full name in the person's own order.", { length: 120, searchable: true, pinyin: "person" })
  name!: string;

  @Text("Work e-mail address.", { length: 200, nullable: true, searchable: true })
  email?: string;

  @Text("Work telephone number.", { length: 40, nullable: true, searchable: true })
  phone?: string;

  @One(() => Person, "Who instructs the person day by day.", { nullable: true })
  supervisor?: Person;

  @Text("What the administration keeps about the employment; for administrators only.", { nullable: true })
  employmentNote?: string;

  @Derived(
    EmploymentState,
    "Active with a current post, joining when the first one is ahead, left otherwise.",
    (p) =>
      `(case when exists (select 1 from "membership" m where m."person_id" = ${p}."id" and ${currentPeriod("m")}) then 'active' when exists (select 1 from "membership" m where m."person_id" = ${p}."id" and m."from" > (select today())) then 'joining' else 'left' end)`,
  )
  readonly state?: WordOf<typeof EmploymentState>;

  @DerivedOne(
    () => Department,
    "Department of the main post today.",
    (p) => mainPost(p, "department_id"),
  )
  readonly department?: Department;

  @DerivedOne(
    () => Position,
    "Position of the main post today.",
    (p) => mainPost(p, "position_id"),
  )
  readonly position?: Position;

  @Derived(
    "ids",
    "Departments of all current posts.",
    (p) =>
      `(select coalesce(array_agg(m."department_id"::text), '{}') from "membership" m where m."person_id" = ${p}."id" and ${currentPeriod("m")})`,
  )
  readonly departmentIds?: string[];

  @Many(() => Membership, "person", "All posts, past and future ones included.", ["from"])
  readonly memberships?: Membership[];
}
