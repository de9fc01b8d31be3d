import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { Comment } from "../../../schema/policy/comment/Comment.ts";
import type { Revision } from "../../../schema/policy/Revision.ts";
import { cutText } from "../../../schema/shared/cut-text.screen.ts";
import { make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { commentedProvision } from "../comment/commented-provision.ts";
import type { TextProvision } from "../draft/provision-store.ts";
import { LONGEST_PROSE } from "../revision/written-text.ts";

/** What the published text says of a provision, headed by what that is called; nothing where it left it out. */
const saidOf = (provision: TextProvision | undefined): string =>
  provision ? [`${provision.label} ${provision.heading}`.trim(), plainText(provision)].filter(Boolean).join("\n") : "";

/**
 * Puts beside a draft what of another text it does not hold: proposals and comments of the drafter's, which wait in the margin until somebody
 * takes them over or answers them.
 * @param now the text whose words they are
 * @param conflicts identities of the provisions that the draft says otherwise
 */
export async function proposeConflicts(
  tx: Transaction,
  draft: Revision,
  now: readonly TextProvision[],
  conflicts: readonly string[],
): Promise<void> {
  for (const identity of conflicts) {
    const theirs = now.find((provision) => provision.identity === identity);
    const own = await commentedProvision(tx.sql, draft.id, identity);
    const [words, ownWords] = [theirs ? plainText(theirs) : "", own ? plainText(own) : ""];
    const about = { revision: draft, author: draft.drafter, identity: own && identity, provisionPath: own?.path ?? null };
    // To leave a provision out is proposed of all its words; of headings, and of what the draft has no place for, there is a comment.
    const values = words ? { proposed: words } : { proposed: "", quote: ownWords, quoteFrom: 0 };
    const comment =
      own && (words || ownWords)
        ? make(tx, Comment, { ...about, ...values, kind: "proposal", text: "" })
        : make(tx, Comment, { ...about, kind: "comment", text: cutText(saidOf(theirs), LONGEST_PROSE) || "—" });
    tx.audit(comment, { revisionId: draft.id });
  }
  await tx.em.flush();
}
