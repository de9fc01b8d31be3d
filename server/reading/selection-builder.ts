import type { Selection } from "./request.ts";

/** A selection that grows path by path. */
export class SelectionBuilder implements Selection {
  readonly scalars = new Set<string>();
  readonly ones = new Map<string, SelectionBuilder>();
  readonly manys = [] as const;

  /** Adds the scalar at the end of the steps. */
  add(steps: readonly string[]): this {
    const [head, ...rest] = steps;
    if (head === undefined) return this;
    if (rest.length === 0) this.scalars.add(head);
    else {
      const inner = this.ones.get(head) ?? new SelectionBuilder();
      this.ones.set(head, inner.add(rest));
    }
    return this;
  }
}
