import { ApprovalRouteVersion } from "../../../schema/policy/ApprovalRouteVersion.ts";
import type { Revision } from "../../../schema/policy/Revision.ts";
import { chosenOnly, type PlacedStep, type RouteStep, stepsFor } from "../../../schema/policy/route-step.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { writersOf } from "../draft/writers.ts";
import type { AskedText } from "./step-candidates.ts";

/** How a draft would be approved if it was handed in now. */
export interface DraftRoute {
  readonly revisionId: string;
  readonly departmentId: string;
  /** Why it needs no approval; null when it does. */
  readonly noApprovalReason: string | null;
  /** The saved way; null where the drafter chooses. */
  readonly versionId: string | null;
  readonly steps: readonly RouteStep[];
  readonly smallProvisions: number;
  readonly smallCharacters: number;
}

type RouteRow = [string, string, string | null, string | null, RouteStep[] | null, number | null, number | null];

/** The way to approval of the draft's category. */
export async function routeNow(sql: SqlExecutor, revisionId: string): Promise<DraftRoute> {
  const [row] = await sql.rows<RouteRow>(
    `select d."owning_department_id"::text, c."approval_route", c."no_approval_reason", w."id"::text, w."steps", w."small_provisions", w."small_characters"
     from "revision" r join "policy_document" d on d."id" = r."document_id" join "category" c on c."id" = d."category_id"
       left join "approval_route_version" w on w."id" = c."route_id" where r."id" = $1`,
    [revisionId],
  );
  if (!row) throw new Error("A draft has no category.");
  const [departmentId, way, reason, versionId, steps, smallProvisions, smallCharacters] = row;
  return {
    ...{ revisionId, departmentId, noApprovalReason: way === "noApproval" ? reason : null, versionId, steps: steps ?? chosenOnly },
    ...{ smallProvisions: smallProvisions ?? 0, smallCharacters: smallCharacters ?? 0 },
  };
}

/** The steps by which a draft that was handed in is approved: as its route was then. */
export async function stepsUnderWay(tx: Transaction, revision: Revision): Promise<readonly PlacedStep[]> {
  const version = revision.route && (await tx.em.findOneOrFail(ApprovalRouteVersion, { id: revision.route.id }));
  return stepsFor(version?.steps ?? chosenOnly, revision.smallChange ?? false);
}

/** The text as far as it decides who may be asked; `chosen` is whom the drafter chose. */
export async function askedText(
  sql: SqlExecutor,
  { revisionId, departmentId }: Pick<DraftRoute, "revisionId" | "departmentId">,
  chosen: readonly string[] = [],
): Promise<AskedText> {
  return { revisionId, departmentId, writers: [...(await writersOf(sql, revisionId))], chosen };
}
