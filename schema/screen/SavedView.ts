import { Check, Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Department } from "../organisation/Department.ts";
import { Person } from "../organisation/Person.ts";
import { Register } from "../register/Register.ts";
import { registerOf } from "../register/register-of.sql.ts";
import { Day, DerivedOne, Json, One, Text, Whole } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import type { ScreenOperation } from "./operations.ts";

/**
 * A list under a name, e.g. "overdue reviews": columns, filter, order and the like as one more layer that somebody chooses. Of the
 * organisation (neither department nor person), a department, or a person.
 */
@Table()
@ObjectType({ description: "A list under a name (视图), e.g. overdue reviews: one more layer of a screen that somebody chooses." })
@Check({ name: "saved_view_level", expression: '"department_id" is null or "person_id" is null' })
@Index({
  name: "saved_view_once",
  expression:
    'create unique index "saved_view_once" on "saved_view" ("resource", "name", "department_id", "person_id") nulls not distinct where "archived_on" is null',
})
export class SavedView extends Entity {
  @Text("Plural name of the resource, e.g. policyDocuments.", { length: 60, searchable: true })
  resource!: string;

  @DerivedOne(() => Register, "The register whose records it shows; empty for other records.", registerOf)
  readonly register?: Register;

  @Text("What people call it.", { length: 60, searchable: true })
  name!: string;

  @One(() => Department, "The department it is for, everything below included.", { nullable: true })
  department?: Department;

  @One(() => Person, "The person it is for.", { nullable: true })
  person?: Person;

  @Json("What it changes about the list, in order: [{ op, field, … }].")
  operations!: ScreenOperation[];

  @Whole("Its place among the views of the same list and level, from 1 on.")
  place!: number;

  @Day("Since when nobody chooses it any more; empty while it lives.", { nullable: true })
  archivedOn?: string;
}
