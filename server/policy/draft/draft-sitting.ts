import { randomUUIDv7 } from "node:crypto";
import type { Revision } from "../../../schema/policy/Revision.ts";
import { levelsSql } from "../../access/held-facts.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { Parameters } from "../../model/parameters.ts";
import type { DraftProvision, TextProvision } from "./provision-store.ts";

/** What is done with a draft's text, as `DraftWork` says it. */
export type DraftWork = "write" | "import" | "renumber" | "restore";

/** Minutes without a save after which the next one begins another sitting. */
const LONGEST_PAUSE = 30;
/** Minutes after which a sitting ends though somebody goes on: so far apart at most are the texts that can be brought back. */
const LONGEST_SITTING = 60;

/** The text of a draft as a sitting keeps it. */
export function keptText(provisions: readonly DraftProvision[]): TextProvision[] {
  const places = new Map(provisions.map(({ id }, place) => [id, place]));
  return provisions.map(({ kind, label, number, heading, text, depth, identity, parentId }) => ({
    kind,
    label,
    number,
    heading,
    text,
    parent: parentId === null ? null : (places.get(parentId) ?? null),
    depth,
    identity,
  }));
}

/** Notes one more save of the writing that the actor is at; false where they are at none, or something else was done since. */
async function goOn(tx: Transaction, revision: Revision): Promise<boolean> {
  const gone = await tx.sql.rows(
    `update "draft_sitting" s set "last_at" = $3, "saves" = s."saves" + 1
     where s."id" = (select l."id" from "draft_sitting" l where l."revision_id" = $1 and l."person_id" = $2 and l."work" = 'write'
                     order by l."begun_at" desc limit 1)
       and s."last_at" > $3::timestamptz - make_interval(mins => $4) and s."begun_at" > $3::timestamptz - make_interval(mins => $5)
       and not exists (select 1 from "draft_sitting" o where o."revision_id" = $1 and o."work" <> 'write' and o."begun_at" >= s."begun_at")
     returning 1`,
    [revision.id, tx.actor.personId, tx.now, LONGEST_PAUSE, LONGEST_SITTING],
  );
  return gone.length > 0;
}

/**
 * Notes that the actor changes a draft's text, which is locked, and keeps the text before. Saves of one person's writing that follow each
 * other are one sitting.
 * @returns whether a sitting begins with it, which the trail tells
 */
export async function noteSitting(
  tx: Transaction,
  revision: Revision,
  work: DraftWork,
  before: readonly TextProvision[],
): Promise<boolean> {
  if (work === "write" && (await goOn(tx, revision))) return false;
  const levels = levelsSql("revision", "$2", new Parameters());
  await tx.sql.rows(
    `insert into "draft_sitting" ("id", "revision_id", "person_id", "work", "begun_at", "last_at", "saves", "before", "levels")
     values ($1, $2, $3, $4, $5, $5, 1, $6::jsonb, ${levels})`,
    [randomUUIDv7(), revision.id, tx.actor.personId, work, tx.now, JSON.stringify(before)],
  );
  return true;
}
