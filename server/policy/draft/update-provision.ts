import { Provision } from "../../../schema/policy/Provision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { contentHash } from "./content-hash.ts";
import { draftOfProvision } from "./draft-of-provision.ts";
import { piecesOf, wordingOf } from "./draft-pieces.ts";
import { noteWriting } from "./note-writing.ts";
import { checkNotEmpty, provisionFields } from "./provision-fields.ts";
import { ProvisionTree } from "./provision-tree.ts";

/** Changes what a provision says, or where it stands. Its identity stays: it is the same provision under any number. */
export async function updateProvision(tx: Transaction, input: InputOf<"updateProvision">): Promise<Provision> {
  const { revision, provision } = await draftOfProvision(tx, input.id, input.expectedVersion);
  if (input.position) {
    const tree = await ProvisionTree.load(tx.sql, revision.id);
    tree.move(provision.id, input.position, "input.position");
    await tree.store();
    const { place, depth, parentId } = tree.placeOf(provision.id);
    change(provision, { place, depth, parent: parentId === null ? null : tx.em.getReference(Provision, parentId) });
  }
  const before = await piecesOf(tx.sql, `r."id" = $1`, [revision.id]);
  change(provision, provisionFields(input));
  checkNotEmpty(provision);
  change(provision, { contentHash: contentHash(provision) });
  await noteWriting(tx, revision, before, [{ piece: provision.identity, words: wordingOf(provision) }]);
  change(revision, { updatedAt: tx.now });
  tx.audit(provision, { revisionId: revision.id });
  await tx.requireStill("update", Provision, provision.id);
  return provision;
}
