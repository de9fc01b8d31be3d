import type { PolicyDocument } from "../../../schema/policy/PolicyDocument.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { tellChanged } from "../../notification/tell-changed.ts";
import { assign } from "../../obligation/assign.ts";
import { checkAudience } from "../../obligation/audience-check.ts";
import { syncObligations } from "../../obligation/sync-obligations.ts";
import { dropUnshownPictures } from "../draft/drop-unshown-pictures.ts";
import { concludeInquiries } from "../inquiry/taken-up.ts";
import { checkProcedure } from "../procedure/check-procedure.ts";
import { checksumOfRevision } from "../revision/checksum.ts";
import { baseRevisionId } from "../revision/lead-revision.ts";
import { lockDocument } from "../revision/lock-document.ts";
import { LONGEST_PROSE, optionalProse } from "../revision/written-text.ts";
import { askToCheck } from "../values/ask-to-check.ts";
import { carryOn } from "./carry-on.ts";
import { decideChanges, keepDecisions } from "./decide-changes.ts";
import { followReferences } from "./follow-references.ts";
import { replaceScheduled } from "./replace-scheduled.ts";
import { textsBeside } from "./texts-beside.ts";

function checkDates(tx: Transaction, input: InputOf<"publishRevision">, document: PolicyDocument): void {
  const { effectiveFrom, trialUntil } = input;
  const { repealedOn } = document;
  if (repealedOn && repealedOn <= tx.today) throw invalid("input.id", "documentRepealed");
  if (effectiveFrom < tx.today) throw invalid("input.effectiveFrom", "effectiveBeforePublication");
  if (repealedOn && effectiveFrom >= repealedOn) throw invalid("input.effectiveFrom", "effectiveAfterRepeal", { day: repealedOn });
  if (trialUntil && trialUntil < effectiveFrom) throw invalid("input.trialUntil", "trialBeforeEffective");
}

async function checkEffectiveDate(tx: Transaction, document: PolicyDocument, effectiveFrom: string): Promise<void> {
  const taken = await tx.em.count(Revision, { document, effectiveFrom, publishedAt: { $ne: null }, withdrawnAt: null });
  if (taken > 0) throw invalid("input.effectiveFrom", "effectiveDateTaken");
}

/** Whether people were asked to acknowledge another text of the document: what they still owe may have to follow. */
async function othersWereAsked(tx: Transaction, revision: Revision): Promise<boolean> {
  const asked = await tx.sql.rows(
    `select 1 as "asked" from "assignment" a join "revision" v on v."id" = a."revision_id" where v."document_id" = $1::uuid and v."id" <> $2::uuid limit 1`,
    [revision.document.id, revision.id],
  );
  return asked.length > 0;
}

/**
 * Publishes an approved draft. From then on its text never changes; it holds from its effective date and supersedes the text before
 * it then. An audience is asked to acknowledge it; whoever still has the text before to acknowledge is asked anew in any case.
 */
export async function publishRevision(tx: Transaction, input: InputOf<"publishRevision">): Promise<Revision> {
  const revision = await tx.load(Revision, input.id, "publish", input.expectedVersion);
  if (!revision.approvedAt) throw invalid("input.id", "notApproved");
  const document = await lockDocument(tx, revision);
  checkDates(tx, input, document);
  const materialReason = optionalProse("input.materialReason", input.materialReason, LONGEST_PROSE) ?? null;
  await replaceScheduled(tx, document, input);
  const beside = await textsBeside(tx.sql, revision.id, input.effectiveFrom);
  const first = (await tx.em.count(Revision, { document, publishedAt: { $ne: null } })) === 0;
  if (first && !input.material) throw invalid("input.material", "firstIsMaterial");
  if (!input.material && materialReason === null) throw invalid("input.materialReason", "whyNotMaterial");
  const decided = await decideChanges(tx, revision, beside.base?.id ?? null, { ...input, materialReason });
  const material = decided.length > 0 ? decided.some((one) => one.material) : input.material;
  if (material && !input.audience) throw invalid("input.audience", "audienceMissing");
  await checkEffectiveDate(tx, document, input.effectiveFrom);
  const procedureWaiver = await checkProcedure(tx, revision, document, input);
  await dropUnshownPictures(tx, revision);
  const checksum = await checksumOfRevision(tx.sql, revision.id);
  const baseId = await baseRevisionId(tx, document.id);
  change(revision, {
    checksum,
    publishedAt: tx.now,
    publishedBy: tx.person,
    effectiveFrom: input.effectiveFrom,
    trialUntil: input.trialUntil ?? null,
    material,
    materialReason,
    materialDecidedBy: tx.person,
    procedureWaiver,
  });
  tx.audit(revision, { revisionId: revision.id });
  await tx.em.flush();
  keepDecisions(tx, revision, decided);
  await tx.em.flush();
  if (input.carryOn) await carryOn(tx, revision, beside);
  const { audience, dueOn, dueWorkingDays, leaveOutUncleared } = input;
  if (audience) {
    await assign(tx, {
      subject: { kind: "acknowledge", revisionId: revision.id },
      audience: await checkAudience(tx, audience, "input.audience"),
      due: { dueOn, dueWorkingDays },
      leaveOutUncleared,
    });
  }
  if (await othersWereAsked(tx, revision)) await syncObligations(tx, { documentIds: [document.id] });
  await tellChanged(tx, revision);
  await concludeInquiries(tx, revision);
  await followReferences(tx, revision, baseId);
  await askToCheck(tx, { documentId: document.id, revisionId: revision.id, beforeId: beside.base?.id ?? null });
  return revision;
}
