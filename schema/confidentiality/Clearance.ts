import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { One } from "../shared/fields.ts";
import { ClassificationLevel } from "./ClassificationLevel.ts";
import { PersonalGrant } from "./PersonalGrant.ts";

/** Up to which level a person may read (查阅密级), from a day until a day. */
@Table()
@ObjectType({ description: "Up to which level a person may read (查阅密级), from a day until a day." })
@Check({ expression: '"until" is null or "until" >= "from"' })
export class Clearance extends PersonalGrant {
  @One(() => ClassificationLevel, "Up to which level.")
  level!: ClassificationLevel;
}
