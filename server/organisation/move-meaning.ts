import { Field, Int, ObjectType } from "type-graphql";
import { Department } from "../../schema/organisation/Department.ts";
import { readableRows } from "../access/condition-to-sql.ts";
import { isAllowed } from "../access/is-allowed.ts";
import type { Context } from "../context.ts";
import { forbidden, notFound, unauthenticated } from "../errors.ts";
import { Parameters } from "../model/parameters.ts";
import { peopleBelow } from "./people-below.ts";

/** What a move in the tree touches. */
@ObjectType({ description: "What a move in the tree touches, as things stand today." })
export class MoveMeaning {
  @Field(() => Int, { description: "People with a post, current or ahead, who move along." })
  people!: number;

  @Field(() => Int, {
    description: "Audiences that speak of a department above the one place but not above the other: they are evaluated anew.",
  })
  audiences!: number;
}

/** The departments from the top down to one; none above the top. */
async function pathTo(context: Context, id: string | null): Promise<readonly string[]> {
  if (id === null) return [];
  const [row] = await context.database.rows<[string[]]>(`select "path"::text[] from "department" where "id" = $1`, [id]);
  return row?.[0] ?? [];
}

/** What it would mean if the department lay below another one: for those who may move it. */
export async function departmentMoveMeaning(context: Context, id: string, parentId: string | null): Promise<MoveMeaning> {
  const { actor, database } = context;
  if (!actor) throw unauthenticated();
  const ids = parentId === null ? [id] : [id, parentId];
  for (const one of ids) if (!(await isAllowed(database, actor, "read", Department, one))) throw notFound();
  if (!(await isAllowed(database, actor, "update", Department, id))) throw forbidden();
  const [before, after] = [(await pathTo(context, id)).slice(0, -1), await pathTo(context, parentId)];
  const touched = [...before.filter((one) => !after.includes(one)), ...after.filter((one) => !before.includes(one))];
  const parameters = new Parameters();
  const place = { model: actor.models.of("revisions"), alias: parameters.alias() };
  // The administrators of the tree need not see what is asked of whom; but of texts beyond their clearance even the number is hidden.
  const { text, values } = parameters.statement(
    `select count(*)::int from "assignment" a left join "revision" ${place.alias} on ${place.alias}."id" = a."revision_id"
     where a."closed_at" is null and (a."revision_id" is null or ${readableRows(place, actor, parameters)})
     and exists (select 1 from jsonb_path_query(a."audience", '$.**.departments[*] ? (@.subtree == true)') x where (x->>'id')::uuid = any(${parameters.ids(touched)}))`,
  );
  const [row] = await database.rows<[number]>(text, values);
  return { people: (await peopleBelow(database, id)).length, audiences: row?.[0] ?? 0 };
}
