import { t } from "@mikro-orm/core";
import { ManyToOne, PrimaryKey, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { Confirmation } from "./Confirmation.ts";

/** A link made at the machine with which whoever runs the server confirms something. No GraphQL type exposes it. */
@Table()
export class ConfirmationLink {
  /** SHA-256 of the token, hexadecimal. */
  @PrimaryKey({ type: t.string, length: 64 })
  tokenHash!: string;

  @ManyToOne({ entity: () => Confirmation, index: true, deleteRule: "no action", updateRule: "no action" })
  confirmation!: Confirmation;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  expiresAt!: Date;

  @Property({ type: t.datetime, columnType: "timestamptz(3)", nullable: true })
  usedAt?: Date;
}
