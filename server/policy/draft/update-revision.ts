import { ClassificationLevel } from "../../../schema/confidentiality/ClassificationLevel.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { asOfNow } from "../revision/fresh-actor.ts";
import { baseRevisionId } from "../revision/lead-revision.ts";
import { chosenLevel } from "../revision/level-choice.ts";
import { listOfSubjects } from "../revision/subjects.ts";
import { changedProse, LONGEST_PROSE, optionalProse } from "../revision/written-text.ts";
import { piecesOf, summaryPiece, titlePiece } from "./draft-pieces.ts";
import { noteWriting } from "./note-writing.ts";

/** A document comes down from its level by the confidentiality officer's decision, not by a new draft. */
async function refuseLowering(tx: Transaction, revision: Revision, level: ClassificationLevel): Promise<void> {
  const baseId = await baseRevisionId(tx, revision.document.id);
  const base = baseId && (await tx.em.findOne(Revision, { id: baseId }, { populate: ["level"] }));
  if (base && level.rank < base.level.rank) throw invalid("input.levelId", "levelLowered");
}

/** Changes title, level, change summary and subjects of a draft. */
export async function updateRevision(tx: Transaction, input: InputOf<"updateRevision">): Promise<Revision> {
  const revision = await tx.load(Revision, input.id, "update", input.expectedVersion);
  const { levelId } = input;
  const level = levelId && levelId !== revision.level.id ? await chosenLevel(tx, levelId, "input.levelId", revision.drafter.id) : undefined;
  if (level) await refuseLowering(tx, revision, level);
  const before = await piecesOf(tx.sql, `r."id" = $1`, [revision.id]);
  change(revision, {
    title: changedProse("input.title", input.title, 300),
    level,
    changeSummary: optionalProse("input.changeSummary", input.changeSummary, LONGEST_PROSE),
    subjects: listOfSubjects(input.subjects),
  });
  await noteWriting(tx, revision, before, [titlePiece(revision.title), summaryPiece(revision.changeSummary ?? "")]);
  tx.audit(revision, { revisionId: revision.id });
  await (await asOfNow(tx)).requireStill("update", Revision, revision.id);
  return revision;
}
