import type { Bilingual } from "../../screen/operations.ts";

/** What somebody has in a period. */
export interface PeriodScore {
  readonly period: string;
  /** Null where the reader does not see all that goes into it. */
  readonly score: number | null;
  /** The band in which it lies. */
  readonly band: { readonly key: string; readonly label: Bilingual } | null;
  /** How many entries the reader sees in it, and how many disputes are open. */
  readonly entries: number;
  readonly disputed: number;
}

/** What somebody has, period by period, the earliest first. */
export interface PersonScores {
  readonly id: string;
  readonly name: string;
  readonly scores: readonly PeriodScore[];
  /** What the register proposes for so many periods below its mark, the last of which is this one; null for nothing. It only proposes. */
  readonly proposal: { readonly says: Bilingual; readonly period: string } | null;
}

/** Points of people in the last periods, as far as their reader sees them, with what the reader may do. */
export interface PointsAnswer {
  readonly accounts: readonly { readonly key: string; readonly label: Bilingual }[];
  readonly account: string;
  readonly label: Bilingual;
  readonly start: number;
  readonly rules: readonly { readonly key: string; readonly label: Bilingual; readonly points: number; readonly byHand: boolean }[];
  /** The earliest first. */
  readonly periods: readonly string[];
  readonly people: readonly PersonScores[];
  readonly mine: PersonScores;
  readonly may: { readonly give: boolean; readonly correct: boolean; readonly decide: boolean };
}

/** What the reader has in the period of today in one register. */
export interface MyScore {
  readonly slug: string;
  readonly titles: { readonly singular: Bilingual; readonly plural: Bilingual };
  readonly account: string;
  readonly label: Bilingual;
  readonly now: PeriodScore;
}
