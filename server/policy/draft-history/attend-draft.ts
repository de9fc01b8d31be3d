import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { recordsById } from "../../reading/records-by-id.ts";
import { only } from "../comparison/open-text.ts";
import type { DraftAttendance } from "./history-types.ts";

/** Seconds after which whoever was not heard of counts as gone. */
const LONGEST_SILENCE = 10;

/**
 * Says that the actor has a draft open to write in it, and answers who else has. Nothing of it is kept beyond some seconds, so the trail
 * does not tell of it.
 */
export async function attendDraft(tx: Transaction, input: InputOf<"attendDraft">): Promise<DraftAttendance> {
  await tx.require("update", Revision, input.revisionId);
  await tx.sql.rows(
    `insert into "draft_presence" ("revision_id", "person_id", "identity", "seen_at") values ($1, $2, $3, $4)
     on conflict ("revision_id", "person_id") do update set "identity" = excluded."identity", "seen_at" = excluded."seen_at"`,
    [input.revisionId, tx.actor.personId, input.identity ?? null, tx.now],
  );
  const [[version] = [0]] = await tx.sql.rows<[number]>(`select "version" from "revision" where "id" = $1`, [input.revisionId]);
  const others = await tx.sql.rows<[string, string | null]>(
    `select p."id"::text, d."identity" from "draft_presence" d join "person" p on p."id" = d."person_id"
     where d."revision_id" = $1 and d."person_id" <> $2 and d."seen_at" > $3::timestamptz - make_interval(secs => $4) order by p."name", p."id"`,
    [input.revisionId, tx.actor.personId, tx.now, LONGEST_SILENCE],
  );
  const ids = others.map(([personId]) => personId);
  const people = await recordsById(tx.context.readerOf(tx.actor), "people", ids, only("name"));
  return {
    version,
    others: others.map(([personId, identity]) => {
      const name = people.get(personId)?.name;
      return { personId, name: typeof name === "string" ? name : null, identity };
    }),
  };
}
