import type { LayerSource } from "../../schema/screen/effective.screen.ts";
import type { ScreenOperation } from "../../schema/screen/operations.ts";
import type { ScreenDefault } from "../../schema/shared/screen.ts";
import type { Actor } from "../access/actor.ts";
import { invalid, invalidAll, type Problem } from "../errors.ts";
import { resolveScreen } from "./effective/resolve-screen.ts";
import { screenAccess } from "./effective/screen-access.ts";
import { type LevelLayers, layersAbove, type ScreenLevel } from "./effective/screen-layers.ts";
import { validateOperations } from "./effective/validate-operations.ts";

/** The operations out of an untrusted value, for one level of a screen. INVALID says where which one cannot be, below `path`. */
export function checkedOperations(
  value: unknown,
  { screen, kind }: { readonly screen: ScreenDefault; readonly kind: ScreenLevel["kind"] },
  level: LayerSource["level"],
  path = "input.operations",
): readonly ScreenOperation[] {
  const checked = validateOperations(value, { defaults: screen, kind, level });
  if (checked.ok) return checked.operations;
  const [first, ...more] = checked.problems.map(
    ({ path: place, code, params }): Problem => ({ path: place ? `${path}.${place}` : path, code, values: params }),
  );
  throw first ? invalidAll([first, ...more]) : invalid(path, "wrongType");
}

/** What is said to those who save it, of warnings that mean that an operation would never count. */
const unusable = {
  locked: "lockedAbove",
  whenCircle: "whenCircle",
  sortLocked: "sortLocked",
  filtersLocked: "filtersLocked",
  layoutLocked: "layoutLocked",
  densityLocked: "densityLocked",
} as const;

const isUnusable = (code: string): code is keyof typeof unusable => Object.hasOwn(unusable, code);

/** Why an operation would never count at its level, though it says what such an operation may say. */
export interface Unusable {
  /** Place of the operation in the list. */
  readonly operation: number;
  /** Null for a setting of the whole list. */
  readonly field: string | null;
  readonly code: (typeof unusable)[keyof typeof unusable];
}

/** The operations of a level that what stands above it keeps from counting. */
export function unusableOperations(
  level: Pick<ScreenLevel, "resource" | "kind">,
  screen: ScreenDefault,
  { layers, place }: LevelLayers,
  operations: readonly ScreenOperation[],
  actor: Actor,
): readonly Unusable[] {
  const all = [...layersAbove(layers, place), { ...place, operations }];
  const { warnings } = resolveScreen(screen, level.kind, all, screenAccess(level.resource, actor));
  return warnings.flatMap(({ source, operation, field, code }): Unusable[] =>
    source === place.source && operation !== null && isUnusable(code) ? [{ operation, field, code: unusable[code] }] : [],
  );
}

/** Refuses what would never count: what a level above has locked, and fields that would wait for each other. */
export function refuseUnusable(all: readonly Unusable[], path = "input.operations"): void {
  const [first, ...more] = all.map(
    ({ operation, field, code }): Problem => ({ path: `${path}.${operation}`, code, values: field === null ? {} : { field } }),
  );
  if (first) throw invalidAll([first, ...more]);
}
