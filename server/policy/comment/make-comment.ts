import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { Comment } from "../../../schema/policy/comment/Comment.ts";
import { Invitee } from "../../../schema/policy/comment/Invitee.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change, make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { postOf } from "../../obligation/post-of.ts";
import { quotedWords } from "../revision/quoted-words.ts";
import { LONGEST_PROSE, optionalProse, requiredProse } from "../revision/written-text.ts";
import { commentedProvision } from "./commented-provision.ts";
import { proposedWords } from "./proposed-words.ts";

/** What the comment is about: the whole text, a provision, or words of it; and what that provision says. */
async function subjectOf(tx: Transaction, revision: Revision, { identity, quote, quoteFrom }: InputOf<"comment">) {
  if (!identity) {
    if (quote) throw invalid("input.identity", "required");
    return { said: null, about: { identity: null, provisionPath: null, quote: null, quoteFrom: null } };
  }
  const provision = await commentedProvision(tx.sql, revision.id, identity.toLowerCase());
  if (!provision) throw invalid("input.identity", "provisionElsewhere");
  if (quote?.trim() && (quoteFrom === undefined || quoteFrom === null)) throw invalid("input.quoteFrom", "required");
  const words = quotedWords(provision, quote, "input.quote", quoteFrom ?? undefined);
  return {
    said: plainText(provision),
    about: {
      identity: identity.toLowerCase(),
      provisionPath: provision.path,
      quote: words,
      quoteFrom: words === null ? null : (quoteFrom ?? null),
    },
  };
}

/** Says something about a draft, or proposes other words. Whoever was asked to has answered with it. */
export async function comment(tx: Transaction, input: InputOf<"comment">): Promise<Comment> {
  const revision = await tx.reference(Revision, input.revisionId, "input.revisionId");
  if (revision.publishedAt || revision.withdrawnAt) throw invalid("input.revisionId", "draftClosed");
  const { about, said } = await subjectOf(tx, revision, input);
  const isProposal = input.kind === "proposal";
  if (isProposal && about.identity === null) throw invalid("input.identity", "proposalOfProvision");
  const { post } = await postOf(tx, tx.actor.personId);
  const invitee = await tx.em.findOne(Invitee, {
    revision,
    person: tx.person,
    leftAt: null,
    round: { closedAt: null, until: { $gte: tx.today } },
  });
  const made = make(tx, Comment, {
    ...about,
    revision,
    round: invitee?.round ?? null,
    kind: input.kind,
    text: isProposal
      ? (optionalProse("input.text", input.text, LONGEST_PROSE) ?? "")
      : requiredProse("input.text", input.text, LONGEST_PROSE),
    proposed: isProposal ? proposedWords("input.proposed", input.proposed, about.quote, said) : null,
    author: tx.person,
    department: post.department ?? null,
  });
  tx.audit(made, { revisionId: revision.id });
  if (invitee && invitee.answer !== "commented") {
    change(invitee, { answer: "commented", answeredAt: invitee.answeredAt ?? tx.now });
    tx.audit(invitee, { revisionId: revision.id });
  }
  await tx.requireStill("create", Comment, made.id);
  return made;
}
