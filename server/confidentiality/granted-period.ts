import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../schema/shared/scalars.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";

/** From when until when something is granted, and why. */
@InputType({ description: "From when until when something is granted, and why." })
export abstract class GrantedPeriodInput {
  @Field(() => DateScalar, { nullable: true, description: "First day; today unless given." })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day, inclusive; empty while it goes on." })
  until?: string | null;

  @Field(() => String, { description: "Why it is needed." })
  reason!: string;
}

/** The days of a grant, in order and not over yet. Its first day may lie in the past: the record tells when it was written. */
export function grantedPeriod(tx: Transaction, input: GrantedPeriodInput): { from: string; until?: string } {
  const from = input.from ?? tx.today;
  const { until } = input;
  if (!until) return { from };
  if (until < from) throw invalid("input.until", "untilBeforeFrom");
  if (until < tx.today) throw invalid("input.until", "periodOver");
  return { from, until };
}
