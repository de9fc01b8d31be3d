import { Position } from "../../schema/organisation/Position.ts";
import type { Transaction } from "../commands/transaction.ts";
import { positionFields } from "./position-fields.ts";
import type { UpdatePositionInput } from "./position-input.ts";

/** Changes a kind of post. */
export async function updatePosition(tx: Transaction, input: UpdatePositionInput): Promise<Position> {
  const position = await tx.load(Position, input.id, "update", input.expectedVersion);
  Object.assign(position, positionFields(input));
  tx.audit(position, position.name);
  await tx.requireStill("update", Position, position.id);
  return position;
}
