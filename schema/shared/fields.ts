import { t } from "@mikro-orm/core";
import { Enum, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ID, Int, registerEnumType } from "type-graphql";
import {
  type DeclaredSource,
  declareField,
  type EntityClass,
  type EnumDescription,
  type ManyField,
  type ScalarField,
  type ScalarKind,
  underscore,
} from "./description.ts";
import { type PinyinReading, pinyinKey } from "./pinyin.ts";
import { DateScalar, DateTimeScalar, JsonScalar } from "./scalars.ts";

/** Field decorators: each declares a column, its GraphQL field and what the reader knows of it, in one word. */
type FieldDecorator = (prototype: object, name: string) => void;

interface ColumnOptions {
  readonly nullable?: boolean;
  readonly unique?: boolean;
  readonly length?: number;
  readonly default?: string | number | boolean;
  readonly defaultRaw?: string;
  /** What the column becomes at each change of the record. */
  readonly onUpdate?: () => Date;
  readonly searchable?: boolean;
  readonly opensText?: boolean;
  readonly index?: boolean;
  /** Sorted and found by how it sounds: a hidden column `…_pinyin` beside it keeps that. */
  readonly pinyin?: PinyinReading;
  /** Found by an index of pairs of Chinese characters, which the entity declares: see `wordPairs`. */
  readonly pairs?: boolean;
  /** Of a word: the list grows by one definition alone, so that the database does not hold the column to it. */
  readonly grows?: true;
}

const quoted = (table: string, column: string) => `${table}."${column}"`;

function graphqlType(type: ScalarKind) {
  if (typeof type === "object") return enumObjects.get(type.name) ?? String;
  switch (type) {
    case "id":
      return ID;
    case "int":
      return Int;
    case "number":
      return Float;
    case "decimal":
      return String;
    case "flag":
      return Boolean;
    case "day":
      return DateScalar;
    case "moment":
      return DateTimeScalar;
    case "json":
      return JsonScalar;
    case "ids":
      return [ID];
    case "text":
      return String;
  }
}

const enumObjects = new Map<string, object>();

/** Declares a closed list of words, e.g. `const Role = words("Role", "What …", ["staff", "head"])`. */
export function words<const W extends string>(
  name: string,
  description: string,
  values: readonly W[],
): EnumDescription & { readonly values: readonly W[] } {
  const object = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(object, { name, description });
  enumObjects.set(name, object);
  return { name, values };
}

/** The words of a list made by `words`. */
export type WordOf<E extends { values: readonly string[] }> = E["values"][number];

/** The GraphQL enum behind a list of words, for arguments and inputs. */
export function enumObject(type: EnumDescription): object {
  const object = enumObjects.get(type.name);
  if (!object) throw new Error(`${type.name} was not declared with words().`);
  return object;
}

function databaseType(type: Exclude<ScalarKind, EnumDescription>, length: number | undefined) {
  switch (type) {
    case "id":
      return t.uuid;
    case "int":
      return t.integer;
    case "number":
      return t.double;
    case "decimal":
      return t.decimal;
    case "flag":
      return t.boolean;
    case "day":
      return t.date;
    case "moment":
      return t.datetime;
    case "json":
      return t.json;
    case "ids":
      return t.array;
    case "text":
      return length ? t.string : t.text;
  }
}

function defaultOf({ default: value, defaultRaw, onUpdate }: ColumnOptions) {
  return {
    ...(value === undefined ? {} : { default: value }),
    ...(defaultRaw === undefined ? {} : { defaultRaw }),
    ...(onUpdate === undefined ? {} : { onUpdate }),
  };
}

function sizeOf(type: ScalarKind, length: number | undefined) {
  if (type === "moment") return { columnType: "timestamptz(3)" };
  return length === undefined ? {} : { length };
}

/**
 * The column that keeps how a name sounds. It follows the name in whatever the entity manager writes; a statement that writes names
 * itself must write this column as well. No type of the API has it.
 */
function keepPinyin(prototype: object, name: string, reading: PinyinReading): (table: string) => string {
  const property = `${name}Pinyin`;
  const column = underscore(property);
  const keyOf = (record: object): string | undefined => {
    const value: unknown = Object.entries(record).find(([field]) => field === name)?.[1];
    return typeof value === "string" ? pinyinKey(value, reading) : undefined;
  };
  Property({ type: t.text, default: "", hidden: true, lazy: true, onCreate: keyOf, onUpdate: keyOf })(prototype, property);
  const table = underscore(prototype.constructor.name);
  const index = `${table}_${column}`;
  Index({ name: index, expression: `create index "${index}" on "${table}" using gin ("${column}" gin_trgm_ops)` })(prototype.constructor);
  return (alias) => quoted(alias, column);
}

