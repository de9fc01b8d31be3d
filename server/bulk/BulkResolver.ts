import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { enumObject } from "../../schema/shared/fields.ts";
import type { Context } from "../context.ts";
import { BulkCommand } from "./bulk-commands.ts";
import { BulkOutcome, BulkRow, BulkValues } from "./bulk-types.ts";
import { previewBulk, runBulk } from "./run-bulk.ts";

/** One command for many records. */
@Resolver()
export class BulkResolver {
  @Query(() => [BulkOutcome], {
    description: "What giving the command for each of these records would answer now; nothing is changed. At most 100 records.",
  })
  previewBulk(
    @Arg("command", () => enumObject(BulkCommand)) command: string,
    @Arg("rows", () => [BulkRow]) rows: BulkRow[],
    @Arg("values", () => BulkValues, { nullable: true }) values: BulkValues | null,
    @Ctx() context: Context,
  ): Promise<BulkOutcome[]> {
    return previewBulk(context, { command, rows, values });
  }

  @Mutation(() => [BulkOutcome], {
    description:
      "Gives the command for each of these records, one after the other and each for itself: what cannot be done keeps nothing else from being done. At most 100 records; repeated with the same key, each happens once.",
  })
  runBulk(
    @Arg("command", () => enumObject(BulkCommand)) command: string,
    @Arg("rows", () => [BulkRow]) rows: BulkRow[],
    @Arg("values", () => BulkValues, { nullable: true }) values: BulkValues | null,
    @Arg("idempotencyKey", () => String, { description: "At most 80 characters." }) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<BulkOutcome[]> {
    return runBulk(context, { command, rows, values }, idempotencyKey);
  }
}
