import { both } from "../../shared/field.screen.ts";
import type { SimpleKind } from "../definition/field.screen.ts";
import { kept, type ValueKind, wrong } from "./value-kind.screen.ts";

const noPhone = both(
  "请填写电话号码：数字，可带 +、括号、短横线和分机号。",
  "Fill in a phone number: digits, with +, brackets, dashes and an extension.",
);

const written = /^\+?[\d ()-]{3,30}(?:(?:转|x|ext\.?) ?\d{1,6})?$/i;
const digits = /\d/g;

/** A phone number as people write it, in plain figures. */
export const phoneKind: ValueKind<Extract<SimpleKind, { readonly kind: "phone" }>> = {
  check: (value) => {
    if (typeof value !== "string" || value.length > 60) return wrong("noPhone", noPhone);
    const text = value
      .normalize("NFKC")
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/[\p{Cc}\p{Cf}]/gu, "")
      .replace(/\s+/g, " ")
      .trim();
    const count = text.match(digits)?.length ?? 0;
    return written.test(text) && count >= 3 && count <= 20 ? kept(text) : wrong("noPhone", noPhone);
  },
  say: (value) => String(value),
  shownAs: () => ({ kind: "phone" }),
};
