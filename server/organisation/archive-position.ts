import { Position } from "../../schema/organisation/Position.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, invalid } from "../errors.ts";

/** Archives a position that nobody holds, now or ahead. */
export async function archivePosition(tx: Transaction, input: InputOf<"archivePosition">): Promise<Position> {
  const position = await tx.load(Position, input.id, "archive", input.expectedVersion);
  if (position.archivedOn) throw conflict("alreadyDone");
  const [holders] = await tx.sql.rows<[number]>(
    `select count(distinct m."person_id")::int as "people" from "membership" m where m."position_id" = $1 and (m."until" is null or m."until" >= today())`,
    [position.id],
  );
  if (holders?.[0]) throw invalid("input.id", "positionHasPeople", { count: holders[0] });
  position.archivedOn = tx.today;
  tx.audit(position);
  await tx.requireStill("archive", Position, position.id);
  return position;
}
