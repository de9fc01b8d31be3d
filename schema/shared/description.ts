import type { AnyResource } from "../registry.ts";

/** A class of schema/, which is at once a table and a GraphQL type. */
export type EntityClass = abstract new (...args: never[]) => object;

/** What a scalar field holds: decides its GraphQL type, its filter and how it travels. A decimal travels as text, exact to its last place. */
export type ScalarKind = "id" | "text" | "int" | "number" | "decimal" | "flag" | "day" | "moment" | "json" | "ids" | EnumDescription;

/** A closed list of words; the words are the same in the database and in GraphQL. */
export interface EnumDescription {
  readonly name: string;
  readonly values: readonly string[];
}

interface NamedField {
  readonly name: string;
  readonly description: string;
}

/** A value of the record itself: a column, or an SQL expression over the record's table alias. */
export interface ScalarField extends NamedField {
  readonly kind: "scalar";
  readonly type: ScalarKind;
  readonly nullable: boolean;
  /** True when no two records share a value. */
  readonly unique: boolean;
  /** SQL of the value for the given (already quoted) table alias. */
  readonly sql: (table: string) => string;
  /** True when free-text search looks into it. */
  readonly searchable: boolean;
  /** True when reading it opens a classified text, which levels may require to be logged. */
  readonly opensText: boolean;
  readonly column: string | null;
  /** SQL of how the value sounds (see `pinyinKey`): it is sorted by that, and found by it where free-text search looks into it. */
  readonly pinyin?: (table: string) => string;
  /** True when the entity's table has an index over the field's `wordPairs`. */
  readonly pairs?: boolean;
  /** Of a worked-out value: the field that it is taken from, so that search need not work it out for every record. */
  readonly source?: ValueSource;
  /** Of a worked-out title: the relations of which one is what it names. */
  readonly titleOf?: readonly string[];
}

/** Where a worked-out value comes from. */
export interface ValueSource {
  readonly target: AnyResource;
  readonly field: string;
  /** The source's relation back to the record. */
  readonly inverse: string;
}

/** A relation to at most one record; `sql` yields the other record's id. Always nullable: the other record may be invisible. */
export interface OneField extends NamedField {
  readonly kind: "one";
  /** The kind of record that it leads to. */
  readonly target: AnyResource;
  readonly sql: (table: string) => string;
  readonly column: string | null;
  /** SQL: whether the other record, under its alias, is the one that it leads to, where that is found without its id. */
  readonly leadsTo?: (table: string, other: string) => string;
}

/** A relation to many records that point back with their field `inverse`. */
export interface ManyField extends NamedField {
  readonly kind: "many";
  /** The kind of record that it leads to. */
  readonly target: AnyResource;
  readonly inverse: string;
  /** Default order, as fields of the target. */
  readonly orderBy: readonly string[];
  /** Whether no two records that point back share the values of the default order: sorting by anything more costs twice the time. */
  readonly decides: boolean;
}

export type FieldDescription = ScalarField | OneField | ManyField;

/** What the reader knows of an entity: its table and its fields, in the order in which they were declared. */
export interface EntityDescription {
  readonly name: string;
  /** What is read: the entity's own table, or a view that has more rows of the same kind. */
  readonly table: string;
  readonly fields: ReadonlyMap<string, FieldDescription>;
}

/** What leads to other records names their class, as long as no list of all classes is there. */
type Declared<Field> = Omit<Field, "target"> & { readonly target: () => EntityClass };
export type DeclaredSource = Declared<ValueSource>;
export type DeclaredField = Declared<OneField> | Declared<ManyField> | (Omit<ScalarField, "source"> & { readonly source?: DeclaredSource });

const declared = new Map<object, Map<string, DeclaredField>>();

/** Notes a field of the class that owns `prototype`; called by the field decorators. */
export function declareField(prototype: object, field: DeclaredField): void {
  const fields = declared.get(prototype) ?? new Map<string, DeclaredField>();
  fields.set(field.name, field);
  declared.set(prototype, fields);
}

const views = new Map<EntityClass, string>();

/** Of a class whose records are read from a view. */
export const ReadFrom =
  (view: string) =>
  (entity: EntityClass): void =>
    void views.set(entity, view);

/** The naming of tables and columns: `owningDepartment` → `owning_department`. */
export function underscore(name: string): string {
  return name.replace(/(?<=[a-z0-9])([A-Z])/g, "_$1").toLowerCase();
}

/** @param resourceOf what the records of a class are called as a kind */
function named(field: DeclaredField, resourceOf: (entity: EntityClass) => AnyResource): FieldDescription {
  if (field.kind !== "scalar") return { ...field, target: resourceOf(field.target()) };
  const { source, ...rest } = field;
  return source ? { ...rest, source: { ...source, target: resourceOf(source.target()) } } : rest;
}

/**
 * The description of an entity class, inherited fields included.
 * @param resourceOf what the records of a class are called as a kind
 */
export function describe(entity: EntityClass, resourceOf: (entity: EntityClass) => AnyResource): EntityDescription {
  const fields = new Map<string, FieldDescription>();
  const lineage: object[] = [];
  for (let prototype: object | null = entity.prototype; prototype; prototype = Object.getPrototypeOf(prototype)) lineage.unshift(prototype);
  for (const prototype of lineage) {
    for (const [name, field] of declared.get(prototype) ?? []) fields.set(name, named(field, resourceOf));
  }
  return { name: entity.name, table: views.get(entity) ?? underscore(entity.name), fields };
}
