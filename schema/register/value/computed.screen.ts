import { both } from "../../shared/field.screen.ts";
import type { SimpleKind, WholeKind } from "../definition/field.screen.ts";
import { saySimple, simpleKindOf } from "./simple-kinds.screen.ts";
import { type ValueKind, wrong } from "./value-kind.screen.ts";

export type ComputedKind = Extract<WholeKind, { readonly kind: "computed" }>;

const workedOut = both("此项由系统计算，不能填写。", "This is worked out and cannot be filled in.");

/** The kind of value that a worked-out field gives. */
export function givenKind({ gives, decimals, unit }: ComputedKind): SimpleKind {
  if (gives !== "number") return { kind: gives };
  return { kind: gives, ...(decimals === undefined ? {} : { decimals }), ...(unit ? { unit } : {}) };
}

/** A value that is worked out and never typed; said and shown as what it gives. */
export const computedKind: ValueKind<ComputedKind> = {
  check: () => wrong("workedOut", workedOut),
  say: (value, definition, reader) => saySimple(givenKind(definition), value, reader),
  shownAs: (definition, slug) => {
    const given = givenKind(definition);
    return simpleKindOf(given).shownAs(given, slug);
  },
};
