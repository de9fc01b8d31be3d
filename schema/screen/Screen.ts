import { Check, Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Department } from "../organisation/Department.ts";
import { Person } from "../organisation/Person.ts";
import { Register } from "../register/Register.ts";
import { registerOf } from "../register/register-of.sql.ts";
import { roles } from "../shared/access.ts";
import { DerivedOne, Many, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { ScreenVersion } from "./ScreenVersion.ts";

/** The words for roles, where a screen or an answer speaks of one. */
export const Role = words("Role", "A role that somebody holds: granted, or following from a post.", roles);

/** List or form (edit and show). */
export const ScreenKind = words("ScreenKind", "List, or form (edit and show).", ["list", "form"]);

/**
 * What one level changes about a list or form: the organisation (neither department nor person), a department, a role in one of
 * these, or a person. Its content is in its versions; the published one counts.
 */
@Table()
@ObjectType({
  description: "What one level (organisation, department, a role in them, or person) changes about a list or form (界面配置).",
})
@Check({ name: "screen_level", expression: '"person_id" is null or ("department_id" is null and "role" is null)' })
@Index({
  name: "screen_once",
  expression: 'create unique index "screen_once" on "screen" ("resource", "kind", "department_id", "role", "person_id") nulls not distinct',
})
export class Screen extends Entity {
  @Text("Plural name of the resource, e.g. policyDocuments.", { length: 60, searchable: true })
  resource!: string;

  @DerivedOne(() => Register, "The register whose records it shows; empty for other records.", registerOf)
  readonly register?: Register;

  @Word(ScreenKind, "List or form.")
  kind!: WordOf<typeof ScreenKind>;

  @One(() => Department, "The department it is for, everything below included.", { nullable: true })
  department?: Department;

  @Word(Role, "Only for those who hold this role there.", { nullable: true })
  role?: WordOf<typeof Role>;

  @One(() => Person, "The person it is for.", { nullable: true })
  person?: Person;

  @One(() => ScreenVersion, "The version that counts; empty before the first publication.", { nullable: true, index: false })
  published?: ScreenVersion;

  @Many(() => ScreenVersion, "screen", "All versions, the newest first.", ["-ordinal"])
  readonly versions?: ScreenVersion[];
}
