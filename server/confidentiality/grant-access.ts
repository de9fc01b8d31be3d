import { AccessGrant } from "../../schema/confidentiality/AccessGrant.ts";
import { Person } from "../../schema/organisation/Person.ts";
import { PolicyDocument } from "../../schema/policy/PolicyDocument.ts";
import { onDay } from "../../schema/policy/revision.sql.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { fold } from "../../schema/shared/fold.screen.ts";
import { folded } from "../../schema/shared/fold.sql.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden, invalid } from "../errors.ts";
import { syncObligations } from "../obligation/sync-obligations.ts";
import { leadRevisionId } from "../policy/revision/lead-revision.ts";
import { grantedPeriod, requireNew } from "./granted-period.ts";

/** The document that is named, by id or by number, and where in the input. */
async function namedDocument(
  tx: Transaction,
  { documentId, documentNumber }: InputOf<"grantAccess">,
): Promise<{ id: string | null; path: string }> {
  const number = documentNumber ?? null;
  if (documentId && number) throw invalid("input.documentNumber", "documentNamedTwice");
  if (documentId) return { id: documentId, path: "input.documentId" };
  const path = "input.documentNumber";
  if (!number) throw invalid(path, "required");
  // The very number before one that is only written alike.
  const [row] = await tx.sql.rows<[string]>(
    `select d."id" from "policy_document" d where ${folded('d."number"')} = $1 order by d."number" = $2 desc limit 1`,
    [fold(number), number],
  );
  return { id: row?.[0] ?? null, path };
}

/**
 * The document, if the officer's clearance reaches its level. That the officer need not be among its readers is on purpose: otherwise
 * nobody could name the first reader of a need-to-know document. Drafts count as well: whoever is to publish one must be named before.
 */
async function grantable(tx: Transaction, input: InputOf<"grantAccess">): Promise<PolicyDocument> {
  const { id, path } = await namedDocument(tx, input);
  if (id && (await tx.can("grant", PolicyDocument, id))) return tx.reference(PolicyDocument, id, path);
  const [row] = await tx.sql.rows<[boolean]>(
    `select (l."need_to_know" and l."rank" <= $2) as "grantable"
     from "policy_document" d join "classification_level" l on l."id" = ${onDay("d", "period_levels")} where d."id" = $1`,
    [id, tx.actor.clearanceRank],
  );
  const document = id && row?.[0] ? await tx.em.findOne(PolicyDocument, { id }) : null;
  // Whether it does not exist, needs no grant or is beyond the officer is not told.
  if (!document) throw invalid(path, input.documentId ? "referenceMissing" : "noSuchNumber");
  return document;
}

/** Lets a person read one need-to-know document; the clearance must reach its level as well. */
export async function grantAccess(tx: Transaction, input: InputOf<"grantAccess">): Promise<{ id: string }> {
  if (!mayPerhaps(tx.actor, "grant", "accessGrants")) throw forbidden();
  const person = await tx.reference(Person, input.personId, "input.personId");
  const document = await grantable(tx, input);
  const { reason } = input;
  const period = grantedPeriod(tx, input);
  await requireNew(tx, { table: "access_grant", documentId: document.id }, person.id, period);
  const grant = Object.assign(new AccessGrant(), { document, person, ...period, reason, grantedBy: tx.person });
  const revisionId = await leadRevisionId(tx, document.id);
  tx.em.persist(grant);
  tx.audit(grant, { revisionId });
  await tx.requireStill("grant", AccessGrant, grant.id);
  await syncObligations(tx, { personIds: [person.id] });
  return grant;
}
