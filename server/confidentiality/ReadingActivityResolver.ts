import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { codeModel } from "../model/model.ts";
import { selectionUnder } from "../reading/selection.ts";
import { ReadingActivity, readingActivity } from "./reading-activity.ts";

/** What the access log says about who reads how much. */
@Resolver()
export class ReadingActivityResolver {
  @Query(() => ReadingActivity, {
    description:
      "How often classified texts are opened, day by day and reader by reader. A day is unusual for a person with at least 10 openings that are more than 3 times their own usual: the median of their reading days in the 30 days before. For those who read the access log.",
  })
  readingActivity(
    @Arg("days", () => Int, { defaultValue: 30, description: "So many days up to today, 1 to 180." }) days: number,
    @Arg("personId", () => ID, { nullable: true, description: "One reader alone." }) personId: string | null,
    @Arg("limit", () => Int, { defaultValue: 50, description: "So many readers at most, 1 to 100." }) limit: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReadingActivity> {
    return readingActivity(
      context,
      { days, personId: personId ?? null, limit },
      selectionUnder(info, codeModel("people"), ["readers", "person"]),
    );
  }
}
