import { createHash } from "node:crypto";
import { canonical } from "../audit/canonical.ts";

/** SHA-256 over title and text, hexadecimal: what people who sign agree to. */
export function agreementChecksum(agreement: { readonly title: string; readonly text: string }): string {
  return createHash("sha256")
    .update(canonical({ title: agreement.title, text: agreement.text }))
    .digest("hex");
}
