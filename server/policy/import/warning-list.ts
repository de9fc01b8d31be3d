import type { ImportWarning, ImportWarningCode } from "./parsed-regulation.ts";
import { trimWhite } from "./white-space.ts";

/** A file that is doubtful in every line needs no list of all of them. */
const MOST = 2000;
const EXCERPT = 60;

/** Collects warnings; one of a kind for a line. */
export class WarningList {
  readonly #warnings: ImportWarning[] = [];
  readonly #known = new Set<string>();

  add(code: ImportWarningCode, line: number, words: string): void {
    const excerpt = trimWhite(words.slice(0, EXCERPT * 2)).slice(0, EXCERPT);
    const key = `${code} ${line} ${excerpt}`;
    if (this.#known.has(key) || this.#warnings.length >= MOST) return;
    this.#known.add(key);
    this.#warnings.push({ code, line, excerpt });
  }

  /** In the order of the source. */
  sorted(): ImportWarning[] {
    return this.#warnings.toSorted((one, other) => one.line - other.line);
  }
}
