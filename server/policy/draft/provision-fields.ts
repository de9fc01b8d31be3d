import { type Provision } from "../../../schema/policy/Provision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { keepable } from "../../audit/keepable.ts";
import { invalid } from "../../errors.ts";
import { withoutInvisible } from "../import/invisible-characters.ts";

/** Longest single provision, in characters; tables and annexes are the long ones. */
const LONGEST_TEXT = 200_000;

/** A text as printed: white space is kept, characters that nobody sees are not, and its length is checked. */
function printed(path: string, value: string | null | undefined, max: number): string | undefined {
  if (value === undefined) return undefined;
  const { text } = withoutInvisible(keepable(value ?? ""));
  if (text.length > max) throw invalid(path, "tooLong", { max });
  return text;
}

/** The fields that the client named, checked. */
export function provisionFields(input: InputOf<"createProvision"> | InputOf<"updateProvision">) {
  const number = printed("input.number", input.number, 30);
  return {
    kind: input.kind ?? undefined,
    label: printed("input.label", input.label, 60),
    number: number === undefined ? undefined : number.trim() || null,
    heading: printed("input.heading", input.heading, 2_000),
    text: printed("input.text", input.text, LONGEST_TEXT),
  };
}

/** A provision says something. */
export function checkNotEmpty({ label, heading, text }: Pick<Provision, "label" | "heading" | "text">): void {
  if ([label, heading, text].every((part) => part.trim() === "")) throw invalid("input.text", "provisionEmpty");
}
