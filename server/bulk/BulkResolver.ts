import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { enumObject } from "../../schema/shared/fields.ts";
import { JsonScalar } from "../../schema/shared/scalars.ts";
import type { Context } from "../context.ts";
import { BulkCommand } from "./bulk-commands.ts";
import { BulkOutcome, BulkRow, BulkValues } from "./bulk-types.ts";
import { previewBulk, runBulk } from "./run-bulk.ts";
import { TransitionOutcome, transitionMany } from "./transition-many.ts";

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

  @Mutation(() => [TransitionOutcome], {
    description:
      "Carries many records of registers on by one transition, one after the other and each for itself: what cannot be done keeps nothing else from being done. A dry run says what would become of each, and changes nothing. What is signed is signed for each record alone. At most 100 records; repeated with the same key, each happens once.",
  })
  transitionMany(
    @Arg("rows", () => [BulkRow]) rows: BulkRow[],
    @Arg("transition", () => String, { description: "Key of the transition in the version of each record." }) transition: string,
    @Arg("data", () => JsonScalar, {
      nullable: true,
      description: "Values by the keys of fields that the transition fills in; the same for all records.",
    })
    data: unknown,
    @Arg("reason", () => String, { nullable: true, description: "Why; the same for all records." }) reason: string | null,
    @Arg("dryRun", () => Boolean, { description: "Only say what would happen." }) dryRun: boolean,
    @Arg("idempotencyKey", () => String, { nullable: true, description: "At most 80 characters; needed unless it is a dry run." })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<TransitionOutcome[]> {
    const given = { data, reason: reason ?? null, idempotencyKey: idempotencyKey ?? null };
    return transitionMany(context, { rows, transition, dryRun, ...given });
  }
}
