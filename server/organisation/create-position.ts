import { Position } from "../../schema/organisation/Position.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden } from "../errors.ts";
import { positionFields } from "./position-fields.ts";

/** Makes a kind of post. */
export async function createPosition(tx: Transaction, input: InputOf<"createPosition">): Promise<Position> {
  if (!mayPerhaps(tx.actor, "create", "positions")) throw forbidden();
  const position = Object.assign(new Position(), positionFields(input));
  tx.em.persist(position);
  tx.audit(position);
  await tx.requireStill("create", Position, position.id);
  return position;
}
