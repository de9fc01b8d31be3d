/** A statement with its values, as the database takes it. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Collects the values of one statement; equal values share a number. */
export class Parameters {
  private readonly values: unknown[] = [];
  private aliases = 0;

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
