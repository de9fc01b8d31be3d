import type { ScreenOperation } from "../../schema/registry.screen.ts";
import { arrange } from "../../schema/screen/arrange.screen.ts";

type OrderOperation = Extract<ScreenOperation, { op: "order" }>;

/** The fields in the order that the operations give them; places of fields that may not be moved stay. */
export function orderedBy(
  fields: readonly string[],
  operations: readonly ScreenOperation[],
  fixed: ReadonlySet<string>,
): readonly string[] {
  const placements = operations.filter((operation) => operation.op === "order").filter(({ field }) => !fixed.has(field));
  const known = new Set(fields);
  return arrange(fields, placements).order.filter((field) => known.has(field));
}

/** The order with one field behind another one, or first. */
export function moved(order: readonly string[], field: string, after: string | null): readonly string[] {
  const others = order.filter((other) => other !== field);
  const place = after === null ? 0 : others.indexOf(after) + 1;
  return [...others.slice(0, place), field, ...others.slice(place)];
}

/**
 * The fewest moves that turn one order into another. Fields that may not be moved stay where they are; their order among themselves must
 * be the same in both.
 */
export function orderOperations(
  before: readonly string[],
  wanted: readonly string[],
  fixed: ReadonlySet<string>,
): readonly OrderOperation[] {
  const staying = stayingFields(before, wanted, fixed);
  return wanted.flatMap((field, place) => (staying.has(field) ? [] : [{ op: "order", field, after: wanted[place - 1] ?? null } as const]));
}

/** The most fields of which none overtakes another; those that may not be moved always belong to them. */
function stayingFields(before: readonly string[], wanted: readonly string[], fixed: ReadonlySet<string>): ReadonlySet<string> {
  const placeBefore = new Map(before.map((field, place) => [field, place]));
  const runs: { readonly field: string; readonly weight: number; readonly previous: number | null }[] = [];
  for (const field of wanted) {
    let previous: number | null = null;
    for (const [index, run] of runs.entries()) {
      if ((placeBefore.get(run.field) ?? 0) > (placeBefore.get(field) ?? 0)) continue;
      if (previous === null || run.weight > (runs[previous]?.weight ?? 0)) previous = index;
    }
    const own = fixed.has(field) ? wanted.length + 1 : 1;
    runs.push({ field, weight: own + (previous === null ? 0 : (runs[previous]?.weight ?? 0)), previous });
  }
  let at: number | null = null;
  for (const [index, run] of runs.entries()) if (at === null || run.weight > (runs[at]?.weight ?? 0)) at = index;
  const staying = new Set<string>();
  while (at !== null) {
    const run: (typeof runs)[number] | undefined = runs[at];
    if (run) staying.add(run.field);
    at = run?.previous ?? null;
  }
  return staying;
}
