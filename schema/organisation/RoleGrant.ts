import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Day, Derived, Moment, One, Word, type WordOf, words } from "../shared/fields.ts";
import { currentGrant } from "../shared/period.sql.ts";
import { Entity } from "../shared/record.ts";
import { Department } from "./Department.ts";
import { Person } from "./Person.ts";

/** Roles that somebody grants; staff and head follow from posts and are never granted. */
export const GrantedRole = words("GrantedRole", "A role that somebody grants; staff and head follow from posts.", [
  "administrator",
  "policyEditor",
  "approver",
  "trainingManager",
  "confidentialityOfficer",
  "auditor",
]);

/** A role given to a person, for the organisation or for a department with its subtree, from a day until a day. */
@Table()
@ObjectType({ description: "A role given to a person, for the organisation or for one department with everything below it." })
@Check({ expression: '"until" is null or "until" >= "from"' })
export class RoleGrant extends Entity {
  @One(() => Person, "Who holds the role.")
  person!: Person;

  @Word(GrantedRole, "The role.")
  role!: WordOf<typeof GrantedRole>;

  @One(() => Department, "Where it holds, everything below included; empty for the whole organisation.", { nullable: true })
  department?: Department;

  @Day("First day.")
  from!: string;

  @Day("Last day, inclusive; empty while it goes on.", { nullable: true })
  until?: string;

  @One(() => Person, "Who granted it; empty for the first administrator.", { nullable: true, index: false })
  grantedBy?: Person;

  @Moment("When it was taken back.", { nullable: true })
  revokedAt?: Date;

  @One(() => Person, "Who took it back.", { nullable: true, index: false })
  revokedBy?: Person;

  @Derived("flag", "Whether it holds today.", currentGrant)
  readonly current?: boolean;
}
