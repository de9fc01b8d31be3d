import type { ManySelection, Selection } from "./request.ts";

/** A selection that grows path by path. */
export class SelectionBuilder implements Selection {
  readonly scalars = new Set<string>();
  readonly ones = new Map<string, SelectionBuilder>();
  readonly manys: ManySelection[] = [];

  /** @param at the place in the request that asks for the record first */
  constructor(readonly at?: string) {}

  /** Adds the scalar at the end of the steps. */
  add(steps: readonly string[]): this {
    const name = steps.at(-1);
    if (name !== undefined) this.under(steps.slice(0, -1)).scalars.add(name);
    return this;
  }

  /** The selection of the record at the end of the steps, which is empty as long as nothing is added to it. */
  under(steps: readonly string[], at = this.at): SelectionBuilder {
    return steps.reduce<SelectionBuilder>((selection, step) => {
      const inner = selection.ones.get(step) ?? new SelectionBuilder(at);
      selection.ones.set(step, inner);
      return inner;
    }, this);
  }
}
