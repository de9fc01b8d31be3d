import { Field, Int, ObjectType } from "type-graphql";
import { openObligation } from "../../schema/obligation/obligation.sql.ts";
import { Membership } from "../../schema/organisation/Membership.ts";
import { currentGrant } from "../../schema/shared/period.sql.ts";
import { mayPerhaps } from "../access/ability.ts";
import { isAllowed } from "../access/is-allowed.ts";
import type { Context } from "../context.ts";
import { forbidden, notFound, unauthenticated } from "../errors.ts";

/** What ends with a post, and what goes on until somebody ends it. */
@ObjectType({ description: "What ends with a post, and what goes on until somebody ends it." })
export class EndingPost {
  @Field(() => Boolean, { description: "Whether the person leaves: no other post goes on or is ahead." })
  leaves!: boolean;

  @Field(() => Int, { description: "Open things that are asked of the person; of a leaver they are cancelled." })
  openObligations!: number;

  @Field(() => [String], { description: "Departments of which the person is head; they go on." })
  headOf!: readonly string[];

  @Field(() => [String], { description: "Departments for whose head the person acts or will act; that goes on." })
  deputyOf!: readonly string[];

  @Field(() => [String], { description: "Roles, by their words in the API; they go on." })
  roles!: readonly string[];

  @Field(() => Int, { description: "Drafts of the person that are not published." })
  drafts!: number;

  @Field(() => Int, { description: "Drafts that wait for the person's decision." })
  decisions!: number;

  @Field(() => Boolean, { description: "Whether the person can sign in; the account goes on." })
  account!: boolean;
}

type EndingRow = [
  ...[leaves: boolean, openObligations: number, headOf: string[], deputyOf: string[], roles: string[]],
  ...[drafts: number, decisions: number, account: boolean],
];

/** What ends when this post does, for whoever may end it: told before it is done. */
export async function whatEnds({ actor, database }: Context, membershipId: string): Promise<EndingPost> {
  if (!actor) throw unauthenticated();
  if (!mayPerhaps(actor, "update", "memberships")) throw forbidden();
  if (!(await isAllowed(database, actor, "update", Membership, membershipId))) throw notFound();
  const notOver = (row: string) => `(${row}."until" is null or ${row}."until" >= today())`;
  const [row] = await database.rows<EndingRow>(
    `select
       not exists (select 1 from "membership" o where o."person_id" = m."person_id" and o."id" <> m."id" and ${notOver("o")}) as "leaves",
       (select count(*)::int from "obligation" o where o."person_id" = m."person_id" and ${openObligation("o")}) as "open",
       array(select d."name" from "department" d where d."head_id" = m."person_id" and d."archived_on" is null order by d."name") as "heads",
       array(select d."name" from "deputy" v join "department" d on d."id" = v."department_id" where v."person_id" = m."person_id" and ${notOver("v")} order by d."name") as "deputies",
       array(select distinct g."role" from "role_grant" g where g."person_id" = m."person_id" and ${currentGrant("g")} order by g."role") as "roles",
       (select count(*)::int from "revision" r where r."drafter_id" = m."person_id" and r."published_at" is null and r."withdrawn_at" is null) as "drafts",
       (select count(*)::int from "approval" a join "revision" r on r."id" = a."revision_id" where a."approver_id" = m."person_id" and a."decision" = 'pending'
         and r."submitted_at" = a."round" and r."approved_at" is null and r."withdrawn_at" is null) as "decisions",
       exists (select 1 from "account" a where a."person_id" = m."person_id" and a."disabled_at" is null) as "account"
     from "membership" m where m."id" = $1 `,
    [membershipId],
  );
  if (!row) throw notFound();
  const [leaves, openObligations, headOf, deputyOf, roles, drafts, decisions, account] = row;
  return { leaves, openObligations, headOf, deputyOf, roles, drafts, decisions, account };
}
