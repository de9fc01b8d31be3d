import { ApprovalRouteVersion } from "../../../schema/policy/ApprovalRouteVersion.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import { type PlacedStep, type RouteStep, stepsFor } from "../../../schema/policy/route-step.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { chosenApprovers } from "./approvers.ts";
import { openStep } from "./open-step.ts";
import { askedText, type DraftRoute, routeNow } from "./route.ts";
import { checkSmallChange } from "./small-change.ts";
import { type AskedInStep, type AskedText, askedInStep } from "./step-candidates.ts";
import { checkStep } from "./step-problem.ts";

/** Whom the drafter chose, where a step leaves that open; otherwise the route alone says who is asked. */
async function chosenIds(
  tx: Transaction,
  revision: Revision,
  steps: readonly RouteStep[],
  { approverIds }: InputOf<"submitRevision">,
): Promise<readonly string[]> {
  if (steps.some(({ asks }) => asks === "chosen")) return (await chosenApprovers(tx, revision, approverIds ?? [])).map(({ id }) => id);
  if (approverIds && approverIds.length > 0) throw invalid("input.approverIds", "approversByRoute");
  return [];
}

/** Every step of the way can be done by those who would be asked today; answers who that is in the first one. */
async function checkWay(tx: Transaction, steps: readonly PlacedStep[], text: AskedText): Promise<AskedInStep | null> {
  const found: AskedInStep[] = [];
  for (const step of steps) {
    const asked = await askedInStep(tx.sql, step, text);
    await checkStep(tx.sql, step, asked);
    found.push(asked);
  }
  return found[0] ?? null;
}

async function beginWay(tx: Transaction, revision: Revision, input: InputOf<"submitRevision">, route: DraftRoute): Promise<void> {
  const small = input.smallChange ?? false;
  const size = small ? await checkSmallChange(tx.sql, route) : null;
  const way = stepsFor(route.steps, small);
  const chosen = await chosenIds(tx, revision, way, input);
  const text = await askedText(tx.sql, route, chosen);
  const found = await checkWay(tx, way, text);
  change(revision, {
    ...{ submittedAt: tx.now, noApprovalReason: null, smallChange: route.versionId === null ? null : small },
    chosenApprovers: [...chosen],
    route: route.versionId === null ? null : tx.em.getReference(ApprovalRouteVersion, route.versionId),
    ...{ changedProvisions: size?.provisions ?? null, changedCharacters: size?.characters ?? null },
  });
  const [first] = way;
  if (first) await openStep(tx, revision, first, text, found);
}

/** Hands a draft in: to the first step of its way, or, where its category needs no approval, straight on to publication. */
export async function submitRevision(tx: Transaction, input: InputOf<"submitRevision">): Promise<Revision> {
  const revision = await tx.load(Revision, input.id, "submit", input.expectedVersion);
  const [text] = await tx.sql.rows(`select 1 from "provision" where "revision_id" = $1 limit 1`, [revision.id]);
  if (!text) throw invalid("input.id", "draftWithoutText");
  const route = await routeNow(tx.sql, revision.id);
  if (route.noApprovalReason === null) await beginWay(tx, revision, input, route);
  else
    change(revision, {
      ...{ submittedAt: tx.now, approvedAt: tx.now, noApprovalReason: route.noApprovalReason },
      ...{ route: null, step: null, smallChange: null, changedProvisions: null, changedCharacters: null },
    });
  tx.audit(revision, { revisionId: revision.id });
  return revision;
}
