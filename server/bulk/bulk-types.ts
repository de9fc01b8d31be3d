import { Field, ID, ObjectType } from "type-graphql";
import { inputType, recordVersion, type ValuesOf } from "../../schema/shared/input.screen.ts";
import { inputClass } from "../commands/input-class.ts";
import type { ErrorCode } from "../errors.ts";
import { bulkValueFields } from "./bulk-commands.ts";

/** A record as the person saw it. */
export const BulkRow = inputClass(inputType("BulkRow", "A record as you saw it.", recordVersion.fields));
export type BulkRow = ValuesOf<(typeof recordVersion)["fields"]>;

/** What the command is told beside the record; the same for all of them. */
export const BulkValues = inputClass(
  inputType(
    "BulkValues",
    "What the command is told beside the record; the same for all of them. Which of it counts depends on the command.",
    bulkValueFields,
  ),
);
export type BulkValues = Readonly<Record<string, string | null | undefined>>;

/** What became, or would become, of one record. */
@ObjectType({ description: "What became, or would become, of one record." })
export class BulkOutcome {
  @Field(() => ID, { description: "The record." })
  id!: string;

  @Field(() => Boolean, { description: "Whether it is done, or can be." })
  done!: boolean;

  @Field(() => String, { nullable: true, description: "Why not, as a code of the closed list of errors." })
  code?: ErrorCode | null;

  @Field(() => String, { nullable: true, description: "Why not, in your language." })
  message?: string | null;
}
