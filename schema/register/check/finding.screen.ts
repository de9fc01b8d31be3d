import type { Bilingual } from "../../screen/operations.ts";
import { type SaidValues, said } from "../said.screen.ts";
import { findingTexts } from "./finding-texts.screen.ts";

export type FindingKey = keyof typeof findingTexts;

/** What is wrong with a definition, where, and how to mend it. */
export interface Finding {
  /** Path over names and places from 0: `transitions.2.guards.0.holds`. */
  readonly at: string;
  /** Which fault; of a formula or a number pattern what its own check says. */
  readonly key: string;
  /** An error keeps it from being published; a warning is something to look at. */
  readonly severity: "error" | "warning";
  readonly message: Bilingual;
  /** Of a formula: where in its text. */
  readonly range?: { readonly start: number; readonly end: number };
}

/** Collects what is found. */
export class Findings {
  readonly all: Finding[] = [];

  error(at: string, key: FindingKey, values: SaidValues = {}): void {
    this.all.push({ at, key, severity: "error", message: said(findingTexts[key], values) });
  }

  warn(at: string, key: FindingKey, values: SaidValues = {}): void {
    this.all.push({ at, key, severity: "warning", message: said(findingTexts[key], values) });
  }

  /** What another check says in words of its own. */
  add(finding: Omit<Finding, "severity">): void {
    this.all.push({ ...finding, severity: "error" });
  }
}
