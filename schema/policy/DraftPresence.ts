import { t } from "@mikro-orm/core";
import { ManyToOne, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { Person } from "../organisation/Person.ts";
import { Revision } from "./Revision.ts";

/** Who has a draft open to write in it, and where; forgotten soon after. No GraphQL type exposes it. */
@Table()
export class DraftPresence {
  @ManyToOne({ entity: () => Revision, primary: true, deleteRule: "no action", updateRule: "no action", index: false })
  revision!: Revision;

  @ManyToOne({ entity: () => Person, primary: true, deleteRule: "no action", updateRule: "no action", index: false })
  person!: Person;

  /** Identity of the provision in which they write; null where that is not known. */
  @Property({ type: t.string, length: 36, nullable: true })
  identity?: string | null;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  seenAt!: Date;
}
