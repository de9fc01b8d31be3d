import { both } from "../../shared/field.screen.ts";
import type { SimpleKind } from "../definition/field.screen.ts";
import { kept, type ValueKind, wrong } from "./value-kind.screen.ts";

const noFlag = both("请选择是或否。", "Choose yes or no.");
export const flagWords = { yes: both("是", "Yes"), no: both("否", "No") };

/** Yes or no. */
export const flagKind: ValueKind<Extract<SimpleKind, { readonly kind: "flag" }>> = {
  check: (value) => (typeof value === "boolean" ? kept(value) : wrong("noFlag", noFlag)),
  say: (value, _, { language }) => flagWords[value === true ? "yes" : "no"][language],
  shownAs: () => ({ kind: "flag" }),
};
