import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { extendedColumns } from "../../../schema/register/own/extended-columns.ts";
import { withOwnFields } from "../../../schema/register/own/own-fields.screen.ts";
import { EXTENDED, type ExtendedResource, ownRelation } from "../../../schema/register/own/own-paths.screen.ts";
import { visibleThrough } from "../../../schema/shared/access.ts";
import type { FieldDescription, OneField } from "../../../schema/shared/description.ts";
import type { RegisterModelSource } from "../../model/model.ts";
import { knownTo, type Reach, standsFor } from "./known-to.ts";

interface ExtendedBy {
  readonly resource: ExtendedResource;
  readonly definition: RegisterDefinition;
  readonly reach: readonly Reach[];
  readonly rank: number | null;
  readonly owner: string;
  readonly archived: boolean;
}

/** Yes or no: whoever has not said yes has said no. */
const neverEmpty = (field: FieldDescription): FieldDescription =>
  field.kind === "scalar" && field.type === "flag"
    ? { ...field, nullable: false, sql: (table) => `coalesce(${field.sql(table)}, false)` }
    : field;

/** The way from an extended record to its own fields: they name it, once in their register. */
const relationTo = ({ slug, registerId, rows }: RegisterModelSource, column: string): OneField => ({
  kind: "one",
  name: ownRelation(slug),
  description: "Own fields of a department.",
  target: `r/${slug}`,
  column: null,
  sql: (table) =>
    `(select o."id" from "register_record" o where o."${column}" = ${table}."id" and o."register_id" = '${registerId}'::uuid)`,
  leadsTo: (table, other) => `${other}."${column}" = ${table}."id" and ${rows(other)}`,
});

/** A register that holds own fields: its records are readable where those are that they are about, and these lead to them. */
export function extensionOf(source: RegisterModelSource, by: ExtendedBy): RegisterModelSource {
  const { resource, definition, reach, owner, rank, archived } = by;
  const { column } = extendedColumns[resource];
  const back: OneField = {
    ...{ kind: "one", name: EXTENDED, description: "The record that these fields are about.", target: resource, column },
    sql: (table) => `${table}."${column}"`,
  };
  const { description, access, screen } = source;
  const fields = new Map([...description.fields].map(([name, field]) => [name, neverEmpty(field)] as const));
  return {
    ...source,
    description: { ...description, fields: fields.set(EXTENDED, back) },
    access: { ...access, always: [...access.always, visibleThrough(EXTENDED)] },
    screen,
    extension: {
      ...{ resource, column, relation: archived ? null : relationTo(source, column) },
      standsFor: archived ? [] : standsFor(reach, owner, rank),
      filledBy: knownTo(
        reach.filter(({ right }) => right === "act"),
        owner,
        rank,
      ),
      onto: (extended) => withOwnFields(extended, { slug: source.slug, definition }),
    },
  };
}
