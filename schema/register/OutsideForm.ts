import { t } from "@mikro-orm/core";
import { Property, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Derived, Flag, Moment, One, Text, Whole } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { ticketsIssued, ticketsUsed } from "./outside/outside-ticket.sql.ts";
import { Register } from "./Register.ts";

/**
 * A form without an account that a register's published version has: where it is, and what came of it. What it asks and how long it takes answers
 * stands in the version. Of its address a hash is kept, so that nobody reads it here.
 */
@Table()
@ObjectType({
  description: "A form for people without an account, as it stands: what it asks is said by the register's published version.",
})
@Unique({ properties: ["register", "key"] })
export class OutsideForm extends Entity {
  @One(() => Register, "The register in which its answers are kept.", { index: false })
  register!: Register;

  @Text("Its key among the forms of the register.", { length: 40 })
  key!: string;

  @Text("What it is called, in Chinese; in English where it has no Chinese name.", { length: 120, searchable: true })
  name!: string;

  @Text("What it is called in English; empty where it has no English name.", { length: 120, default: "" })
  nameEn: string = "";

  @Flag("Whether each link is for one answer; otherwise everybody has the same address.", { default: false })
  byTickets: boolean = false;

  @Moment("When its address was made; empty where it has none, or none any more.", { nullable: true })
  addressMadeAt?: Date;

  @Moment("Since when it is closed by hand; empty while it is not.", { nullable: true })
  closedAt?: Date;

  @Moment("Since when the register's published version has no such form any more.", { nullable: true })
  endedAt?: Date;

  @Whole("How many answers came in.", { default: 0 })
  received: number = 0;

  @Moment("When the last answer came in.", { nullable: true })
  lastReceivedAt?: Date;

  @Derived("int", "Links for one answer each that were issued and not ended.", ticketsIssued)
  readonly ticketsIssued?: number;

  @Derived("int", "How many of these were used.", ticketsUsed)
  readonly ticketsUsed?: number;

  /** SHA-256 of the address, hexadecimal. */
  @Property({ type: t.string, length: 64, nullable: true, unique: true, hidden: true, lazy: true })
  addressHash?: string;

  /** How many answers came in on `receivedOn`. */
  @Property({ type: t.integer, default: 0, hidden: true, lazy: true })
  receivedThatDay: number = 0;

  @Property({ type: t.date, nullable: true, hidden: true, lazy: true })
  receivedOn?: string;

  /** Kilobytes of all files that came in. */
  @Property({ type: t.integer, default: 0, hidden: true, lazy: true })
  kilobytes: number = 0;
}
