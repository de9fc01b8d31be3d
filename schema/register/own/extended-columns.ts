import { ManyToOne } from "@mikro-orm/decorators/legacy";
import type { EntityClass } from "../../shared/description.ts";
import type { ExtendedResource } from "./own-paths.screen.ts";

/** Of a record with own fields: the property and the column that name the record which they are about, by the kind of that one. */
export const extendedColumns = {
  people: { property: "extendedPerson", column: "extended_person_id" },
  policyDocuments: { property: "extendedDocument", column: "extended_document_id" },
  courses: { property: "extendedCourse", column: "extended_course_id" },
  agreements: { property: "extendedAgreement", column: "extended_agreement_id" },
  positions: { property: "extendedPosition", column: "extended_position_id" },
} as const satisfies Readonly<Record<ExtendedResource, { readonly property: string; readonly column: string }>>;

/** Of a record with own fields: the one that they are about, once in its register. Hidden: read as a relation of the extension's own kind. */
export const Extended = (target: () => EntityClass) =>
  ManyToOne({
    entity: () => target(),
    nullable: true,
    hidden: true,
    deleteRule: "no action",
    updateRule: "no action",
    index: false,
  });

/** SQL: own fields are about one record alone. */
export const atMostOneExtended = `num_nonnulls(${Object.values(extendedColumns)
  .map(({ column }) => `"${column}"`)
  .join(", ")}) <= 1`;

/** The index by which the own fields of a record are found. */
export const extendedIndex = (column: string) => ({
  name: `register_record_${column}`,
  expression: `create unique index "register_record_${column}" on "register_record" ("${column}", "register_id") where "${column}" is not null`,
});
