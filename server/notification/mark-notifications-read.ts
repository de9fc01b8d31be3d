import { notificationGroup } from "../../schema/notification/notification.sql.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { allowedRows } from "../access/condition-to-sql.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid, notFound } from "../errors.ts";
import { Parameters } from "../model/parameters.ts";
import { from } from "../model/place.ts";

/** So many may be named at once. */
const MOST = 2_000;

function chosen({ ids, groupKey, all }: InputOf<"markNotificationsRead">, alias: string, parameters: Parameters): string {
  const given = [ids ? "ids" : null, groupKey ? "groupKey" : null, all ? "all" : null].filter((name) => name !== null);
  if (given.length !== 1) throw invalid(`input.${given[1] ?? "ids"}`, given.length === 0 ? "required" : "oneChoice");
  if (ids) {
    if (ids.length > MOST) throw invalid("input.ids", "tooMany", { max: MOST });
    return `${alias}."id" = any(${parameters.ids(ids)})`;
  }
  return groupKey ? `${notificationGroup(alias)} = ${parameters.add(groupKey)}` : "true";
}

/** Notes when the actor took note of notifications; answers how many that were. Other people's do not exist for the actor. */
export async function markNotificationsRead(tx: Transaction, input: InputOf<"markNotificationsRead">): Promise<number> {
  const parameters = new Parameters();
  const place = { model: tx.actor.models.of("notifications"), alias: parameters.alias() };
  const choice = chosen(input, place.alias, parameters);
  const { text, values } = parameters.statement(
    `with "own" as (select ${place.alias}."id" from ${from(place)} where ${choice} and ${place.alias}."recipient_id" = ${parameters.add(tx.person.id)}::uuid and ${allowedRows(place, "read", tx.actor, parameters)}),
      "changed" as (update "notification" n set "read_at" = ${parameters.add(tx.now)}::timestamptz from "own" w
        where w."id" = n."id" and n."read_at" is null returning 1),
      "seen" as (update "obligation" o set "seen_at" = ${parameters.add(tx.now)}::timestamptz from "own" w
        where w."id" = o."id" and o."seen_at" is null returning 1)
     select (select count(*) from "own")::int as "found", ((select count(*) from "changed") + (select count(*) from "seen"))::int as "changed"`,
  );
  const [row] = await tx.sql.rows<[found: number, changed: number]>(text, values);
  const [found, changed] = row ?? [0, 0];
  if (input.ids && found < new Set(input.ids.map((id) => id.toLowerCase())).size) throw notFound();
  return changed;
}
