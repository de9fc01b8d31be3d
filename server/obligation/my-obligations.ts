import { Field, Int, ObjectType } from "type-graphql";
import { Obligation, type ObligationState } from "../../schema/obligation/Obligation.ts";
import type { WordOf } from "../../schema/shared/fields.ts";
import type { Context } from "../context.ts";
import { unauthenticated } from "../errors.ts";
import type { Page, Row, Selection } from "../reading/request.ts";

@ObjectType({ description: "What is asked of you, the most urgent first." })
export class MyObligationList {
  @Field(() => [Obligation], { description: "The rows of this page." })
  items!: Row[];

  @Field(() => Int, { description: "How many there are on all pages." })
  total!: number;

  @Field(() => Boolean, { description: "Whether more rows follow." })
  hasNext!: boolean;
}

/** What is asked of the actor. Without states: what is open or overdue. */
export async function myObligations(
  { actor, reader }: Context,
  states: readonly WordOf<typeof ObligationState>[] | null,
  selection: Selection,
  page: Page,
): Promise<MyObligationList> {
  if (!actor) throw unauthenticated();
  const where = { person: { id: { eq: actor.personId } }, state: { in: [...(states ?? (["overdue", "open"] as const))] } };
  const { items, hasNext } = await reader.list({
    resource: "obligations",
    selection,
    where,
    orderBy: [{ dueOn: "ASC" }, { dueAt: "ASC" }, { assignment: { mandatory: "DESC" } }],
    page,
  });
  const { count } = await reader.total("obligations", where, true);
  return { items, hasNext, total: count };
}
