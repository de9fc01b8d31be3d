import { randomUUIDv7 } from "node:crypto";
import { askedForValue, type ValueCheckCause } from "../../../schema/register/ValueCheck.ts";
import type { Bilingual } from "../../../schema/screen/operations.ts";
import type { WordOf } from "../../../schema/shared/fields.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { clearedSql, readingNeeds } from "../../obligation/cleared-people.ts";
import { tellSql } from "../../telling/tell-sql.ts";
import { provisionsOf, type SaidProvision } from "./bound-provisions.ts";

type Cause = WordOf<typeof ValueCheckCause>;

/** A provision of a document that says figures of a register that is in use. */
interface Bound {
  readonly registerId: string;
  readonly provision: string;
  readonly figures: readonly { readonly at: string; readonly says: Bilingual }[];
}

/** What happened to a text, for those who keep registers by it. */
export interface TextNews {
  readonly documentId: string;
  /** The text that came, or that does not hold any more. */
  readonly revisionId: string;
  /** The text before it, or the one that holds in its place. */
  readonly beforeId: string | null;
  /** Left out where a text came: then it says itself what became of each provision. */
  readonly cause?: "withdrawn" | "repealed";
}

async function boundTo(tx: Transaction, documentId: string): Promise<readonly Bound[]> {
  const rows = await tx.sql.rows<[string, string, Bound["figures"]]>(
    `select b."register_id"::text as "register", b."provision", jsonb_agg(jsonb_build_object('at', b."at", 'says', b."figure") order by b."at") as "figures"
     from "register_binding" b join "register" g on g."id" = b."register_id" and g."archived_on" is null
     where b."document_id" = $1 group by b."register_id", b."provision"`,
    [documentId],
  );
  return rows.map(([registerId, provision, figures]) => ({ registerId, provision, figures }));
}

function causeOf(before: SaidProvision | undefined, after: SaidProvision | undefined): Cause | null {
  if (!after) return before ? "removed" : null;
  if (!before || before.words !== after.words) return "reworded";
  return before.label === after.label ? null : "renumbered";
}

/** Tells those of whom it is asked, as far as they may read the text: which text, and never which register. */
async function tellAsked(tx: Transaction, revisionId: string, registerIds: readonly string[]): Promise<void> {
  const asked = `select distinct av."person" as "recipient_id", $1::uuid as "revision_id"
    from unnest($2::uuid[]) x("register_id") cross join lateral ${askedForValue('x."register_id"')} av cross join "needs" n
    where av."person" <> $4::uuid and ${clearedSql('av."person"', "n")}`;
  await tx.sql.rows(
    `with "needs" as materialized (select n.* from ${readingNeeds("select $1::uuid")} n) ${tellSql("valuesToCheck", asked, "$3")}`,
    [revisionId, registerIds, tx.now, tx.actor.personId],
  );
}

/**
 * Asks those who keep registers whether figures are still right that provisions of the document say: of each provision whose words, number or place
 * are others now, and of each that is gone. Once for each register, provision and text.
 */
export async function askToCheck(tx: Transaction, { documentId, revisionId, beforeId, cause }: TextNews): Promise<void> {
  const bound = await boundTo(tx, documentId);
  if (bound.length === 0) return;
  const identities = new Set(bound.map(({ provision }) => provision));
  const [before, after] = [await provisionsOf(tx.sql, beforeId, identities), await provisionsOf(tx.sql, revisionId, identities)];
  const asked = bound.flatMap(({ registerId, provision, figures }) => {
    const [was, is] = [before.get(provision), after.get(provision)];
    const found = causeOf(was, is);
    const why = cause === "withdrawn" ? found && cause : (cause ?? found);
    const label = (is ?? was)?.label.slice(0, 300) ?? "";
    return why ? [{ id: randomUUIDv7(), register: registerId, provision, label, cause: why, figures }] : [];
  });
  if (asked.length === 0) return;
  const rows = await tx.sql.rows<[string]>(
    `insert into "value_check" ("id", "register_id", "document_id", "provision", "label", "revision_id", "before_id", "cause", "figures", "asked_at", "created_at", "updated_at")
     select x."id", x."register", $2::uuid, x."provision", x."label", $3::uuid, $4::uuid, x."cause", x."figures", $5::timestamptz, $5, $5
     from jsonb_to_recordset($1::jsonb) x("id" uuid, "register" uuid, "provision" text, "label" text, "cause" text, "figures" jsonb)
     on conflict do nothing returning "register_id"::text as "register"`,
    [JSON.stringify(asked), documentId, revisionId, beforeId, tx.now],
  );
  await tellAsked(tx, revisionId, [...new Set(rows.map(([register]) => register))]);
}

/** Questions about a text that does not hold any more are over; whoever changed a figure by it is asked about what holds in its place. */
export async function dropChecks(tx: Transaction, revisionId: string): Promise<void> {
  await tx.sql.rows(
    `update "value_check" set "outcome" = 'over', "decided_at" = $2, "updated_at" = $2, "version" = "version" + 1 where "revision_id" = $1 and "decided_at" is null`,
    [revisionId, tx.now],
  );
}
