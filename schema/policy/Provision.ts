import { Index, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Derived, One, Text, Whole, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { provisionFullPath, provisionPath } from "./provision.sql.ts";
import { Revision } from "./Revision.ts";

/** The rungs of a regulation (立法法 §65); a clause is a rung of the ladder 一、（一）1.（1） and has a depth. */
export const ProvisionKind = words("ProvisionKind", "The rungs of a regulation; a clause is a rung of the ladder 一、（一）1.（1）.", [
  "preamble",
  "part",
  "subpart",
  "chapter",
  "section",
  "article",
  "clause",
  "paragraph",
  "item",
  "subitem",
  "table",
  "annex",
  "signature",
]);

/** What is done with a provision of a draft. */
export const ImportChoiceOperation = words("ImportChoiceOperation", "What is decided about a provision of a text before it is imported.", [
  "kind",
  "level",
  "merge",
  "split",
  "drop",
  "takeBack",
]);
export const ProvisionOperation = words("ProvisionOperation", "What is done with a provision of a draft.", [
  "insert",
  "update",
  "move",
  "remove",
]);

/** One piece of a regulation's text, with the label it is printed with and an identity that survives renumbering. */
@Table()
@ObjectType({ description: "One piece of a regulation's text, with its printed label and an identity that survives renumbering." })
@Unique({ properties: ["revision", "place"] })
@Unique({ properties: ["revision", "identity"] })
@Index({ properties: ["identity"] })
@Index({
  name: "provision_words",
  expression:
    'create index "provision_words" on "provision" using gin (folded("label") gin_trgm_ops, folded("heading") gin_trgm_ops, folded("text") gin_trgm_ops)',
})
@Index({
  name: "provision_pairs",
  expression:
    'create index "provision_pairs" on "provision" using gin (word_pairs(folded("label")), word_pairs(folded("heading")), word_pairs(folded("text")))',
})
export class Provision extends Entity {
  @One(() => Revision, "The text it belongs to.", { index: false })
  revision!: Revision;

  @One(() => Provision, "The piece above; none at the top.", { nullable: true })
  parent?: Provision;

  @Whole("Place in the text, 0 first.")
  place!: number;

  @Whole("How deep it sits; 0 at the top.")
  depth!: number;

  @Word(ProvisionKind, "What it is.")
  kind!: WordOf<typeof ProvisionKind>;

  @Text("Label exactly as printed, e.g. 第十二条; empty for an unnumbered paragraph.", { length: 60, searchable: true, pairs: true })
  label!: string;

  @Derived("text", "Its label with those above it, from the article down, e.g. 第三条（一）.", provisionPath)
  readonly path?: string;

  @Derived("text", "The labels from the top of the text down to it, e.g. 第三章 › 第十二条.", provisionFullPath)
  readonly fullPath?: string;

  @Text("The label's number in plain figures, e.g. 12 or 12-1; empty without one.", { length: 30, nullable: true })
  number?: string;

  @Text("Heading or caption.", { searchable: true, opensText: true, pairs: true })
  heading!: string;

  @Text("The text.", { searchable: true, opensText: true, pairs: true })
  text!: string;

  @Text("The same provision has the same identity in all revisions.", { length: 36 })
  identity!: string;

  @Text("SHA-256 over label, heading and text, hexadecimal; of a short text it tells what the text is.", { length: 64, opensText: true })
  contentHash!: string;
}
