import { Field, ObjectType } from "type-graphql";
import type { Context } from "../context.ts";
import { invalid } from "../errors.ts";
import { type CarriedOn, transitionAmongMany } from "../register/flow/transition-among-many.ts";
import { BulkOutcome, type BulkRow } from "./bulk-types.ts";
import { checkKey, checkRows, eachRow, giveOne, rehearsed } from "./run-bulk.ts";

/** What became, or would become, of one record that is carried on among many. */
@ObjectType({ description: "What became, or would become, of one record that is carried on among many." })
export class TransitionOutcome extends BulkOutcome {
  @Field(() => String, { nullable: true, description: "Key of the state in which it stands then." })
  state?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the transition is done; otherwise your part of it is kept, and others have to agree as well.",
  })
  decided?: boolean | null;
}

/** One transition for many records. */
export interface ManyTransitions {
  readonly rows: readonly BulkRow[];
  readonly transition: string;
  readonly data: unknown;
  readonly reason: string | null;
  readonly dryRun: boolean;
  readonly idempotencyKey: string | null;
}

const COMMAND = "transition";

/**
 * Gives a transition for each of the records, one after the other, each in a transaction of its own: one that cannot be carried on keeps none
 * from being so. A dry run gives them all and takes everything back.
 */
export async function transitionMany(context: Context, asked: ManyTransitions): Promise<TransitionOutcome[]> {
  const { rows, transition, data, reason, dryRun, idempotencyKey } = asked;
  checkRows(rows);
  const inputFor = ({ id, expectedVersion }: BulkRow) => ({
    ...{ recordId: id, expectedVersion, transition, agrees: true },
    ...(data === null || data === undefined ? {} : { data }),
    ...(reason ? { reason } : {}),
  });
  const give = (at: Context, row: BulkRow, key: string | null): Promise<CarriedOn> =>
    giveOne(at, { name: COMMAND, input: inputFor(row), key }, transitionAmongMany);
  if (dryRun) return rehearsed(context, (rehearsal) => eachRow(rehearsal, rows, (row) => give(rehearsal, row, null)));
  if (idempotencyKey === null) throw invalid("idempotencyKey", "required");
  const key = checkKey(idempotencyKey);
  return eachRow(context, rows, (row) => give(context, row, `${key}:${row.id}`));
}
