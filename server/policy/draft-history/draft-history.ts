import { Revision } from "../../../schema/policy/Revision.ts";
import type { WordOf } from "../../../schema/shared/fields.ts";
import { reachesHeld } from "../../access/clearance-to-sql.ts";
import { isAllowed } from "../../access/is-allowed.ts";
import type { Context } from "../../context.ts";
import { forbidden, notFound } from "../../errors.ts";
import { Parameters } from "../../model/parameters.ts";
import { inOneTransaction } from "../../queries/one-transaction.ts";
import { recordsById } from "../../reading/records-by-id.ts";
import type { Selection } from "../../reading/request.ts";
import type { DraftSittingLine, DraftWork } from "./history-types.ts";

/** Sittings that are told, the latest: months of work on a draft. */
const MOST_SITTINGS = 500;

type SittingRow = [id: string, work: WordOf<typeof DraftWork>, personId: string, begunAt: string, lastAt: string, provisions: number];

/** The sittings in which a draft was written, the latest first, for whoever may look back on it and is cleared for what it was then. */
export async function draftHistory(context: Context, revisionId: string, person: Selection): Promise<DraftSittingLine[]> {
  return inOneTransaction(context, "history", async ({ sql, actor, reader }) => {
    if (!(await isAllowed(sql, actor, "read", Revision, revisionId))) throw notFound();
    if (!(await isAllowed(sql, actor, "lookBack", Revision, revisionId))) throw forbidden();
    const parameters = new Parameters();
    const { text, values } = parameters.statement(
      `select s."id"::text, s."work", s."person_id"::text, s."begun_at", s."last_at", jsonb_array_length(s."before") from "draft_sitting" s
       where s."revision_id" = ${parameters.add(revisionId)}::uuid and ${reachesHeld(`s."levels"`, actor, parameters)}
       order by s."begun_at" desc, s."id" desc limit ${MOST_SITTINGS}`,
    );
    const rows = await sql.rows<SittingRow>(text, values);
    const people = await recordsById(reader, "people", [...new Set(rows.map(([, , personId]) => personId))], person);
    return rows.map(([id, work, personId, begunAt, lastAt, provisionsBefore]) => ({
      id,
      work,
      person: people.get(personId) ?? null,
      begunAt: new Date(begunAt),
      lastAt: new Date(lastAt),
      provisionsBefore,
    }));
  });
}
