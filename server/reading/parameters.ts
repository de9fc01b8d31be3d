/** Collects the values of one statement; equal values share a number. */
export class Parameters {
  readonly values: unknown[] = [];
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

  /** A table alias that no other part of the statement uses. */
  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }
}
