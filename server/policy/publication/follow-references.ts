import type { Revision } from "../../../schema/policy/Revision.ts";
import { currentGrant } from "../../../schema/shared/period.sql.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { clearedSql, readingNeeds } from "../../obligation/cleared-people.ts";
import { tellSql } from "../../telling/tell-sql.ts";
import { type BrokenElsewhere, brokenElsewhere } from "../reference/broken-elsewhere.ts";
import { keepReferences } from "../reference/keep-references.ts";
import { refreshReferencesTo } from "../reference/refresh-references.ts";
import { citedText } from "../reference/text-references.ts";

const editors = `select distinct g."person_id" as "recipient_id", x."revision_id"
  from json_to_recordset($1::json) as x("revision_id" uuid, "document_id" uuid) join "policy_document" w on w."id" = x."document_id"
    join "department" d on d."id" = w."owning_department_id"
    join "role_grant" g on g."role" = 'policyEditor' and ${currentGrant("g")} and (g."department_id" is null or g."department_id" = any(d."path"))
    cross join "needs" n
  where g."person_id" <> $3::uuid and ${clearedSql('g."person_id"', "n")}`;

/** Tells those who edit texts whose references break that they do, as far as they may read what these refer to. */
async function tellBroken(tx: Transaction, revision: Revision, broken: readonly BrokenElsewhere[]): Promise<void> {
  if (broken.length === 0) return;
  const texts = new Map(broken.map(({ revisionId, documentId }) => [revisionId, documentId]));
  const rows = [...texts].map(([revisionId, documentId]) => ({ revision_id: revisionId, document_id: documentId }));
  await tx.sql.rows(
    `with "needs" as materialized (select n.* from ${readingNeeds("select $4::uuid")} n) ${tellSql("referencesBroken", editors, "$2")}`,
    [JSON.stringify(rows), tx.now, tx.actor.personId, revision.id],
  );
}

/**
 * What follows for references when a text is published: those of other texts that named it find it, and the editors of those that no
 * longer lead to what they mean are told.
 * @param baseId the published text before it; null for the first one
 */
export async function followReferences(tx: Transaction, revision: Revision, baseId: string | null): Promise<void> {
  const documentId = revision.document.id;
  await keepReferences(tx.sql, revision.id);
  await refreshReferencesTo(tx.sql, documentId);
  const broken = await brokenElsewhere(tx.sql, documentId, await citedText(tx.sql, revision.id));
  const before = baseId === null ? [] : await brokenElsewhere(tx.sql, documentId, await citedText(tx.sql, baseId));
  const known = new Set(before.map(({ id }) => id));
  await tellBroken(
    tx,
    revision,
    broken.filter(({ id }) => !known.has(id)),
  );
}
