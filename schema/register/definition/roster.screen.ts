import type { Bilingual } from "../../screen/operations.ts";
import type { Who } from "./who.screen.ts";

/** One shift of a day; `until` at or before `from` ends on the next day. */
export interface ShiftDefinition {
  readonly key: string;
  readonly label: Bilingual;
  /** "08:30" */
  readonly from: string;
  readonly until: string;
  /** How many people at least. */
  readonly minimum: number;
}

/** Who is on duty when: days × shifts × people. Who is on duty now can be named where somebody acts or owes something. */
export interface RosterDefinition {
  readonly key: string;
  readonly label: Bilingual;
  readonly shifts: readonly ShiftDefinition[];
  /** Who can be put on it. */
  readonly people: readonly Who[];
  readonly plannedBy: readonly Who[];
  /** A swap needs one of these. */
  readonly swapApprovedBy: readonly Who[];
  /** Only days off: holiday cover. */
  readonly only?: "daysOff";
  /** Hours of rest between two shifts of a person, at least. */
  readonly rest?: number;
}
