import { Field, Int, ObjectType } from "type-graphql";
import { type Provision, ProvisionKind } from "../../../schema/policy/Provision.ts";
import { enumObject } from "../../../schema/shared/fields.ts";

/** What a text that is no record yet, or stands beside another one, says of each provision. */
@ObjectType()
export abstract class PrintedProvision {
  @Field(() => enumObject(ProvisionKind), { description: "What it is." })
  kind!: Provision["kind"];

  @Field(() => Int, { description: "How deep it sits; 0 at the top." })
  depth!: number;

  @Field(() => String, { description: "Label exactly as printed; empty for an unnumbered paragraph." })
  label!: string;

  @Field(() => String, { nullable: true, description: "The label's number in plain figures." })
  number!: string | null;

  @Field(() => String, { description: "Heading or caption." })
  heading!: string;

  @Field(() => String, { description: "The text." })
  text!: string;
}
