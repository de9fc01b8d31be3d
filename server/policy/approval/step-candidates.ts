import type { Approval } from "../../../schema/policy/Approval.ts";
import { type Asking, approvalObstacle } from "../../../schema/policy/approval.sql.ts";
import type { RouteStep } from "../../../schema/policy/route-step.screen.ts";
import { currentGrant, currentPeriod } from "../../../schema/shared/period.sql.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import type { Obstacle } from "./approvers.ts";

/** The text for which people are looked for. */
export interface AskedText {
  /** Nobody's where a route is tried out without a draft. */
  readonly revisionId: string | null;
  readonly departmentId: string;
  /** Who wrote a part of it. */
  readonly writers: readonly string[];
  /** Whom the drafter chose, where a step leaves that open. */
  readonly chosen: readonly string[];
}

/** Somebody whom a step might ask. */
export interface Candidate {
  readonly personId: string;
  readonly basis: Approval["basis"];
  readonly departmentId: string | null;
  readonly positionId: string | null;
}

/** Whom a step asks today, and whom it leaves out for what. */
export interface AskedInStep {
  readonly asked: readonly Candidate[];
  readonly leftOut: readonly (Candidate & { readonly obstacle: Obstacle })[];
  /** So many must be found: else the step cannot be done. */
  readonly needed: number;
}

const bases = { people: "named", head: "head", position: "position", approvers: "approvers", chosen: "chosen" } as const;

/**
 * Who acts as head of the department today: its head first, then its deputies; with neither, those of the nearest department above that has
 * one. Rows of person and department.
 */
const heads = `select q."id" as "person", h."id" as "department", q."first" as "first"
  from (select b."id", b."head_id" from "department" t cross join unnest(t."path") with ordinality u("id", "depth") join "department" b on b."id" = u."id"
    where t."id" = $1 and (b."head_id" is not null or exists (select 1 from "deputy" y where y."department_id" = b."id" and ${currentPeriod("y")}))
    order by u."depth" desc limit 1) h
  cross join lateral (select h."head_id" as "id", '' as "first" where h."head_id" is not null
    union select y."person_id", y."from"::text || y."id" from "deputy" y where y."department_id" = h."id" and ${currentPeriod("y")}) q`;

const queries: Readonly<Record<RouteStep["asks"], string>> = {
  people: `select x::uuid as "person", null::uuid as "department", '' as "first" from unnest($1::text[]) x`,
  chosen: `select x::uuid as "person", null::uuid as "department", '' as "first" from unnest($1::text[]) x`,
  head: heads,
  position: `select distinct m."person_id" as "person", null::uuid as "department", '' as "first" from "membership" m where m."position_id" = $1 and ${currentPeriod("m")}`,
  approvers: `select distinct g."person_id" as "person", null::uuid as "department", '' as "first" from "role_grant" g join "department" w on w."id" = $1
    where g."role" = 'approver' and ${currentGrant("g")} and (g."department_id" is null or g."department_id" = any(w."path"))`,
};

function subjectOf(step: RouteStep, text: AskedText): unknown {
  switch (step.asks) {
    case "people":
      return step.people;
    case "chosen":
      return text.chosen;
    case "head":
      return step.department ?? text.departmentId;
    case "position":
      return step.position;
    case "approvers":
      return text.departmentId;
  }
}

/** Whom the step asks of this text today. */
export async function askedInStep(sql: SqlExecutor, step: RouteStep, text: AskedText): Promise<AskedInStep> {
  const basis = bases[step.asks];
  const asking: Asking = {
    person: 'z."person"',
    basis: `'${basis}'`,
    department: 'z."department"',
    position: "$5::uuid",
    onBehalfOf: "null::uuid",
  };
  const rows = await sql.rows<[string, string | null, Obstacle | null]>(
    `select z."person"::text, z."department"::text, ${approvalObstacle(asking, "$2::uuid[]")} as "obstacle"
     from (${queries[step.asks]}) z join "person" p on p."id" = z."person"
       cross join (select $4::uuid as "id") n left join "revision" r on r."id" = n."id"
       join "department" o on o."id" = $3 left join "classification_level" k on k."id" = r."level_id"
       cross join lateral (select coalesce(k."rank", 0) as "rank") v
     order by z."first", p."number"`,
    [subjectOf(step, text), [...text.writers], text.departmentId, text.revisionId, step.position],
  );
  const found = rows.map(([personId, departmentId, obstacle]) => ({
    ...{ personId, basis, departmentId, obstacle },
    positionId: step.asks === "position" ? step.position : null,
  }));
  const able = found.filter(({ obstacle }) => obstacle === null);
  return {
    // One head decides; whoever else acts as head stands in for them.
    asked: step.asks === "head" ? able.slice(0, 1) : able,
    leftOut: found.flatMap(({ obstacle, ...candidate }) => (obstacle === null ? [] : [{ ...candidate, obstacle }])),
    needed: step.quorum ?? 1,
  };
}
