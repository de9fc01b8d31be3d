/** Who may do what: plain data, one `.access.ts` beside each entity, compiled to SQL for the wall and to CASL for the panel. */

import type { SubjectRelation } from "../obligation/subject/subject-paths.screen.ts";
import type { RegisterRight } from "../register/RegisterReach.ts";

/** Roles that rules speak of. `anyone` is every signed-in person; staff and head follow from posts. */
export const roles = [
  "anyone",
  "staff",
  "head",
  "policyEditor",
  "approver",
  "trainingManager",
  "confidentialityOfficer",
  "auditor",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

/** What a rule allows; the words of the commands that need it. */
export const actions = [
  "read",
  "create",
  "update",
  "archive",
  "submit",
  "takeOver",
  "lookBack",
  "decide",
  "publish",
  "withdraw",
  "cancel",
  "repeal",
  "categorise",
  "assign",
  "waive",
  "remind",
  "acknowledge",
  "sign",
  "learn",
  "grant",
  "revoke",
  "answer",
  "verify",
] as const;
export type Action = (typeof actions)[number];

/** A closed list, so that a condition means the same in memory and in SQL. Paths lead over to-one relations: `document.owningDepartment`. */
export type Condition =
  /** The value at the path is this one; null is never equal. */
  | { readonly kind: "is"; readonly path: string; readonly value: string | number | boolean }
  /** The relation or list of ids at the path is, or holds, the actor. */
  | { readonly kind: "me"; readonly path: string }
  /** The value or relation at the path is there, or not. */
  | { readonly kind: "isSet"; readonly path: string; readonly set: boolean }
  /** The department at the path lies where the rule's role, or the named one, holds. */
  | { readonly kind: "inSubtree"; readonly path: string; readonly role?: Role }
  /** The person at the path ("" for the record itself), or one of the list of ids there, has a current post where the rule's role holds. */
  | { readonly kind: "memberOf"; readonly path: string }
  /** The actor's clearance reaches the revision or document at the path ("" for itself), grants for need-to-know included. */
  | { readonly kind: "cleared"; readonly path: string; readonly of: "document" | "revision" }
  /** The actor's clearance reaches the levels that the text at the path had when the entry was written, which holds them. */
  | { readonly kind: "clearedThen"; readonly path: string }
  /** The record at the path may be read. */
  | { readonly kind: "visibleThrough"; readonly path: string }
  /** The actor is invited to comment on the draft at the path, and the round is open today. */
  | { readonly kind: "invited"; readonly path: string }
  /**
   * The register at the path, or the register of the record there ("" for itself), lets the actor do this: a record is judged by itself where
   * its register's right is for those involved. What belongs to no register is open.
   */
  | { readonly kind: "inRegister"; readonly path: string; readonly to: RegisterUse }
  /** Something is asked of the actor, or of the people where the rule's role holds, through this record. */
  | { readonly kind: "asked"; readonly by: "assignment" | SubjectRelation; readonly of: "me" | "scope" }
  | ActorCondition
  /** All conditions of one of these ways hold. */
  | { readonly kind: "either"; readonly ways: readonly (readonly Condition[])[] };

/** Departments by their ids, or the one at a path of the record. */
export type DepartmentsMeant = { readonly departments: readonly string[] } | { readonly path: string };

/** Conditions about whoever asks, which registers name in place of roles. */
export type ActorCondition =
  /** The actor is one of these people. */
  | { readonly kind: "actorIs"; readonly people: readonly string[] }
  /** The actor has a current post in one of these departments, or below it. */
  | { readonly kind: "actorIn"; readonly of: DepartmentsMeant; readonly subtree: boolean }
  /** The actor has a current post with one of these positions; with `of`, in one of these departments or below it. */
  | { readonly kind: "actorHolds"; readonly positions: readonly string[]; readonly of?: DepartmentsMeant }
  /** The actor's clearance reaches this rank. */
  | { readonly kind: "actorRank"; readonly rank: number }
  /** The actor has the role; with departments, where one of them lies. */
  | { readonly kind: "actorActs"; readonly role: Role; readonly departments?: readonly string[] };

/** What one does with a register and its records: `see` that the register exists, which follows from any other right. */
export type RegisterUse = RegisterRight | "see";

export const is = (path: string, value: string | number | boolean): Condition => ({ kind: "is", path, value });
export const me = (path: string): Condition => ({ kind: "me", path });
export const isSet = (path: string, set = true): Condition => ({ kind: "isSet", path, set });
export const inSubtree = (path: string, role?: Role): Condition => ({ kind: "inSubtree", path, ...(role ? { role } : {}) });
export const memberOf = (path: string): Condition => ({ kind: "memberOf", path });
export const cleared = (path: string, of: "document" | "revision"): Condition => ({ kind: "cleared", path, of });
export const clearedThen = (path: string): Condition => ({ kind: "clearedThen", path });
export const visibleThrough = (path: string): Condition => ({ kind: "visibleThrough", path });
export const invited = (path: string): Condition => ({ kind: "invited", path });
export const inRegister = (path: string, to: RegisterUse = "read"): Condition => ({ kind: "inRegister", path, to });
export const asked = (by: "assignment" | SubjectRelation, of: "me" | "scope" = "me"): Condition => ({ kind: "asked", by, of });
export const actorIs = (people: readonly string[]): ActorCondition => ({ kind: "actorIs", people });
export const actorIn = (of: DepartmentsMeant, subtree: boolean): ActorCondition => ({ kind: "actorIn", of, subtree });
export const actorHolds = (positions: readonly string[], of?: DepartmentsMeant): ActorCondition => ({
  kind: "actorHolds",
  positions,
  ...(of ? { of } : {}),
});
export const actorRank = (rank: number): ActorCondition => ({ kind: "actorRank", rank });
export const actorActs = (role: Role, departments?: readonly string[]): ActorCondition => ({
  kind: "actorActs",
  role,
  ...(departments ? { departments } : {}),
});
export const either = (...ways: readonly (readonly Condition[])[]): Condition => ({ kind: "either", ways });

/** One sentence: this role may do this, with these fields ("all" or named ones), where all conditions hold. */
export interface Rule {
  readonly role: Role;
  readonly actions: readonly Action[];
  readonly fields: "all" | readonly string[];
  readonly when: readonly Condition[];
}

/** The rules of one entity. `always` holds on top of every rule, whatever the action. */
export interface Access {
  readonly always: readonly Condition[];
  readonly rules: readonly Rule[];
  /**
   * Fields that some rows hide and that lists may be filtered and searched by all the same: a row that hides one counts as having none,
   * so that no filter says more than the answer. All others may only be filtered by where every row shows them.
   */
  readonly filteredWhereShown?: readonly string[];
}

/** A rule about reading: all fields, or the named ones. Identity is always among them. */
export const reads = (role: Role, fields: "all" | readonly string[], ...when: Condition[]): Rule => ({
  role,
  actions: ["read"],
  fields,
  when,
});

/** A rule about doing. */
export const does = (role: Role, what: Action | readonly Action[], ...when: Condition[]): Rule => ({
  role,
  actions: typeof what === "string" ? [what] : what,
  fields: "all",
  when,
});
