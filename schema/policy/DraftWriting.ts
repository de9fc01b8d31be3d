import { t } from "@mikro-orm/core";
import { Index, ManyToOne, PrimaryKey, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { Person } from "../organisation/Person.ts";
import { PolicyDocument } from "./PolicyDocument.ts";
import { Revision } from "./Revision.ts";

const oneEach = `create unique index "draft_writing_once" on "draft_writing" ("document_id", "revision_id", "person_id", "piece", md5("words"))`;

/**
 * Words that a person put into a draft, kept for ever and whatever becomes of the draft: nobody approves their own words, also when
 * another draft, drafter or import has taken them over. No GraphQL type exposes it.
 */
@Table()
@Index({ name: "draft_writing_once", expression: oneEach })
export class DraftWriting {
  @PrimaryKey({ type: t.uuid })
  id!: string;

  @ManyToOne({ entity: () => PolicyDocument, deleteRule: "no action", updateRule: "no action", index: false })
  document!: PolicyDocument;

  @ManyToOne({ entity: () => Revision, deleteRule: "no action", updateRule: "no action", index: false })
  revision!: Revision;

  /** Whose words they are: whoever wrote them, or proposed them. */
  @ManyToOne({ entity: () => Person, deleteRule: "no action", updateRule: "no action", index: false })
  person!: Person;

  /** Identity of the provision, or the name of the revision's field. */
  @Property({ type: t.string, length: 36 })
  piece!: string;

  /** Heading and text as they were written. */
  @Property({ type: t.text })
  words!: string;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  writtenAt!: Date;
}
