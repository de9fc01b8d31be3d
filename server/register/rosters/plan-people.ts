import type { Transaction } from "../../commands/transaction.ts";
import { peopleMeant } from "../who/people-meant.ts";
import type { KeptRoster } from "./kept-roster.ts";

/** Somebody of a plan, as it bears on whether they can be on duty. */
export interface PlanPerson {
  readonly name: string;
  readonly locked: boolean;
  /** Whether the roster is for them. */
  readonly meant: boolean;
  /** Days of posts, until null for ever. */
  readonly posts: readonly { readonly from: string; readonly until: string | null }[];
}

type Row = [id: string, name: string, locked: boolean, posts: PlanPerson["posts"]];

/** Whether somebody has a post on a day. */
export const hasPostOn = ({ posts }: Pick<PlanPerson, "posts">, day: string): boolean =>
  posts.some(({ from, until }) => from <= day && (until === null || until >= day));

/** These people, by their ids. */
export async function planPeople(
  tx: Transaction,
  ids: readonly string[],
  meant: ReadonlySet<string>,
): Promise<ReadonlyMap<string, PlanPerson>> {
  const rows = await tx.sql.rows<Row>(
    `select p."id"::text as "id", p."name",
       exists (select 1 from "account" a where a."person_id" = p."id" and a."disabled_at" is not null) as "locked",
       (select coalesce(json_agg(json_build_object('from', m."from", 'until', m."until")), '[]') from "membership" m where m."person_id" = p."id") as "posts"
     from "person" p where p."id" = any($1::uuid[]) order by p."name_pinyin", p."name", p."id"`,
    [ids],
  );
  return new Map(rows.map(([id, name, locked, posts]) => [id, { name, locked, posts, meant: meant.has(id) }]));
}

/** Who can be put on the roster today. */
export const peopleFor = (tx: Transaction, { definition, at }: KeptRoster, among?: readonly string[]): Promise<ReadonlySet<string>> =>
  peopleMeant(tx.sql, definition.people, at, among);
