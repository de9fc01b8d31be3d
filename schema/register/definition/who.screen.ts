/** Which department is meant: the record's own, the one of whoever opened it, the register's, or a certain one by its id. */
export type MeantDepartment = "record" | "creator" | "register" | { readonly id: string };

/**
 * Who may act, is told or is asked; several stand beside each other as "or". Ids are those of this installation; a pack file says `$name` of one
 * of its parameters in their place, which whoever installs it chooses.
 */
export type Who =
  /** Whoever opened the record. */
  | { readonly kind: "creator" }
  /** Whoever has the record in hand now. */
  | { readonly kind: "handler" }
  /** The head, deputy included; `up` levels of the tree further up. */
  | { readonly kind: "head"; readonly of: MeantDepartment; readonly up?: number }
  | { readonly kind: "members"; readonly of: MeantDepartment; readonly subtree?: boolean }
  /** Holders of a position, everywhere or in one department with its subtree. */
  | { readonly kind: "position"; readonly position: string; readonly of?: MeantDepartment }
  | { readonly kind: "people"; readonly people: readonly string[] }
  /** The person or people that a field of the record names; of a department that it names, its head. */
  | { readonly kind: "field"; readonly field: string }
  | { readonly kind: "role"; readonly role: "administrator" | "auditor" | "confidentialityOfficer" | "policyEditor" | "trainingManager" }
  /** Who is on the roster now. */
  | { readonly kind: "onDuty"; readonly roster: string }
  /** Of a handover: who has not signed yet. */
  | { readonly kind: "otherParty" }
  /** Everybody employed. */
  | { readonly kind: "staff" };
