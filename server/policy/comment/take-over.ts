import { Comment } from "../../../schema/policy/comment/Comment.ts";
import { replaceWords } from "../../../schema/policy/comment/replace-words.screen.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict } from "../../errors.ts";
import { notify } from "../../telling/notify.ts";
import { editDraft } from "../draft/save-provisions.ts";
import { LONGEST_PROSE, optionalProse } from "../revision/written-text.ts";
import { commentedProvision } from "./commented-provision.ts";

/**
 * Puts the words of a proposal into the draft, where they count as written by whoever proposed them and by whoever takes them over, and
 * answers it.
 * @throws CONFLICT wordsGone where the draft does not say any more what was to be replaced
 */
export async function takeOver(tx: Transaction, input: InputOf<"takeOver">): Promise<Comment> {
  const comment = await tx.load(Comment, input.id, "takeOver", input.expectedVersion);
  const revision = await tx.load(Revision, comment.revision.id, "update");
  const { identity, quote, quoteFrom, proposed } = comment;
  const provision = identity ? await commentedProvision(tx.sql, revision.id, identity) : null;
  const text = provision && replaceWords(provision, { quote: quote ?? null, from: quoteFrom ?? 0, proposed: proposed ?? "" });
  if (!provision || text === null) throw conflict("wordsGone");
  const answer = optionalProse("input.answer", input.answer, LONGEST_PROSE) ?? null;
  change(comment, { outcome: "accepted", answer, answeredBy: tx.person, answeredAt: tx.now, takenOverAt: tx.now });
  tx.audit(comment, { revisionId: revision.id });
  const { id, version } = provision;
  await editDraft(tx, revision, [{ operation: "update", id, expectedVersion: version, text }], {
    isCurrent: true,
    proposers: [comment.author.id],
  });
  notify(tx, comment.author, "commentAnswered", { comment, revision });
  return comment;
}
