import { Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Json, Moment, One, Text } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { RegisterRecord } from "./RegisterRecord.ts";

/** What somebody says about a record to those who read it. */
@Table()
@ObjectType({ description: "What somebody says about a record to those who read it (讨论)." })
@Index({ properties: ["record", "createdAt"] })
export class RecordComment extends Entity {
  @One(() => RegisterRecord, "The record.", { index: false })
  record!: RegisterRecord;

  @One(() => Person, "Who says it.", { index: false })
  author!: Person;

  @Text("What is said.")
  text!: string;

  @Json("Ids of the people whom it names; they are told of it as far as they read the record.", { defaultRaw: "'[]'" })
  mentions: readonly string[] = [];

  @Moment("When its author took it back.", { nullable: true })
  withdrawnAt?: Date;
}
