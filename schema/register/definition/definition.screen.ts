import type { Bilingual } from "../../screen/operations.ts";
import type { RegisterAccess } from "./access.screen.ts";
import type { BalanceDefinition, PointsDefinition } from "./account.screen.ts";
import type { RegisterDutyDefinition } from "./duty.screen.ts";
import type { RegisterField, RegisterSection } from "./field.screen.ts";
import type { Bands, HandoverDefinition, RegisterOpening, RegisterState, RegisterTransition } from "./flow.screen.ts";
import type { TimeLimit } from "./limit.screen.ts";
import type { OutsideFormDefinition, RegisterView, ReportDefinition } from "./report.screen.ts";
import type { RosterDefinition } from "./roster.screen.ts";

/** A figure of the definition that a regulation says: its owner is asked to check it when the provision gets a new text. */
export interface ValueBinding {
  /** Where the figure stands, as a path over keys: `limits.answer.within`, `bands.amount.small.to`, `points.score.late`. */
  readonly at: string;
  /** Identity of the document and of the provision; of a pack that is not bound yet, the words that the rule says. */
  readonly document?: string;
  readonly provision?: string;
  readonly says?: Bilingual;
}

/**
 * What a register is, whole: plain data, kept immutable as a version once it is published. Of texts in two languages one may be empty: then the
 * other one is shown.
 */
export interface RegisterDefinition {
  /** Version of this format; an unknown one is refused with a sentence. */
  readonly format: 1;
  readonly titles: { readonly singular: Bilingual; readonly plural: Bilingual };
  /** What it is for, in a sentence or two. */
  readonly about?: Bilingual;
  /** `TS-{yyyy}{mm}-{0001}`: gap-free within the year, the month where the pattern has one, or for ever. */
  readonly numbering: string;
  /** Fields that make up what people call a record, after its number. */
  readonly recordTitle: readonly string[];
  readonly sections: readonly RegisterSection[];
  readonly fields: readonly RegisterField[];
  readonly opening?: RegisterOpening;
  /** None: records are notes that are neither open nor closed. */
  readonly states: readonly RegisterState[];
  readonly transitions: readonly RegisterTransition[];
  readonly bands?: readonly Bands[];
  readonly handover?: HandoverDefinition;
  readonly limits?: readonly TimeLimit[];
  readonly duties?: readonly RegisterDutyDefinition[];
  readonly balances?: readonly BalanceDefinition[];
  readonly points?: readonly PointsDefinition[];
  readonly rosters?: readonly RosterDefinition[];
  readonly reports?: readonly ReportDefinition[];
  readonly views?: readonly RegisterView[];
  readonly outsideForms?: readonly OutsideFormDefinition[];
  readonly bindings?: readonly ValueBinding[];
  readonly access: RegisterAccess;
  /** Months that closed records are kept; for ever where left out. */
  readonly monthsKept?: number;
  /** Of an extension (own fields): the resource whose records it adds fields to, one record each. */
  readonly extends?: "people" | "policyDocuments" | "courses" | "agreements" | "positions";
}
