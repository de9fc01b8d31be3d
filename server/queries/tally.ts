import { Field, Int, ObjectType } from "type-graphql";
import type { Actor } from "../access/actor.ts";
import type { Context } from "../context.ts";
import { invalid, unauthenticated } from "../errors.ts";
import { type Model, targetOf } from "../model/model.ts";
import { Parameters } from "../model/parameters.ts";
import { usableField } from "../reading/field-access.ts";
import { groupCount } from "../reading/group-count.ts";
import { filterOf } from "../reading/json-filter.ts";
import { stepsOf } from "../reading/path-steps.ts";
import { modelNamed } from "../reading/resource-name.ts";

@ObjectType({ description: "How many records share these values." })
export class TallyGroup {
  @Field(() => [String], { nullable: "items", description: "The values in the order in which they were asked for; empty ones are null." })
  values!: (string | null)[];

  @Field(() => Int, { description: "How many records." })
  count!: number;
}

/** What to count; all of it untrusted. */
export interface TallyRequest {
  readonly resource: string;
  readonly by: readonly string[];
  readonly where: unknown;
}

/** More groups make no chart; whoever needs them takes the list. */
const MOST_GROUPS = 2_000;
const MOST_FIELDS = 8;

/** The path to a value; a text that opening would log cannot be grouped by, since nothing is logged here. */
function leafAt(
  model: Model,
  [name = "", ...rest]: readonly string[],
  before: readonly string[],
  actor: Actor,
  at: string,
): readonly string[] {
  const field = usableField({ model, alias: "x" }, name, at, actor, new Parameters());
  if (field.kind === "one" && rest.length > 0) return leafAt(targetOf(model, field), rest, [...before, name], actor, at);
  if (field.kind !== "scalar" || rest.length > 0 || field.opensText || field.type === "json" || field.type === "ids") {
    throw invalid(at, "unknownField", { field: name });
  }
  return [...before, name];
}

/**
 * Counts the records of a list by some of their values; moments count by their day. Counted is just what the list shows to the actor
 * under the same filter, so that a number and the list behind it agree.
 */
export async function tally({ actor, database }: Context, { resource: name, by, where }: TallyRequest): Promise<TallyGroup[]> {
  if (!actor) throw unauthenticated();
  const model = modelNamed(actor, name);
  if (by.length === 0 || by.length > MOST_FIELDS) throw invalid("by", "outOfRange", { min: 1, max: MOST_FIELDS });
  const values = by.map((path, index) => leafAt(model, stepsOf(path, `by.${index}`), [], actor, `by.${index}`));
  const groups = await groupCount(database, actor, { resource: model.resource, where: filterOf(where), values, most: MOST_GROUPS + 1 });
  if (groups.length > MOST_GROUPS) throw invalid("by", "tooManyGroups", { max: MOST_GROUPS });
  return groups.map(({ values: shared, count }) => ({ values: [...shared], count }));
}
