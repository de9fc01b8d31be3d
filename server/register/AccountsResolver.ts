import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { BalancesAnswer } from "../../schema/register/balance/balances-answer.screen.ts";
import type { MyScore, PointsAnswer } from "../../schema/register/points/points-answer.screen.ts";
import { JsonScalar } from "../../schema/shared/scalars.ts";
import type { Context } from "../context.ts";
import { registerBalances } from "./accounts/register-balances.ts";
import { myPoints, registerPoints } from "./points/register-points.ts";

/** What is asked about balances and points of registers beyond the lists of their entries. */
@Resolver()
export class AccountsResolver {
  @Query(() => JsonScalar, {
    description:
      "The sums of a balance of a register in a period: { balances, balance, period, now, periods, closed, may: { close, book, reverse }, sums: [{ key, values: [{ field, value, title }], opening, in, out, sum, left, low, entries, lastAt }] }; figures that come from an entry which you may not read are null.",
  })
  registerBalances(
    @Arg("register", () => String, { description: "The register, by its address." }) register: string,
    @Arg("balance", () => String, { nullable: true, description: "Key of the balance; the first one where left out." })
    balance: string | null | undefined,
    @Arg("period", () => String, { nullable: true, description: "As 2026-11, 2026-Q4 or 2026; that of today where left out." })
    period: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<BalancesAnswer> {
    return registerBalances(context, { register, balance, period });
  }

  @Query(() => JsonScalar, {
    description:
      "Points of people in the last periods: { accounts, account, label, start, rules, periods, people: [{ id, name, scores: [{ period, score, band, entries, disputed }], proposal }], mine, may: { give, correct, decide } }; a score that comes from an entry which you may not read is null.",
  })
  registerPoints(
    @Arg("register", () => String, { description: "The register, by its address." }) register: string,
    @Arg("account", () => String, { nullable: true, description: "Key of the points; the first ones where left out." })
    account: string | null | undefined,
    @Arg("until", () => String, { nullable: true, description: "The last period, as 2026-11; that of today where left out." })
    until: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<PointsAnswer> {
    return registerPoints(context, { register, account, until });
  }

  @Query(() => [JsonScalar], {
    description:
      "Your own points in the period of today, of each register in which some were entered lately: [{ slug, titles, account, label, now }].",
  })
  myPoints(@Ctx() context: Context): Promise<readonly MyScore[]> {
    return myPoints(context);
  }
}
