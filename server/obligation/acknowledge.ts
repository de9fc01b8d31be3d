import { Acknowledgement } from "../../schema/evidence/Acknowledgement.ts";
import { Attachment } from "../../schema/evidence/Attachment.ts";
import { Obligation } from "../../schema/obligation/Obligation.ts";
import { Person } from "../../schema/organisation/Person.ts";
import { Revision } from "../../schema/policy/Revision.ts";
import { revisionInForce } from "../../schema/policy/revision.sql.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { fold } from "../../schema/shared/fold.screen.ts";
import { make } from "../commands/record-values.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, forbidden, invalid } from "../errors.ts";
import { scannedSheet } from "../files/scanned-sheet.ts";
import { fulfilFromEvidence, pending } from "./fulfil.ts";
import { lockForEvidence } from "./obligation-lock.ts";
import { postOf } from "./post-of.ts";
import { nextReceiptNumber } from "./receipt-number.ts";
import { statementIn, statementLanguage } from "./statements.ts";
import { revisionEnd } from "./subject/subject-end.ts";

type AcknowledgeInput = InputOf<"acknowledge">;

/** The text must be the one that holds, or is to hold; its document is answered. Else the conflict names the revision to read instead, if there is one. */
async function requireTextThatHolds(tx: Transaction, { revisionId, checksum }: AcknowledgeInput): Promise<string> {
  const [row] = await tx.sql.rows<[string, string, string | null, string | null]>(
    `select v."document_id"::text as "document", v."checksum", ${revisionEnd("v", "w")} as "end",
      ${revisionInForce("w")}::text as "in_force"
     from "revision" v join "policy_document" w on w."id" = v."document_id" where v."id" = $1`,
    [revisionId],
  );
  if (!row) throw new Error(`There is no revision ${revisionId}.`);
  const [documentId, expected, end, inForce] = row;
  if (end !== null) {
    const next = inForce !== null && inForce !== revisionId && (await tx.can("read", Revision, inForce)) ? inForce : null;
    throw next ? conflict("textMovedOn", { revisionId: next }) : conflict("textNoLongerHolds");
  }
  if (checksum !== expected) throw conflict("checksumDiffers", { revisionId });
  return documentId;
}

/** On behalf acts the person's head, with a reason, where the text is asked of the person. */
async function checkOnBehalf(
  tx: Transaction,
  { onBehalfOf, revisionId, reason }: AcknowledgeInput,
  personId: string,
): Promise<string | null> {
  if (!onBehalfOf) return null;
  await tx.reference(Person, personId, "input.onBehalfOf");
  if (personId === tx.actor.personId) throw invalid("input.onBehalfOf", "onOwnBehalf");
  const [asked] = await tx.sql.rows<[string]>(
    `select o."id"::text as "id" from "obligation" o where o."person_id" = $1 and o."revision_id" = $2 and ${pending("o")} and o."suspended_at" is null limit 1`,
    [personId, revisionId],
  );
  // Whose obligations one may waive, theirs one may fulfil: the person's head.
  if (asked && !(await tx.can("waive", Obligation, asked[0]))) throw forbidden();
  if (!asked) throw tx.actor.roles.has("head") ? invalid("input.onBehalfOf", "nothingAskedOfThem") : forbidden();
  if (!reason) throw invalid("input.reason", "required");
  return reason;
}

async function known(tx: Transaction, revisionId: string, personId: string): Promise<string | undefined> {
  await tx.sql.rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`acknowledge:${revisionId}:${personId}`]);
  const rows = await tx.sql.rows<[string]>(
    `select "id"::text as "id" from "acknowledgement" where "revision_id" = $1 and "person_id" = $2`,
    [revisionId, personId],
  );
  return rows[0]?.[0];
}

/**
 * Takes note of a text: writes the one acknowledgement of a person and a revision, and fulfils whatever asked for it. Done
 * again, or twice at once, it answers the one that exists.
 */
export async function acknowledge(tx: Transaction, input: AcknowledgeInput): Promise<{ id: string }> {
  const revisionId = input.revisionId.toLowerCase();
  await tx.require("acknowledge", Revision, revisionId);
  const personId = (input.onBehalfOf ?? tx.actor.personId).toLowerCase();
  const language = statementLanguage(input.language, "input.language");
  await lockForEvidence(tx.sql);
  const before = await known(tx, revisionId, personId);
  if (before && (await tx.can("read", Acknowledgement, before))) return { id: before };
  const documentId = await requireTextThatHolds(tx, { ...input, revisionId });
  const onBehalfReason = await checkOnBehalf(tx, { ...input, revisionId }, personId);
  const { name, post } = await postOf(tx, personId);
  const own = input.confirmedBy === "typedName" ? "typedName" : "button";
  if (!onBehalfReason && own === "typedName" && fold(input.typedName ?? "") !== fold(name))
    throw invalid("input.typedName", "typedNameOther");
  if (!onBehalfReason && input.confirmedBy === "onBehalf") throw invalid("input.onBehalfOf", "required");
  if (input.sheet && !onBehalfReason) throw invalid("input.sheet", "sheetOnBehalfOnly");
  const sheet = input.sheet ? scannedSheet(input.sheet, "input.sheet") : null;
  const { address, userAgent } = tx.context.origin;
  const record = Object.assign(new Acknowledgement(), {
    receiptNumber: await nextReceiptNumber(tx.sql, "acknowledge", tx.today),
    revision: tx.em.getReference(Revision, revisionId),
    person: tx.em.getReference(Person, personId),
    actor: tx.person,
    checksum: input.checksum,
    statement: statementIn(onBehalfReason ? "acknowledgeOnBehalf" : "acknowledge", language),
    language,
    confirmedBy: onBehalfReason ? "onBehalf" : own,
    at: tx.now,
    ...post,
    ...(onBehalfReason ? { onBehalfReason } : {}),
    ...(sheet ? { sheetChecksum: sheet.checksum } : {}),
    ...(address ? { address } : {}),
    ...(userAgent ? { userAgent } : {}),
  });
  tx.em.persist(record);
  if (sheet) make(tx, Attachment, { ...sheet, acknowledgement: record, imported: false, uploadedBy: tx.person, createdAt: tx.now });
  tx.audit(record, { revisionId });
  await tx.em.flush();
  await fulfilFromEvidence(tx.sql, { personIds: [personId], documentIds: [documentId] }, tx.now, "acknowledge");
  return record;
}
