import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { PolicyDocument } from "../policy/PolicyDocument.ts";
import { One } from "../shared/fields.ts";
import { PersonalGrant } from "./PersonalGrant.ts";

/** Leave to read one need-to-know document (访问授权); the clearance must reach its level as well. */
@Table()
@ObjectType({ description: "Leave to read one need-to-know document (访问授权); the clearance must reach its level as well." })
@Check({ expression: '"until" is null or "until" >= "from"' })
export class AccessGrant extends PersonalGrant {
  @One(() => PolicyDocument, "The document.")
  document!: PolicyDocument;
}
