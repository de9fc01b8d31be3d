import { t } from "@mikro-orm/core";
import { Index, ManyToOne, PrimaryKey, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { Person } from "../organisation/Person.ts";
import { Revision } from "./Revision.ts";

/**
 * A sitting in which somebody worked on a draft's text, and the text as it was before: what the draft has been can be looked at and brought
 * back. The trail has one entry for it, however often it was saved. No GraphQL type exposes the table.
 */
@Table()
@Index({ properties: ["revision", "begunAt"] })
export class DraftSitting {
  @PrimaryKey({ type: t.uuid })
  id!: string;

  @ManyToOne({ entity: () => Revision, deleteRule: "no action", updateRule: "no action", index: false })
  revision!: Revision;

  @ManyToOne({ entity: () => Person, deleteRule: "no action", updateRule: "no action", index: false })
  person!: Person;

  /** A word of DraftWork. */
  @Property({ type: t.string, length: 20 })
  work!: string;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  begunAt!: Date;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  lastAt!: Date;

  /** How often it was saved. */
  @Property({ type: t.integer })
  saves!: number;

  /** How secret the text and its document were then, as the trail keeps it of texts: who reads what it said goes by that. */
  @Property({ type: t.json, columnType: "jsonb" })
  levels!: unknown;

  /** The provisions in order as they were before it, as `TextProvision` of the server. */
  @Property({ type: t.json, columnType: "jsonb" })
  before!: unknown;
}
