import type { RegisterDutyDefinition } from "../schema/register/definition/duty.screen.ts";
import type { SeedDay } from "./seed-types.ts";

/**
 * What a field holds: plain values as in the field's kind; employee numbers, codes, document numbers and `slug/key` of other records in the place of
 * ids; days and moments counted from the day on which the record was opened (`"+3"`, `"-1 20:30"`); a checklist by what is not passed; a file
 * by the words on a picture, a signature as `"signed"`. In patterns `$by` and `$next` are who opens the record and who comes after them.
 */
export type SeedValue = string | number | boolean | null | readonly SeedValue[] | { readonly [key: string]: SeedValue };
export type SeedData = Readonly<Record<string, SeedValue>>;

/** Something that was done with a record. */
export interface SeedStep {
  /** Key of a transition; `save` keeps data, `say` is a remark in the discussion, `sign` signs a handover. */
  readonly do: string;
  readonly by: string;
  /** When, from the day of opening on: `"+1 09:30"`. */
  readonly at: string;
  readonly data?: SeedData;
  readonly reason?: string;
  readonly text?: string;
}

/** A record and what was done with it. */
export interface SeedRegisterRecord {
  /** By which other records name it, after the slug of its register. */
  readonly key?: string;
  readonly by: string;
  /** Days from today. */
  readonly on: number;
  readonly at: string;
  readonly data: SeedData;
  readonly steps?: readonly SeedStep[];
}

/** Records that come again and again. */
export interface SeedPattern {
  readonly from: number;
  readonly until: number;
  readonly every: "day" | "workday" | "friday";
  /** Times in turn. */
  readonly at: readonly string[];
  /** Who opens one, in turn; with `each` all of them each time. */
  readonly by: readonly string[];
  readonly each?: boolean;
  /** Days without one. */
  readonly without?: readonly number[];
  /** Of `each`: who did not, at which times, 0 the first. */
  readonly missing?: Readonly<Record<string, readonly number[]>>;
  /** What they hold, in turn. */
  readonly records: readonly Pick<SeedRegisterRecord, "data" | "steps">[];
}

/** How a department changed a duty of a pack. */
export interface SeedDuty {
  /** Who owes it, in place of whom the pack says. */
  readonly owedBy?: readonly string[];
  readonly onDayOff?: RegisterDutyDefinition["onDayOff"];
}

/** A register of a demo company: a pack as it was installed, and what people have kept in it. */
export interface SeedRegister {
  /** Slug of the pack. */
  readonly pack: string;
  /** Code of the department that owns it. */
  readonly owner: string;
  readonly installedBy: string;
  readonly installed: SeedDay;
  /** What was chosen for the pack's parameters: codes, or employee numbers. */
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  /** What the department does otherwise than the pack about its recurring duties, by their keys. */
  readonly duties?: Readonly<Record<string, SeedDuty>>;
  readonly records: readonly SeedRegisterRecord[];
  readonly patterns?: readonly SeedPattern[];
}
