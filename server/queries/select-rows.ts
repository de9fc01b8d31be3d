import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Context } from "../context.ts";
import { invalid, unauthenticated } from "../errors.ts";
import { filterOf } from "../reading/json-filter.ts";
import { modelNamed } from "../reading/resource-name.ts";
import { inOneTransaction } from "./one-transaction.ts";

/** The most rows that one selects at once: what can still be looked through before something is done to all of them. */
const MOST_SELECTED = 10_000;
const BATCH = 2_000;

/** A row of a selection. */
@ObjectType({ description: "A row of a selection, as it is now." })
export class SelectedRow {
  @Field(() => ID, { description: "The record." })
  id!: string;

  @Field(() => Int, { nullable: true, description: "Its version, for commands; empty for what never changes." })
  version!: number | null;
}

/** Everything that a list's filter matches and the actor may see; INVALID when that is more than can be selected. */
export async function selectRows(context: Context, name: string, where: unknown): Promise<SelectedRow[]> {
  if (!context.actor) throw unauthenticated();
  const { resource, description } = modelNamed(context.actor, name);
  const filter = filterOf(where);
  const isVersioned = description.fields.has("version");
  const scalars = new Set(isVersioned ? ["id", "version"] : ["id"]);
  const selection = { scalars, ones: new Map(), manys: [] };
  return inOneTransaction(context, "read", async ({ reader }) => {
    const { count } = await reader.total(resource, filter, true);
    if (count > MOST_SELECTED) throw invalid("where", "selectionTooBig", { count, max: MOST_SELECTED });
    const rows: SelectedRow[] = [];
    for await (const batch of reader.batches({ resource, selection, where: filter, orderBy: [] }, BATCH, MOST_SELECTED)) {
      for (const { id, version } of batch) rows.push({ id: String(id), version: typeof version === "number" ? version : null });
    }
    return rows;
  });
}
