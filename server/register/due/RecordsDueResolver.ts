import { Ctx, Query, Resolver } from "type-graphql";
import { JsonScalar } from "../../../schema/shared/scalars.ts";
import { look } from "../../commands/look.ts";
import type { Context } from "../../context.ts";
import { type RecordDue, recordsDue } from "./records-due.ts";

/** What waits for somebody in registers. */
@Resolver()
export class RecordsDueResolver {
  @Query(() => JsonScalar, {
    description:
      "Open records of registers that wait for you, the most urgent first, at most 50: [{ id, transitions, inHand, signs }]. Ask `registerRecords` what they are.",
  })
  recordsDue(@Ctx() context: Context): Promise<readonly RecordDue[]> {
    return look(context, recordsDue);
  }
}
