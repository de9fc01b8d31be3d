import { subjectKinds } from "../../schema/obligation/subject/subject-kinds.screen.ts";
import type { SubjectKind } from "../../schema/obligation/subject/subject-paths.screen.ts";
import { subjectOf } from "../../schema/obligation/subject/subjects.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { Parameters } from "../model/parameters.ts";
import { isEmptyScope, type ObligationScope, personInScope } from "./obligation-scope.ts";
import { subjectRules } from "./subject/rules-of-subjects.ts";

/** How many people's shares of one assignment changed, and how. */
export interface ObligationChange {
  readonly assignmentId: string;
  readonly what: "asked" | "reopened" | "resumed" | "cancelled" | "suspended" | "fulfilled" | "closed" | "opened";
  readonly count: number;
}

/** SQL: whether the obligation under this alias is still asked, suspended ones included. */
export const pending = (o: string) => `(${o}."fulfilled_at" is null and ${o}."waived_at" is null and ${o}."cancelled_at" is null)`;

function inScope(scope: ObligationScope, parameters: Parameters): string {
  const { assignmentIds, documentIds } = scope;
  return [
    personInScope(scope, 'o."person_id"', parameters),
    assignmentIds ? `o."assignment_id" = any(${parameters.ids(assignmentIds)})` : "true",
    documentIds
      ? `o."revision_id" in (select y."id" from "revision" y where y."document_id" = any(${parameters.ids(documentIds)}))`
      : "true",
  ].join(" and ");
}

/** SQL: obligations `o` with what fulfils them: of several the first. */
const evidenceSql = (kind: SubjectKind, where: string): string => {
  const { table, when, at = 'k."at"' } = subjectRules[kind].evidence;
  return `select distinct on (o."id") o."id", k."id" as "evidence_id", ${at} as "at" from "obligation" o
    join "assignment" a on a."id" = o."assignment_id" join "${table}" k on ${when} where ${where} order by o."id", ${at}`;
};

/** What one did for all is asked of nobody else any more. */
async function freeOthers(sql: SqlExecutor, assignmentIds: readonly string[], now: Date): Promise<ObligationChange[]> {
  const rows = await sql.rows<[string, number]>(
    `with "changed" as (
      update "obligation" o set "cancelled_at" = $2::timestamptz, "cancel_reason" = 'doneByOther', "suspended_at" = null,
        "version" = o."version" + 1, "updated_at" = $2::timestamptz
      from "assignment" a where a."id" = o."assignment_id" and a."joint" and a."id" = any($1::uuid[]) and ${pending("o")} and exists (
        select 1 from "obligation" d where d."assignment_id" = a."id" and d."occurrence" = o."occurrence" and d."fulfilled_at" is not null)
      returning o."assignment_id")
    select c."assignment_id"::text as "id", count(*)::int as "count" from "changed" c group by c."assignment_id"`,
    [assignmentIds, now],
  );
  return rows.map(([assignmentId, count]) => ({ assignmentId, what: "cancelled" as const, count }));
}

/**
 * Fulfils whatever is still asked in the scope and has its evidence already: of one kind, or of all. For a command that has just
 * written evidence, and for re-evaluation.
 */
export async function fulfilFromEvidence(
  sql: SqlExecutor,
  scope: ObligationScope,
  now: Date,
  kind?: SubjectKind,
): Promise<ObligationChange[]> {
  if (isEmptyScope(scope)) return [];
  const changes: ObligationChange[] = [];
  for (const name of kind ? [kind] : subjectKinds) {
    const parameters = new Parameters();
    const found = evidenceSql(name, `${pending("o")} and ${inScope(scope, parameters)}`);
    const { text, values } = parameters.statement(
      `with "found" as (${found}), "changed" as (
        update "obligation" o set "fulfilled_at" = f."at", "${subjectOf(name).evidenceColumn}" = f."evidence_id", "suspended_at" = null,
          "version" = o."version" + 1, "updated_at" = ${parameters.add(now)}::timestamptz
        from "found" f where f."id" = o."id" and ${pending("o")} returning o."assignment_id")
      select c."assignment_id"::text as "id", count(*)::int as "count" from "changed" c group by c."assignment_id"`,
    );
    const rows = await sql.rows<[string, number]>(text, values);
    changes.push(...rows.map(([assignmentId, count]) => ({ assignmentId, what: "fulfilled" as const, count })));
  }
  return changes.length === 0
    ? []
    : [
        ...changes,
        ...(await freeOthers(
          sql,
          changes.map(({ assignmentId }) => assignmentId),
          now,
        )),
      ];
}
