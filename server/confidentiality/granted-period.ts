import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, invalid } from "../errors.ts";

/** The days of a grant, in order and not over yet. Its first day may lie in the past: the record tells when it was written. */
export function grantedPeriod(tx: Transaction, input: Pick<InputOf<"grantClearance">, "from" | "until">): { from: string; until?: string } {
  const from = input.from ?? tx.today;
  const { until } = input;
  if (!until) return { from };
  if (until < from) throw invalid("input.until", "untilBeforeFrom");
  if (until < tx.today) throw invalid("input.until", "periodOver");
  return { from, until };
}

/**
 * CONFLICT when the same is granted already for all these days: a second grant would outlive the taking back of the first. Grants to one
 * person wait for each other.
 */
export async function requireNew(
  tx: Transaction,
  grant: { readonly table: "clearance"; readonly levelId: string } | { readonly table: "access_grant"; readonly documentId: string },
  personId: string,
  { from, until }: { readonly from: string; readonly until?: string },
): Promise<void> {
  await tx.lockPerson(personId);
  const [column, id] = grant.table === "clearance" ? ["level_id", grant.levelId] : ["document_id", grant.documentId];
  const held = await tx.sql.rows(
    `select 1 from "${grant.table}" g where g."person_id" = $1 and g."${column}" = $2 and g."revoked_at" is null
     and daterange(g."from", g."until", '[]') @> daterange($3::date, $4::date, '[]') limit 1`,
    [personId, id, from, until ?? null],
  );
  if (held.length > 0) throw conflict("grantedAlready");
}
