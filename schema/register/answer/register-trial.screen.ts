import type { Bilingual } from "../../screen/operations.ts";

/** A transition from where the record stands, for whoever tries it. */
interface TriedTransition {
  readonly transition: string;
  readonly may: boolean;
  /** What guards that do not hold say. */
  readonly unmet: readonly Bilingual[];
  readonly step: number;
  readonly steps: number;
}

/** What somebody would see of a register that is being designed, and could do. */
export interface TrialAnswer {
  readonly may: Readonly<Record<"read" | "create" | "act" | "configure", boolean>>;
  /** What kept the record from being opened, by field; "" for the record as a whole. Nothing more is said then. */
  readonly refused: readonly { readonly field: string; readonly message: string }[];
  readonly record: {
    readonly state: string | null;
    readonly data: Readonly<Record<string, unknown>>;
    /** Keys of fields that they do not see, and that they cannot change. */
    readonly hidden: readonly string[];
    readonly frozen: "all" | readonly string[];
    readonly transitions: readonly TriedTransition[];
  } | null;
}
