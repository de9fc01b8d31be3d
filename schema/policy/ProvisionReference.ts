import { t } from "@mikro-orm/core";
import { Index, Property, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Flag, One, Text, Whole, Word, type WordOf, words } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { PolicyDocument } from "./PolicyDocument.ts";
import { Provision } from "./Provision.ts";
import { Revision } from "./Revision.ts";

/** Whether the words of a reference lead to what it means. */
export const ReferenceState = words(
  "ReferenceState",
  "Whether the words of a reference lead to what it means: there, to something else by now, or nowhere.",
  ["resolved", "elsewhere", "missing"],
);

/**
 * A reference in the text of a provision (本办法第五条, 前款, 《另一制度》第八条), worked out whenever the text is saved. It remembers what it
 * means by identity, so that new numbers do not make it mean something else.
 */
@Table()
@ObjectType({ description: "A reference in the text of a provision, and what it means whatever numbers come." })
@Unique({ properties: ["provision", "from"] })
@Index({ properties: ["targetDocument", "targetIdentity"] })
@Index({
  name: "provision_reference_unlinked",
  expression: 'create index "provision_reference_unlinked" on "provision_reference" using gin ("names") where "target_document_id" is null',
})
export class ProvisionReference extends Entry {
  @One(() => Revision, "The text in which it stands.")
  revision!: Revision;

  @One(() => Provision, "The provision in which it stands.", { index: false, cascade: true })
  provision!: Provision;

  @Whole("Where it begins, in characters (UTF-16) of the provision's text without marks.")
  from!: number;

  @Whole("Where it ends, behind its last character.")
  to!: number;

  @Text("Its words.", { opensText: true })
  words!: string;

  @Flag("Whether it refers to the text in which it stands.")
  own!: boolean;

  @One(() => PolicyDocument, "The other document that it refers to.", { nullable: true, index: false })
  targetDocument?: PolicyDocument;

  @Text("Identity of the provision that it means, of a range the first; empty for a whole document, and where there is none.", {
    length: 36,
    nullable: true,
  })
  targetIdentity?: string;

  @Text("Identity of the last provision that it means; the same as the first unless it is a range.", { length: 36, nullable: true })
  targetEndIdentity?: string;

  @Word(ReferenceState, "Whether its words led to what it means when the text was saved.")
  state!: WordOf<typeof ReferenceState>;

  /** What the names are looked up by under which it speaks of another document: there may be one of that name later. */
  @Property({ type: t.array, columnType: "text[]", defaultRaw: "'{}'", hidden: true, lazy: true })
  readonly names!: string[];
}
