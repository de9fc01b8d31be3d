import { ProcedureRecord } from "../../../schema/policy/ProcedureRecord.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalid } from "../../errors.ts";
import { checksumOfRevision } from "../revision/checksum.ts";

/** Records what was held about a draft, with the text that it was about. Once that is published nothing is recorded any more. */
export async function recordProcedure(tx: Transaction, input: InputOf<"recordProcedure">): Promise<ProcedureRecord> {
  const { kind, heldOn, until, withWhom, headcount, place, outcome, note } = input;
  const revision = await tx.reference(Revision, input.revisionId, "input.revisionId");
  if (revision.publishedAt || revision.withdrawnAt) throw conflict("procedureAfterPublication");
  if (heldOn > tx.today) throw invalid("input.heldOn", "procedureInFuture");
  if (until && kind !== "publicity") throw invalid("input.until", "untilOfPublicity");
  if (until && until < heldOn) throw invalid("input.until", "untilBeforeFrom");
  if (kind === "publicity" && !until) throw invalid("input.until", "required");
  if (kind === "publicity" && !place) throw invalid("input.place", "required");
  const textChecksum = await checksumOfRevision(tx.sql, revision.id);
  const values = { kind, heldOn, until, withWhom, headcount, place, outcome, note };
  const record = make(tx, ProcedureRecord, { revision, ...values, textChecksum, recordedBy: tx.person });
  tx.audit(record, { revisionId: revision.id });
  await tx.requireStill("create", ProcedureRecord, record.id);
  return record;
}
