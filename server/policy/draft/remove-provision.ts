import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { draftOfProvision } from "./draft-of-provision.ts";
import { ProvisionTree } from "./provision-tree.ts";

/** Removes a provision from a draft; those after it close the gap. Answers the draft. */
export async function removeProvision(tx: Transaction, input: InputOf<"removeProvision">): Promise<Revision> {
  const { revision, provision } = await draftOfProvision(tx, input.id, input.expectedVersion);
  const { label, heading, text } = provision;
  const tree = await ProvisionTree.load(tx.sql, revision.id);
  const gone = tree.remove(provision.id, input.withChildren ?? false);
  await tx.auditRemoval(provision, {
    revisionId: revision.id,
    changes: { label: { before: label }, heading: { before: heading }, text: { before: text }, removed: { after: gone.length } },
  });
  change(revision, { updatedAt: tx.now });
  await tx.em.flush();
  // What moves up must let go of its parent before that goes, and may take its place only after: hence the pass over negative places.
  await tx.sql.rows(`update "provision" set "parent_id" = null where "revision_id" = $1 and "parent_id" = any($2::uuid[])`, [
    revision.id,
    gone,
  ]);
  await tx.sql.rows(`delete from "provision" where "id" = any($1::uuid[])`, [gone]);
  await tree.store();
  await tx.requireStill("update", Revision, revision.id);
  return revision;
}
