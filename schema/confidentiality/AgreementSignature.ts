import { Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { SignedStatement } from "../evidence/SignedStatement.ts";
import { One, Text } from "../shared/fields.ts";
import { Agreement } from "./Agreement.ts";

/** Evidence that a person signed an agreement. Written once, never changed. */
@Table()
@ObjectType({ description: "Evidence that a person signed an agreement. Written once, never changed." })
@Unique({ properties: ["agreement", "person"] })
export class AgreementSignature extends SignedStatement {
  @One(() => Agreement, "What was signed.", { index: false })
  agreement!: Agreement;

  @Text("Name as the person typed it.", { length: 120 })
  typedName!: string;
}
