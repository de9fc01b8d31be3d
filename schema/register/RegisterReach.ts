import { t } from "@mikro-orm/core";
import { Check, Enum, ManyToOne, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { Department } from "../organisation/Department.ts";
import { Person } from "../organisation/Person.ts";
import { Position } from "../organisation/Position.ts";
import { Entry } from "../shared/record.ts";
import { Register } from "./Register.ts";

/** What a right lets one do with a register. */
export const registerRights = ["read", "create", "act", "configure"] as const;
export type RegisterRight = (typeof registerRights)[number];

/**
 * Whom a right reaches. `involved` are creator and handler of a record, the people whom its fields name, and heads of departments that they name;
 * `recordHead` are the heads of its department; `head`, `auditor` and `administrator` are those of the owning department.
 */
export const reachKinds = [
  "staff",
  "department",
  "position",
  "person",
  "involved",
  "recordHead",
  "head",
  "auditor",
  "administrator",
] as const;
export type ReachKind = (typeof reachKinds)[number];

/**
 * Whom one right of a register reaches, one way a row: kept when a version is published, of a register that was never published when its draft
 * is saved. The condition `inRegister` reads it, so that what holds is true for every server in the very transaction that changes it. Hidden:
 * a circle is a secret.
 */
@Table()
@Check({ name: "register_reach_department", expression: `("kind" = 'department') = ("department_id" is not null)` })
@Check({ name: "register_reach_position", expression: `("kind" = 'position') = ("position_id" is not null)` })
@Check({ name: "register_reach_person", expression: `("kind" = 'person') = ("person_id" is not null)` })
export class RegisterReach extends Entry {
  @ManyToOne({ entity: () => Register, deleteRule: "cascade", updateRule: "no action", index: true })
  register!: Register;

  @Enum({ items: () => [...registerRights], columnType: "text" })
  right!: RegisterRight;

  @Enum({ items: () => [...reachKinds], columnType: "text" })
  kind!: ReachKind;

  @ManyToOne({ entity: () => Department, nullable: true, deleteRule: "no action", updateRule: "no action", index: false })
  department?: Department;

  /** Whether those below the department are meant as well. */
  @Property({ type: t.boolean, default: false })
  subtree: boolean = false;

  @ManyToOne({ entity: () => Position, nullable: true, deleteRule: "no action", updateRule: "no action", index: false })
  position?: Position;

  @ManyToOne({ entity: () => Person, nullable: true, deleteRule: "no action", updateRule: "no action", index: false })
  person?: Person;
}
