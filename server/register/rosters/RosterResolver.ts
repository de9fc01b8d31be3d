import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";
import { DateScalar, JsonScalar } from "../../../schema/shared/scalars.ts";
import { look } from "../../commands/look.ts";
import type { Context } from "../../context.ts";
import { rosterPlan } from "./roster-plan.ts";

/** What is asked about rosters beyond their lists. */
@Resolver()
export class RosterResolver {
  @Query(() => JsonScalar, {
    description:
      "The plan of a roster of a register over at most 62 days, as far as you may see it: { roster, rosters, whole, plans, days: [{ day, off, name }], shifts: [{ id, version, day, shift, person, from, until }], gaps: [{ day, shift, planned, minimum }], problems: [{ why, person, days, earlier, later }], onDuty, swaps: [{ id, version, state, gives, takes, asker, other, part }], names, people, unannounced }.",
  })
  rosterPlan(
    @Arg("register", () => String, { description: "The register, by its address." }) register: string,
    @Arg("roster", () => String, { nullable: true, description: "Key of the roster; the first one where left out." })
    roster: string | null | undefined,
    @Arg("from", () => DateScalar) from: string,
    @Arg("until", () => DateScalar, { description: "Inclusive." }) until: string,
    @Ctx() context: Context,
  ): Promise<RosterPlan> {
    return look(context, (tx) => rosterPlan(tx, register, roster ?? null, from, until));
  }
}
