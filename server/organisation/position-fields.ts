import type { Position } from "../../schema/organisation/Position.ts";
import { optionalText, requiredText } from "../commands/text.ts";
import type { CreatePositionInput, UpdatePositionInput } from "./position-input.ts";

/** The checked values of the fields that are given; null for what is to be emptied. */
export function positionFields({
  code,
  name,
  duties,
}: CreatePositionInput | UpdatePositionInput): Partial<Record<keyof Position, unknown>> {
  return {
    ...(code === undefined || code === null ? {} : { code: requiredText(code, "input.code", 40) }),
    ...(name === undefined || name === null ? {} : { name: requiredText(name, "input.name", 120) }),
    ...(duties === undefined ? {} : { duties: optionalText(duties, "input.duties", 10_000) }),
  };
}
