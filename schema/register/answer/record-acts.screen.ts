import type { Bilingual } from "../../screen/operations.ts";

/** A transition that somebody may give now, or could once its guards hold. */
export interface OfferedTransition {
  readonly transition: string;
  /** What the guards that do not hold say, as far as they may read what those look at. */
  readonly unmet: readonly Bilingual[];
  /** At which step of how many it stands, and how many have agreed there. */
  readonly step: number;
  readonly steps: number;
  readonly agreed: number;
}

/** What somebody can do with a record as it stands. */
export interface RecordActs {
  readonly mayChange: boolean;
  /** Keys of fields that cannot be changed where the record stands; all of them where it is frozen. */
  readonly frozen: "all" | readonly string[];
  readonly transitions: readonly OfferedTransition[];
  /** Of a handover: whether their signature is waited for, and who has signed in time. */
  readonly handover: { readonly mine: boolean; readonly signedBy: readonly string[] } | null;
}
