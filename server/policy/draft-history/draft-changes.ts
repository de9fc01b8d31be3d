import { canonicalText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import { isAllowed } from "../../access/is-allowed.ts";
import { recordOpening } from "../../audit/record-opening.ts";
import type { Context } from "../../context.ts";
import { forbidden, invalid, notFound } from "../../errors.ts";
import { inOneTransaction } from "../../queries/one-transaction.ts";
import { changesBetween } from "../comparison/changes-between.ts";
import { comparisonSummary } from "../comparison/comparison-summary.ts";
import { openText } from "../comparison/open-text.ts";
import type { ReadProvision } from "../comparison/provision-changes.ts";
import type { TextProvision } from "../draft/provision-store.ts";
import type { DraftChanges } from "./history-types.ts";
import { keptTextOf } from "./kept-text.ts";

const asRead = (provisions: readonly TextProvision[]): ReadProvision[] =>
  provisions.map(({ parent, ...provision }, place) => ({
    ...provision,
    id: provision.identity,
    place,
    text: canonicalText(provision),
    above: parent === null ? null : (provisions[parent]?.identity ?? null),
  }));

/**
 * What became of a draft's text from before one sitting to before another, or to what it says now. Both are texts of the draft, and
 * looking at them is an opening of it.
 */
export async function draftChanges(context: Context, sittingId: string, untilId: string | null): Promise<DraftChanges> {
  const [before, after] = await inOneTransaction(context, "history", async ({ sql, actor, reader }) => {
    const from = await keptTextOf(sql, actor, sittingId);
    if (!from || !(await isAllowed(sql, actor, "read", Revision, from.revisionId))) throw notFound();
    if (!(await isAllowed(sql, actor, "lookBack", Revision, from.revisionId))) throw forbidden();
    const now = await openText({ reader }, from.revisionId, "sittingId", "history");
    const until = untilId === null ? null : await keptTextOf(sql, actor, untilId);
    if (untilId !== null && until?.revisionId !== from.revisionId) throw invalid("untilId", "referenceMissing");
    if (from.wasLogged || until?.wasLogged) await recordOpening(sql, new Set([from.revisionId]), "history", actor, context.origin);
    return [asRead(from.before), until ? asRead(until.before) : now.provisions];
  });
  const changes = await changesBetween(before, after);
  return { changes, summary: comparisonSummary(changes) };
}
