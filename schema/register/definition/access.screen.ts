/** A department by its id, with those below it unless said otherwise. */
export interface CircleDepartment {
  readonly id: string;
  readonly subtree?: boolean;
}

/** Whom a template reaches beside those whom it is named after. */
export interface BesideThem {
  /** The people that these fields hold; of departments that they hold, the heads. */
  readonly fields?: readonly string[];
  /** Staff of these; of `department` in the place of the owning one. A pack says `$owner` of the department that will own it. */
  readonly departments?: readonly CircleDepartment[];
  /** Holders of these positions. */
  readonly positions?: readonly string[];
}

/**
 * Whom a right reaches: templates with parameters, never free conditions. `department` is the staff of the owning department with its subtree,
 * `involved` are the heads of the record's department; either reaches creator and handler of a record as well. Where there is no record yet, for
 * opening one and for configuring, only departments and positions count. `circle` are named people: nobody else learns that the register exists.
 */
export type AccessTemplate =
  | { readonly template: "everybody" }
  | ({ readonly template: "department" | "involved" } & BesideThem)
  | { readonly template: "circle"; readonly people: readonly string[] };

/**
 * Who reads, opens and changes records, and who configures the register. Acting is bound to reading: nobody acts on what they may not read. A sealed
 * register has `circle` in all four. Heads of the owning department read and configure unless it is sealed; auditors read unless it is sealed.
 */
export interface RegisterAccess {
  readonly read: AccessTemplate;
  readonly create: AccessTemplate;
  readonly act: AccessTemplate;
  readonly configure: AccessTemplate;
  /** The classification level on top, by its identity or, in a file, its name; the basic level where left out. */
  readonly level?: string;
}
