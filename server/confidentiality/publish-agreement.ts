import { Agreement } from "../../schema/confidentiality/Agreement.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { assign } from "../obligation/assign.ts";
import { checkAudience } from "../obligation/audience-check.ts";
import { syncObligations } from "../obligation/sync-obligations.ts";
import { agreementChecksum } from "./agreement-checksum.ts";

/** What still asks people to sign an earlier revision. */
async function askedForEarlier(tx: Transaction, { code, ordinal }: Agreement): Promise<string[]> {
  const rows = await tx.sql.rows<[string]>(
    `select a."id"::text as "id" from "assignment" a join "agreement" g on g."id" = a."agreement_id"
     where g."code" = $1 and g."ordinal" < $2 and a."closed_at" is null`,
    [code, ordinal],
  );
  return rows.map(([id]) => id);
}

/** Publishes an agreement: from now on its text never changes, and the audience is asked to sign it. */
export async function publishAgreement(tx: Transaction, input: InputOf<"publishAgreement">): Promise<{ id: string }> {
  const agreement = await tx.load(Agreement, input.id, "publish", input.expectedVersion);
  const audience = await checkAudience(tx, input.audience, "input.audience");
  Object.assign(agreement, { checksum: agreementChecksum(agreement), publishedAt: tx.now, publishedBy: tx.person });
  tx.audit(agreement);
  await tx.em.flush();
  await assign(tx, {
    subject: { kind: "sign", agreementId: agreement.id },
    audience,
    due: { dueOn: input.dueOn ?? null, dueWorkingDays: input.dueWorkingDays ?? null },
  });
  // Whoever has not signed an earlier revision signs this one or nothing.
  await syncObligations(tx, { assignmentIds: await askedForEarlier(tx, agreement) });
  return agreement;
}
