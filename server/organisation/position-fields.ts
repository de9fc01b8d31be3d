import type { Position } from "../../schema/organisation/Position.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";

/** The values of the fields that are given; null for what is to be emptied. */
export function positionFields({
  code,
  name,
  duties,
}: InputOf<"createPosition"> | InputOf<"updatePosition">): Partial<Record<keyof Position, unknown>> {
  return { ...(code ? { code } : {}), ...(name ? { name } : {}), ...(duties === undefined ? {} : { duties }) };
}
