import type { Provision } from "./Provision.ts";

const divisions: ReadonlySet<Provision["kind"]> = new Set(["part", "subpart", "chapter", "section", "annex"]);

/** Headings without text are shorter, in characters. */
const LONGEST_RUNG = 30;

/** Whether a provision divides the text, with a heading of its own in the contents. */
export const isDivision = ({ kind, heading, depth, text }: Pick<Provision, "kind" | "heading" | "depth" | "text">): boolean =>
  divisions.has(kind) || (kind === "clause" && depth === 0 && (heading !== "" || text.length < LONGEST_RUNG));
