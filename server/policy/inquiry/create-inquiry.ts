import { Inquiry } from "../../../schema/policy/Inquiry.ts";
import { Provision } from "../../../schema/policy/Provision.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { notify } from "../../telling/notify.ts";
import { quotedWords } from "../revision/quoted-words.ts";
import { LONGEST_PROSE, requiredProse } from "../revision/written-text.ts";
import { editorsOf } from "./editors-of.ts";

/** Asks a question, or suggests something, about a published text. */
export async function createInquiry(tx: Transaction, input: InputOf<"createInquiry">): Promise<Inquiry> {
  const revision = await tx.reference(Revision, input.revisionId, "input.revisionId");
  if (!revision.publishedAt) throw invalid("input.revisionId", "notPublishedYet");
  const provision = input.provisionId ? await tx.reference(Provision, input.provisionId, "input.provisionId") : null;
  if (provision && provision.revision.id !== revision.id) throw invalid("input.provisionId", "provisionElsewhere");
  const quote = provision ? quotedWords(provision, input.quote, "input.quote") : null;
  const text = requiredProse("input.text", input.text, LONGEST_PROSE);
  const inquiry = make(tx, Inquiry, { revision, provision, kind: input.kind, asker: tx.person, quote, text });
  tx.audit(inquiry, { revisionId: revision.id });
  for (const recipient of await editorsOf(tx, revision.document.id)) notify(tx, recipient, "inquiryAsked", { inquiry, revision });
  await tx.requireStill("create", Inquiry, inquiry.id);
  return inquiry;
}
