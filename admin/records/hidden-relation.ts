import type { FieldScreen } from "../../schema/registry.screen.ts";
import { fieldAt } from "./field-path.ts";
import type { ResourceName } from "./resource-name.ts";

export type HiddenReason = NonNullable<FieldScreen["hidden"]>;

/**
 * Why a relation of the record shows nothing although it leads somewhere; null where it may be empty as well, so that nobody learns that it is
 * not. `value` is what the server answered for it.
 */
export function hiddenReason(resource: ResourceName | undefined, path: string | undefined, value: unknown): HiddenReason | null {
  return value === null && resource && path ? (fieldAt(resource, path)?.hidden ?? null) : null;
}
