import { canonicalText } from "../../../schema/policy/blocks/blocks.screen.ts";
import type { Provision } from "../../../schema/policy/Provision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { keepable } from "../../audit/keepable.ts";
import { invalid } from "../../errors.ts";
import { withoutInvisible } from "../import/invisible-characters.ts";

/** Longest single provision, in characters; tables and annexes are the long ones. */
const LONGEST_TEXT = 200_000;

/** What a provision is and says. */
export type ProvisionContent = Pick<Provision, "kind" | "label" | "heading" | "text"> & { readonly number: string | null };

/** One thing that is done with a provision. */
export type ProvisionOperation = InputOf<"saveProvisions">["operations"][number];

/** A text as printed: white space is kept, characters that nobody sees are not, and its length is checked. */
function printed(path: string, value: string | null | undefined, max: number): string | undefined {
  if (value === undefined) return undefined;
  const { text } = withoutInvisible(keepable(value ?? ""));
  if (text.length > max) throw invalid(path, "tooLong", { max });
  return text;
}

/** What a provision is and says after an operation that names some of it; INVALID below `path`. */
export function changedContent(before: ProvisionContent | null, operation: ProvisionOperation, path: string): ProvisionContent {
  const kind = operation.kind ?? before?.kind;
  if (!kind) throw invalid(`${path}.kind`, "required");
  const number = printed(`${path}.number`, operation.number, 30);
  const label = printed(`${path}.label`, operation.label, 60) ?? before?.label ?? "";
  const heading = printed(`${path}.heading`, operation.heading, 2_000) ?? before?.heading ?? "";
  const text = canonicalText({ kind, text: printed(`${path}.text`, operation.text, LONGEST_TEXT) ?? before?.text ?? "" });
  if (text.length > 2 * LONGEST_TEXT) throw invalid(`${path}.text`, "tooLong", { max: LONGEST_TEXT });
  if ([label, heading, text].every((part) => part.trim() === "")) throw invalid(`${path}.text`, "provisionEmpty");
  return { kind, label, number: number === undefined ? (before?.number ?? null) : number.trim() || null, heading, text };
}
