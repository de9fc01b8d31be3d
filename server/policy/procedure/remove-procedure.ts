import { Attachment } from "../../../schema/evidence/Attachment.ts";
import { ProcedureRecord } from "../../../schema/policy/ProcedureRecord.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";

/** Takes away the record of something that was held, with its files. What it said stays in the audit trail. */
export async function removeProcedure(tx: Transaction, input: InputOf<"removeProcedure">): Promise<boolean> {
  const record = await tx.load(ProcedureRecord, input.id, "archive", input.expectedVersion);
  const { kind, heldOn, withWhom, outcome, note } = record;
  const said = Object.entries({ kind, heldOn, withWhom, outcome, note: note ?? null });
  await tx.auditRemoval(record, {
    revisionId: record.revision.id,
    changes: Object.fromEntries(said.map(([name, before]) => [name, { before, after: null }])),
  });
  await tx.em.nativeDelete(Attachment, { procedureRecord: record });
  await tx.em.remove(record).flush();
  return true;
}
