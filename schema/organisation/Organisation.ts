import { Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Flag, Text } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";

/** The organisation that this panel belongs to; exactly one. */
@Table()
@ObjectType({ description: "The organisation that this panel belongs to; exactly one." })
export class Organisation extends Entity {
  @Text("Name as printed on its regulations.", { length: 200 })
  name!: string;

  @Flag("Whether the records are the demo company's.", { default: false })
  demo: boolean = false;
}
