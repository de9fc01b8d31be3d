import { Field, InputType } from "type-graphql";
import { type Provision, ProvisionKind } from "../../schema/policy/Provision.ts";
import { enumObject } from "../../schema/shared/fields.ts";
import { invalid } from "../errors.ts";
import { withoutInvisible } from "./import/invisible-characters.ts";
import { storable } from "./written-text.ts";

/** Longest single provision, in characters; tables and annexes are the long ones. */
const LONGEST_TEXT = 200_000;

@InputType({ description: "What a provision says; fields that are left out of a change stay." })
export class ProvisionFieldsInput {
  @Field(() => enumObject(ProvisionKind), { nullable: true, description: "What it is; required for a new one." })
  kind?: Provision["kind"] | null;

  @Field(() => String, { nullable: true, description: "Label exactly as printed, e.g. 第十二条; empty for an unnumbered paragraph." })
  label?: string | null;

  @Field(() => String, { nullable: true, description: "The label's number in plain figures, e.g. 12 or 12-1." })
  number?: string | null;

  @Field(() => String, { nullable: true, description: "Heading or caption." })
  heading?: string | null;

  @Field(() => String, { nullable: true, description: "The text." })
  text?: string | null;
}

/** A text as printed: white space is kept, characters that nobody sees are not, and its length is checked. */
function printed(path: string, value: string | null | undefined, max: number): string | undefined {
  if (value === undefined) return undefined;
  const { text } = withoutInvisible(storable(value ?? ""));
  if (text.length > max) throw invalid(path, "tooLong", { max });
  return text;
}

/** The fields that the client named, checked. */
export function provisionFields(input: ProvisionFieldsInput) {
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
