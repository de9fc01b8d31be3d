import { t } from "@mikro-orm/core";
import { Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { ClassificationLevel } from "../confidentiality/ClassificationLevel.ts";
import { Department } from "../organisation/Department.ts";
import type { Bilingual } from "../screen/operations.ts";
import { Day, Derived, Flag, Json, Many, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import type { RegisterDefinition } from "./definition/definition.screen.ts";
import { RegisterVersion } from "./RegisterVersion.ts";
import { staffMay } from "./reach.sql.ts";

/** The records to which an extension adds fields of its own. */
export const ExtendedResource = words("ExtendedResource", "The records to which an extension adds fields of its own.", [
  "people",
  "policyDocuments",
  "courses",
  "agreements",
  "positions",
]);

/**
 * A kind of record that a department defines for itself (登记簿). What it is stands in its versions, of which the published one counts; who may
 * do what is kept in `RegisterReach`, with the database's own rows, so that it holds for every server at once.
 */
@Table()
@ObjectType({ description: "A kind of record that a department defines for itself (登记簿); what it is stands in its published version." })
export class Register extends Entity {
  @Text("Its address, unique in the organisation: small letters, digits and hyphens. Its records are the resource r/<slug>.", {
    length: 60,
    unique: true,
    searchable: true,
  })
  slug!: string;

  @Text("What its records are called, in Chinese; in English where they have no Chinese name.", {
    length: 120,
    searchable: true,
    pinyin: "text",
  })
  name!: string;

  @Text("What its records are called in English; empty where they have no English name.", { length: 120, searchable: true, default: "" })
  nameEn: string = "";

  @Json("What one record and several are called: { singular: { zh, en }, plural: { zh, en } }.")
  titles!: RegisterDefinition["titles"];

  @Json("What it is for: { zh, en }.", { nullable: true })
  about?: Bilingual;

  @One(() => Department, "The department that keeps it.")
  owningDepartment!: Department;

  @One(() => ClassificationLevel, "How secret its records are; the basic level where it is empty.", { nullable: true, index: false })
  level?: ClassificationLevel;

  @Flag("Whether nobody outside of its circle learns that it exists.", { default: false })
  sealed: boolean = false;

  @Word(ExtendedResource, "Of an extension: the records to which it adds fields, one record each.", { nullable: true })
  extends?: WordOf<typeof ExtendedResource>;

  @One(() => RegisterVersion, "The version that counts; empty before the first publication.", { nullable: true, index: false })
  published?: RegisterVersion;

  @Day("Since when nobody opens records in it; empty while it lives.", { nullable: true })
  archivedOn?: string;

  @Derived("ids", "What everybody employed may do: words of read, create, act, configure.", staffMay)
  readonly staffMay?: string[];

  @Many(() => RegisterVersion, "register", "All versions, the newest first.", ["-ordinal"])
  readonly versions?: RegisterVersion[];

  /** Keys of fields that versions had, with their kinds: a key is never used again for something else. */
  @Property({ type: t.json, defaultRaw: "'{}'", hidden: true, lazy: true })
  usedKeys: Readonly<Record<string, string>> = {};
}
