import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { ReportAnswer } from "../../../schema/register/report/report-answer.screen.ts";
import { DateScalar, JsonScalar } from "../../../schema/shared/scalars.ts";
import type { Context } from "../../context.ts";
import { type FrozenReport, frozenReport } from "./frozen-report.ts";
import { registerReport } from "./register-report.ts";

/** What is asked about reports of registers. */
@Resolver()
export class ReportResolver {
  @Query(() => JsonScalar, {
    description:
      "A report of a register as it is now, of the records and values that you see in its list: { label, unit, days, groupBy, figures: [{ key, label, of, missing }], rows: [{ period, groups, titles, records, figures, where, counted }] }. `where` leads to the records of a row.",
  })
  registerReport(
    @Arg("register", () => String, { description: "The register, by its address." }) register: string,
    @Arg("report", () => String, { description: "Key of the report." }) report: string,
    @Arg("from", () => DateScalar, { nullable: true, description: "The first day; the last twelve periods where left out." })
    from: string | null | undefined,
    @Arg("to", () => DateScalar, { nullable: true, description: "The last day." }) to: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<ReportAnswer> {
    return registerReport(context, { register, report, from, to });
  }

  @Query(() => JsonScalar, {
    nullable: true,
    description: "A report that was kept for good: { answer, intact }, as `registerReport` answers it; null where there is none for you.",
  })
  frozenReport(@Arg("id", () => ID) id: string, @Ctx() context: Context): Promise<FrozenReport | null> {
    return frozenReport(context, id);
  }
}
