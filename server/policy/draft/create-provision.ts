import { randomUUIDv7 } from "node:crypto";
import { Provision } from "../../../schema/policy/Provision.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change, make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { contentHash } from "./content-hash.ts";
import { piecesOf, wordingOf } from "./draft-pieces.ts";
import { noteWriting } from "./note-writing.ts";
import { checkNotEmpty, provisionFields } from "./provision-fields.ts";
import { ProvisionTree } from "./provision-tree.ts";

/** Adds a provision to a draft; those after it make room. */
export async function createProvision(tx: Transaction, input: InputOf<"createProvision">): Promise<Provision> {
  const revision = await tx.load(Revision, input.revisionId, "update", input.expectedVersion);
  const fields = provisionFields(input);
  if (!fields.kind) throw invalid("input.kind", "required");
  const content = { label: fields.label ?? "", heading: fields.heading ?? "", text: fields.text ?? "" };
  checkNotEmpty(content);
  const id = randomUUIDv7();
  const tree = await ProvisionTree.load(tx.sql, revision.id);
  tree.insert(id, input, "input");
  const { place, depth, parentId } = tree.placeOf(id);
  await tree.store();
  const before = await piecesOf(tx.sql, `r."id" = $1`, [revision.id]);
  const provision = make(tx, Provision, {
    id,
    revision,
    ...(parentId === null ? {} : { parent: tx.em.getReference(Provision, parentId) }),
    place,
    depth,
    kind: fields.kind,
    number: fields.number,
    ...content,
    identity: randomUUIDv7(),
    contentHash: contentHash(content),
  });
  await noteWriting(tx, revision, before, [{ piece: provision.identity, words: wordingOf(provision) }]);
  change(revision, { updatedAt: tx.now });
  tx.audit(provision, { revisionId: revision.id });
  await tx.requireStill("update", Provision, provision.id);
  return provision;
}