function scalar(type: ScalarKind, description: string, options: ColumnOptions): FieldDecorator {
  return (prototype, name) => {
    const columnName = underscore(name);
    const { nullable = false, searchable = false, opensText = false } = options;
    // Masked fields answer null to those who may not read them, so only the record's identity is never null.
    Field(() => graphqlType(type), { nullable: true, description })(prototype, name);
    const column = {
      nullable,
      ...(options.index ? { index: true } : {}),
      ...(options.unique ? { unique: true } : {}),
      ...defaultOf(options),
    };
    if (typeof type === "object" && options.grows) Property({ type: t.text, ...column })(prototype, name);
    else if (typeof type === "object") Enum({ items: () => [...type.values], columnType: "text", ...column })(prototype, name);
    else Property({ type: databaseType(type, options.length), ...sizeOf(type, options.length), ...column })(prototype, name);
    declareField(prototype, {
      kind: "scalar",
      name,
      description,
      type,
      nullable,
      unique: options.unique ?? false,
      searchable,
      opensText,
      column: columnName,
      sql: (table) => quoted(table, columnName),
      ...(options.pinyin ? { pinyin: keepPinyin(prototype, name, options.pinyin) } : {}),
      ...(options.pairs ? { pairs: true } : {}),
    });
  };
}

/** A line or a page of text; give `length` (characters) for a line. */
export const Text = (description: string, options: ColumnOptions = {}) => scalar("text", description, options);
/** A whole number. */
export const Whole = (description: string, options: ColumnOptions = {}) => scalar("int", description, options);
/** Yes or no. */
export const Flag = (description: string, options: ColumnOptions = {}) => scalar("flag", description, options);
/** An agreed day in the organisation's time zone. */
export const Day = (description: string, options: ColumnOptions = {}) => scalar("day", description, options);
/** An instant. */
export const Moment = (description: string, options: ColumnOptions = {}) => scalar("moment", description, options);
/** Structured data. */
export const Json = (description: string, options: ColumnOptions = {}) => scalar("json", description, options);
/** One word of a closed list. */
export const Word = (type: EnumDescription, description: string, options: ColumnOptions = {}) => scalar(type, description, options);

/** The record's identity: a UUID of version 7, so that new records sort last. */
export function Identity(): FieldDecorator {
  return (prototype, name) => {
    Field(() => ID, { description: "Identity of the record." })(prototype, name);
    PrimaryKey({ type: t.uuid })(prototype, name);
    declareField(prototype, {
      kind: "scalar",
      name,
      description: "Identity of the record.",
      type: "id",
      nullable: false,
      unique: true,
      searchable: false,
      opensText: false,
      column: name,
      sql: (table) => quoted(table, name),
    });
  };
}

/**
 * A relation to at most one record, kept as a foreign key. Null in an answer also when that record may not be read. What `cascade` says
 * of goes with the record, of which it is worked out.
 */
export function One(
  target: () => EntityClass,
  description: string,
  options: { nullable?: boolean; index?: boolean; unique?: boolean; cascade?: true } = {},
): FieldDecorator {
  return (prototype, name) => {
    const column = `${underscore(name)}_id`;
    Field(() => target(), { nullable: true, description })(prototype, name);
    ManyToOne({
      entity: () => target(),
      nullable: options.nullable ?? false,
      deleteRule: options.cascade ? "cascade" : "no action",
      updateRule: "no action",
      index: options.index ?? true,
      ...(options.unique ? { unique: true } : {}),
    })(prototype, name);
    declareField(prototype, { kind: "one", name, description, target, column, sql: (table) => quoted(table, column) });
  };
}

/** A value worked out in SQL from the record, never stored. */
export function Derived(
  type: ScalarKind,
  description: string,
  sql: (table: string) => string,
  options: Pick<ScalarField, "pinyin" | "titleOf"> & { source?: DeclaredSource; searchable?: boolean; opensText?: boolean } = {},
): FieldDecorator {
  return (prototype, name) => {
    Field(() => graphqlType(type), { nullable: true, description })(prototype, name);
    declareField(prototype, {
      kind: "scalar",
      name,
      description,
      type,
      nullable: true,
      unique: false,
      searchable: options.searchable ?? false,
      opensText: options.opensText ?? false,
      column: null,
      sql,
      ...(options.pinyin ? { pinyin: options.pinyin } : {}),
      ...(options.source ? { source: options.source } : {}),
      ...(options.titleOf ? { titleOf: options.titleOf } : {}),
    });
  };
}

/** A relation to at most one record that SQL works out; `sql` yields its id. */
export function DerivedOne(target: () => EntityClass, description: string, sql: (table: string) => string): FieldDecorator {
  return (prototype, name) => {
    Field(() => target(), { nullable: true, description })(prototype, name);
    declareField(prototype, { kind: "one", name, description, target, column: null, sql });
  };
}

/** The records that point back with `inverse`; read with a filter, an order and a limit. */
export function Many(
  target: () => EntityClass,
  inverse: string,
  description: string,
  orderBy: readonly string[] = ["id"],
  { decides = false }: Partial<Pick<ManyField, "decides">> = {},
): FieldDecorator {
  return (prototype, name) => {
    Field(() => [target()], { nullable: true, description })(prototype, name);
    declareField(prototype, { kind: "many", name, description, target, inverse, orderBy, decides });
  };
}
