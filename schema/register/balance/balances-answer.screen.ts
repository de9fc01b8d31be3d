import type { Bilingual } from "../../screen/operations.ts";

/** One sum of a balance; figures are decimal texts, null where the reader does not see all that goes into them. */
export interface BalanceSum {
  /** Stands for the values by which it is kept apart. */
  readonly key: string;
  readonly values: readonly { readonly field: string; readonly value: unknown; readonly title: string }[];
  /** What the period began with, what came in and went out in it, and what there is at its end. */
  readonly opening: string | null;
  readonly in: string | null;
  readonly out: string | null;
  readonly sum: string | null;
  /** How much can still be taken before the floor; null where there is none. */
  readonly left: string | null;
  /** Whether it lies below the value from which its register warns. */
  readonly low: boolean;
  /** How many entries the period has. */
  readonly entries: number;
  readonly lastAt: string;
}

/** The sums of a balance in a period, with what the reader may do. */
export interface BalancesAnswer {
  readonly balances: readonly { readonly key: string; readonly label: Bilingual }[];
  readonly balance: string;
  /** The period that is shown, and that of today; null where the balance has none. */
  readonly period: string | null;
  readonly now: string | null;
  /** Periods that can be shown, the last one first. */
  readonly periods: readonly string[];
  readonly closed: readonly { readonly period: string; readonly closedAt: string; readonly closedBy: string }[];
  readonly may: { readonly close: boolean; readonly book: boolean; readonly reverse: boolean };
  readonly sums: readonly BalanceSum[];
}
