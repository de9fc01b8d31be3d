import { Position } from "../../schema/organisation/Position.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { positionFields } from "./position-fields.ts";

/** Changes a kind of post. */
export async function updatePosition(tx: Transaction, input: InputOf<"updatePosition">): Promise<Position> {
  const position = await tx.load(Position, input.id, "update", input.expectedVersion);
  Object.assign(position, positionFields(input));
  tx.audit(position);
  await tx.requireStill("update", Position, position.id);
  return position;
}
