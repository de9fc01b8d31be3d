import { Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Department } from "../organisation/Department.ts";
import { Person } from "../organisation/Person.ts";
import { Position } from "../organisation/Position.ts";
import { Moment, One, Text } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { Agreement } from "./Agreement.ts";

/** Evidence that a person signed an agreement. Written once, never changed. */
@Table()
@ObjectType({ description: "Evidence that a person signed an agreement. Written once, never changed." })
@Unique({ properties: ["agreement", "person"] })
export class AgreementSignature extends Entry {
  @Text("Receipt number (回执), e.g. S-2026-000017.", { length: 30, unique: true, searchable: true })
  receiptNumber!: string;

  @One(() => Agreement, "What was signed.", { index: false })
  agreement!: Agreement;

  @One(() => Person, "Who signed.")
  person!: Person;

  @Text("Checksum of the text that was signed.", { length: 64 })
  checksum!: string;

  @Text("The sentence that was agreed to.")
  statement!: string;

  @Text("Language of that sentence: zh or en.", { length: 5 })
  language!: string;

  @Text("Name as the person typed it.", { length: 120 })
  typedName!: string;

  @One(() => Department, "The person's department then.", { nullable: true, index: false })
  department?: Department;

  @One(() => Position, "The person's position then.", { nullable: true, index: false })
  position?: Position;

  @Moment("When.")
  at!: Date;

  @Text("Network address.", { length: 60, nullable: true })
  address?: string;

  @Text("Program.", { length: 400, nullable: true })
  userAgent?: string;
}
