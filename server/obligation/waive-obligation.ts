import { Field, ID, InputType, Int } from "type-graphql";
import { Obligation } from "../../schema/obligation/Obligation.ts";
import { subjectTitle } from "../../schema/obligation/obligation.sql.ts";
import { requiredText } from "../commands/text.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, forbidden } from "../errors.ts";

@InputType({ description: "An obligation of somebody in your departments that is not to be insisted on." })
export class WaiveObligationInput {
  @Field(() => ID, { description: "The obligation." })
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;

  @Field(() => String, { description: "Why it is waived." })
  reason!: string;
}

/** Exempts a person from an obligation; nobody exempts themselves. */
export async function waiveObligation(tx: Transaction, input: WaiveObligationInput): Promise<Obligation> {
  const reason = requiredText(input.reason, "input.reason", 2_000);
  const obligation = await tx.load(Obligation, input.id, "waive", input.expectedVersion);
  if (obligation.person.id === tx.actor.personId) throw forbidden("notOwnObligation");
  if (obligation.fulfilledAt || obligation.waivedAt || obligation.cancelledAt) throw conflict("obligationClosed");
  const [row] = await tx.sql.rows<[string]>(
    `select p."name" || ' · ' || coalesce(${subjectTitle("o")}, '') as "label" from "obligation" o join "person" p on p."id" = o."person_id" where o."id" = $1`,
    [obligation.id],
  );
  Object.assign(obligation, { waivedAt: tx.now, waivedBy: tx.person, waiveReason: reason });
  tx.audit(obligation, row?.[0] ?? null, { revisionId: obligation.revision?.id ?? null });
  await tx.em.flush();
  return obligation;
}
