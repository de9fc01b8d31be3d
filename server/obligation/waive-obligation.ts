import { Obligation } from "../../schema/obligation/Obligation.ts";
import { subjectTitle } from "../../schema/obligation/obligation.sql.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, forbidden } from "../errors.ts";

/** Exempts a person from an obligation; nobody exempts themselves. */
export async function waiveObligation(tx: Transaction, input: InputOf<"waiveObligation">): Promise<Obligation> {
  const obligation = await tx.load(Obligation, input.id, "waive", input.expectedVersion);
  if (obligation.person.id === tx.actor.personId) throw forbidden("notOwnObligation");
  if (obligation.fulfilledAt || obligation.waivedAt || obligation.cancelledAt) throw conflict("obligationClosed");
  const [row] = await tx.sql.rows<[string]>(
    `select p."name" || ' · ' || coalesce(${subjectTitle("o")}, '') as "label" from "obligation" o join "person" p on p."id" = o."person_id" where o."id" = $1`,
    [obligation.id],
  );
  Object.assign(obligation, { waivedAt: tx.now, waivedBy: tx.person, waiveReason: input.reason });
  tx.audit(obligation, row?.[0] ?? null, { revisionId: obligation.revision?.id ?? null });
  await tx.em.flush();
  return obligation;
}
