import { invalid } from "../errors.ts";

/** So much effort one statement may take: three relations to many inside of each other, or two hundred to one beside each other. */
const MOST_EFFORT = 200;

/** A statement with its values, as the database takes it. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The decimal digit at a place of the text; null for any other character. */
function digitAt(text: string, at: number): number | null {
  const digit = text.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9 ? digit : null;
}

/** Collects the values of one statement; equal values share a number. */
export class Parameters {
  private readonly values: unknown[] = [];
  private aliases = 0;
  private spent = 0;
  private asksTexts = false;

  /** Whether what classified texts say decides which rows are answered, or in which order: that opens them, whatever is answered. */
  get testsTexts(): boolean {
    return this.asksTexts;
  }

  /** Notes that a filter, search or order goes by what a text says. */
  testTexts(): void {
    this.asksTexts = true;
  }

  /** What the statement has to look through, in steps to one related record, known before it runs. */
  get effort(): number {
    return this.spent;
  }

  /** Counts a step from record to record, as often as it can happen; INVALID at `path` when the statement leads through too many. */
  spend(effort: number, path: string): void {
    this.spent += effort;
    if (this.spent > MOST_EFFORT) throw invalid(path, "searchesTooMuch");
  }

  /** The placeholder of a value, e.g. `$3`. */
  add(value: unknown): string {
    const known = this.values.indexOf(value);
    if (known >= 0) return `$${known + 1}`;
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** The placeholder of a list of ids, typed so that PostgreSQL need not guess. */
  ids(list: readonly string[]): string {
    return `${this.add(list)}::uuid[]`;
  }

  /** The finished statement: values of conditions that were simplified away are left out, as PostgreSQL asks for exactly those used. */
  statement(sql: string): Statement {
    const places = new Map<number, number>();
    const values: unknown[] = [];
    let text = "";
    let copied = 0;
    // By hand: the same with a regular expression takes longer than all else that makes a statement.
    for (let sign = sql.indexOf("$"); sign >= 0; sign = sql.indexOf("$", sign + 1)) {
      let end = sign + 1;
      let number = 0;
      for (let digit = digitAt(sql, end); digit !== null; digit = digitAt(sql, end)) {
        number = number * 10 + digit;
        end += 1;
      }
      if (end === sign + 1) continue;
      let place = places.get(number);
      if (place === undefined) {
        place = values.push(this.values[number - 1]);
        places.set(number, place);
      }
      text += `${sql.slice(copied, sign)}$${place}`;
      copied = end;
    }
    return { text: text + sql.slice(copied), values };
  }

  /** A table alias that no other part of the statement uses. */
  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }
}
