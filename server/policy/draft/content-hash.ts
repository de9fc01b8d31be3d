import { createHash } from "node:crypto";
import type { Provision } from "../../../schema/policy/Provision.ts";

/** What a provision says, its place aside. */
export type Content = Pick<Provision, "label" | "heading" | "text">;

/** SHA-256, hexadecimal, over label, heading and text as a JSON array: equal hashes mean equal content. */
export function contentHash({ label, heading, text }: Content): string {
  return createHash("sha256")
    .update(JSON.stringify([label, heading, text]))
    .digest("hex");
}
