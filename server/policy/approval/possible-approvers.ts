import { Revision } from "../../../schema/policy/Revision.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { Actor } from "../../access/actor.ts";
import { isAllowed } from "../../access/is-allowed.ts";
import type { Context } from "../../context.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { forbidden, invalid, notFound } from "../../errors.ts";
import { inOneTransaction } from "../../queries/one-transaction.ts";
import { groupCount } from "../../reading/group-count.ts";
import { PAGE_LIMIT, type Row, type Selection } from "../../reading/request.ts";
import { writersOf } from "../draft/writers.ts";
import { possibleApproversSql } from "./approvers.ts";
import { stuckOf } from "./stuck-approvals.ts";

const byNumber: Selection = { scalars: new Set(["number", "id"]), ones: new Map(), manys: [] };

/** Whether the actor hands this draft in, or may replace one whom it waits for in vain. */
async function choosesApprovers(sql: SqlExecutor, actor: Actor, revisionId: string): Promise<boolean> {
  if (await isAllowed(sql, actor, "submit", Revision, revisionId)) return true;
  return (await isAllowed(sql, actor, "takeOver", Revision, revisionId)) && (await stuckOf(sql, revisionId)).length > 0;
}

interface PossibleApprovers {
  readonly revisionId: string;
  /** In whose place. */
  readonly approvalId: string | null;
  readonly q: string | null;
  readonly limit: number;
}

/** Who may be asked to approve a draft, by employee number, for whoever chooses them. */
export async function possibleApprovers(
  context: Context,
  { revisionId, approvalId, q, limit }: PossibleApprovers,
  selection: Selection,
): Promise<Row[]> {
  if (limit < 1 || limit > PAGE_LIMIT) throw invalid("limit", "badPageLimit");
  if (approvalId !== null && !isUuid(approvalId)) throw invalid("approvalId", "malformedId");
  return inOneTransaction(context, "read", async ({ sql, actor, reader }) => {
    if (!(await isAllowed(sql, actor, "read", Revision, revisionId))) throw notFound();
    if (!(await choosesApprovers(sql, actor, revisionId))) throw forbidden();
    const writers = [...(await writersOf(sql, revisionId))];
    const found = await groupCount(sql, actor, {
      resource: "people",
      where: q ? { ownWords: q } : null,
      by: byNumber,
      also: ({ alias }, parameters) =>
        `${alias}."id" in (${possibleApproversSql(`${parameters.add(revisionId)}::uuid`, `${parameters.add(writers)}::uuid[]`, `${parameters.add(approvalId)}::uuid`)})`,
      most: limit,
    });
    const { items } = await reader.list({
      resource: "people",
      selection,
      where: { id: { in: found.map(({ row }) => row.id) } },
      orderBy: [{ number: "ASC" }],
      page: { offset: 0, limit },
    });
    return items;
  });
}
