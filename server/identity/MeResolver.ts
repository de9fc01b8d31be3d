import { packRules } from "@casl/ability/extra";
import type { GraphQLResolveInfo } from "graphql";
import { Ctx, Info, Query, Resolver } from "type-graphql";
import { abilityOf } from "../access/ability.ts";
import type { Actor } from "../access/actor.ts";
import type { Context } from "../context.ts";
import { codeModel } from "../model/model.ts";
import { selectionFor } from "../reading/selection.ts";
import { Me, type MyNamedDay } from "./Me.ts";

/** How far from today days are told that are not as their weekdays say. */
const NEAR_DAYS = 366;

/** Everything that the panel asks about the person at it. */
export async function describeMe(context: Context, actor: Actor, info: GraphQLResolveInfo): Promise<Me> {
  const [organisation] = await context.database.rows<[string, boolean, MyNamedDay[]]>(
    `select o."name", o."demo", (select coalesce(json_agg(json_build_object('day', c."day", 'kind', c."kind")), '[]') from "calendar_day" c
       where c."kind" <> 'ordinary' and c."day" between today() - ${NEAR_DAYS} and today() + ${NEAR_DAYS}) as "days" from "organisation" o limit 1`,
    [],
  );
  const [level] = await context.database.rows<[string]>(
    `select "name" from "classification_level" where "rank" <= $1 order by "rank" desc limit 1`,
    [actor.clearanceRank],
  );
  const asked = selectionFor(info, codeModel("people"), "person");
  return {
    account: { id: actor.accountId, login: actor.login, language: actor.language },
    person: await context.readerOf(actor).single("people", actor.personId, asked),
    name: actor.personName,
    personId: actor.personId,
    roles: [...actor.roles].map(([role, scope]) => ({ role, departmentIds: scope === "everywhere" ? null : scope })),
    clearance: { rank: actor.clearanceRank, level: level?.[0] ?? null },
    abilities: packRules(abilityOf(actor).rules),
    organisation: {
      ...{ name: organisation?.[0] ?? "", timeZone: context.config.timeZone },
      ...{ demo: organisation?.[1] ?? false, namedDays: organisation?.[2] ?? [] },
    },
    today: actor.today,
  };
}

/** Who is signed in. */
@Resolver()
export class MeResolver {
  @Query(() => Me, { nullable: true, description: "Who is signed in, and what they may do; null when nobody is." })
  async me(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Me | null> {
    return context.actor && describeMe(context, context.actor, info);
  }
}
