import { parseRegulation } from "./parse-regulation.ts";
import type { ParsedRegulation } from "./parsed-regulation.ts";

/** Reads a text, in a process of its own (see `apart`). */
export const work = (text: string): ParsedRegulation => parseRegulation(text);
