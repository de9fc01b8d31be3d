import { Revision } from "../../../schema/policy/Revision.ts";
import { labelNumber } from "../../../schema/policy/references/label.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict } from "../../errors.ts";
import { readDraft } from "../draft/provision-store.ts";
import { editDraft } from "../draft/save-provisions.ts";
import { followers, planRenumbering } from "./plan-renumbering.ts";
import { meaningsAfter, rewrittenTexts } from "./rewrite-references.ts";

/** Counts the labels of a draft anew; references in it follow what they mean, unless they are to keep their words. */
export async function renumber(tx: Transaction, input: InputOf<"renumber">): Promise<Revision> {
  const revision = await tx.load(Revision, input.revisionId, "update", input.expectedVersion);
  const plan = await planRenumbering(tx.sql, revision.id, revision.document.id, input);
  const following = input.follow ? followers(plan) : [];
  const texts = rewrittenTexts(plan.text.provisions, following);
  const labels = new Map(plan.changes.map(({ place, after }) => [plan.text.provisions[place]?.id ?? "", after]));
  const operations = (await readDraft(tx.sql, revision.id)).flatMap(({ id, version }) => {
    const [label, text] = [labels.get(id), texts.get(id)];
    if (label === undefined && text === undefined) return [];
    const relabelled = label === undefined ? {} : { label, number: labelNumber(label) };
    return [{ operation: "update" as const, id, expectedVersion: version, ...relabelled, ...(text === undefined ? {} : { text }) }];
  });
  if (operations.length === 0) throw conflict("nothingToRenumber");
  const references = meaningsAfter(plan.references, new Set(following));
  await editDraft(tx, revision, operations, { isCurrent: true, work: "renumber", references });
  return revision;
}
