import { invalid } from "../errors.ts";

/** So much effort one statement may take: three relations to many inside of each other, or two hundred to one beside each other. */
const MOST_EFFORT = 200;

/** A statement with its values, as the database takes it. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
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
    const used = new Map<string, number>();
    const text = sql.replace(/\$(\d+)/g, (_, number: string) => {
      const place = used.get(number) ?? used.size + 1;
      used.set(number, place);
      return `$${place}`;
    });
    return { text, values: [...used.keys()].map((number) => this.values[Number(number) - 1]) };
  }

  /** A table alias that no other part of the statement uses. */
  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }
}
