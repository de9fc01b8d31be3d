import { Attachment } from "../../../schema/evidence/Attachment.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { isPassword } from "../../identity/password.ts";
import { countAttempt } from "../../identity/sign-in-throttle.ts";
import type { Recorded } from "../recorded/recorded.ts";
import { keptFile } from "../records/files.ts";

async function confirmPassword(tx: Transaction, password: string | null | undefined): Promise<void> {
  const { context, actor } = tx;
  // Nobody types a password into the past of the demo company.
  if (context.clock) return;
  const [credential] = await tx.sql.rows<[string]>(`select "password_hash" from "credential" where "account_id" = $1`, [actor.accountId]);
  const device = `signed in:${actor.accountId}`;
  const attempt = await countAttempt(context.database, { login: actor.login, address: context.origin.address, device });
  if (!password || !(await isPassword(password, credential?.[0] ?? null))) throw invalid("input.password", "passwordAgain");
  await attempt.succeeded();
}

/** A signature drawn for an act, kept with the record, from whoever proves once more that it is they. */
export async function confirmSignature(
  tx: Transaction,
  recorded: Recorded,
  { signature, password }: { readonly signature?: unknown; readonly password?: string | null },
): Promise<Attachment> {
  if (!signature) throw invalid("input.signature", "signatureNeeded");
  await confirmPassword(tx, password);
  const id = await keptFile(tx, recorded, signature, "input.signature", "pictures");
  await tx.em.flush();
  const kept = typeof id === "string" ? await tx.em.findOne(Attachment, { id, registerRecord: recorded.record.id }) : null;
  if (!kept) throw invalid("input.signature", "signatureNeeded");
  return kept;
}
