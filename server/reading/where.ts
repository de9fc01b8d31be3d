import type { ManyField, OneField, ScalarField } from "../../schema/shared/description.ts";
import { isObject } from "../../schema/shared/values.screen.ts";
import type { Actor } from "../access/actor.ts";
import { readableRows } from "../access/condition-to-sql.ts";
import { allOf, anyOf } from "../access/logic.ts";
import { comparableField } from "../access/readable.ts";
import { invalid } from "../errors.ts";
import { fieldOf, type Model, targetOf } from "../model/model.ts";
import type { Parameters } from "../model/parameters.ts";
import { from, leadsTo, type Place } from "../model/place.ts";
import { comparison } from "./comparison.ts";
import { usableField } from "./field-access.ts";
import { countPlaces, relatedPlaces, type WordPlaces } from "./related-words.ts";
import type { WhereInput } from "./request.ts";
import { WordCondition, wordsOf } from "./words.ts";

/** So many conditions may a filter have in all; more is a mistake or an attack. */
const MAX_CONDITIONS = 200;
/** Characters of the words that are looked for. */
const LONGEST_WORDS = 200;
/** How often what a relation to many leads to may have to be looked at, for each record that it starts from. */
const TO_MANY = 4;

/** The comparisons that hold for empty values as well. */
const HOLD_FOR_EMPTY: ReadonlySet<string> = new Set(["ne", "notIn", "isNull"]);
/** No related records. */
const NOWHERE: WordPlaces["ones"] = new Map();

/** Turns untrusted filters into SQL, with the actor's conditions on every record that a filter passes through. */
export class WhereCompiler {
  private conditions = 0;
  /** How often the present place may have to be looked at for each record of the list. */
  private times = 1;

  constructor(
    private readonly actor: Actor,
    private readonly parameters: Parameters,
  ) {}

  /** SQL of the filter for the record at `place`; errors name the place in the request under `path`. */
  compile(where: WhereInput, place: Place, path: string): string {
    const parts: string[] = [];
    const entries = Object.entries(where);
    // An empty one takes as long to look at.
    if (entries.length === 0) this.count(path);
    for (const [key, value] of entries) {
      const here = `${path}.${key}`;
      this.count(here);
      if (value === null || value === undefined) throw invalid(here, "emptyFilter");
      if (key === "and" || key === "or") parts.push(this.group(key, value, place, here));
      else if (key === "not") parts.push(`not coalesce(${this.nested(value, place, here)}, false)`);
      else if (key === "q") parts.push(this.search(value, place, here, relatedPlaces(place.model)));
      else if (key === "ownWords") parts.push(this.search(value, place, here, NOWHERE));
      else parts.push(this.field(key, value, place, here));
    }
    return allOf(parts);
  }

  private count(path: string): void {
    this.conditions += 1;
    if (this.conditions > MAX_CONDITIONS) throw invalid(path, "filterTooBig", { max: MAX_CONDITIONS });
  }

  private nested(value: unknown, place: Place, path: string): string {
    if (!isObject(value)) throw invalid(path, "emptyFilter");
    return this.compile(value, place, path);
  }

  private group(key: "and" | "or", value: unknown, place: Place, path: string): string {
    if (!Array.isArray(value)) throw invalid(path, "emptyFilter");
    // Before any of them is looked at.
    if (this.conditions + value.length > MAX_CONDITIONS) throw invalid(path, "filterTooBig", { max: MAX_CONDITIONS });
    const parts = value.map((part, index) => this.nested(part, place, `${path}.${index}`));
    return key === "and" ? allOf(parts) : anyOf(parts);
  }

  private field(name: string, value: unknown, place: Place, path: string): string {
    const field = place.model.description.fields.get(name);
    if (!field) throw invalid(path, "unknownField", { field: name });
    const shown = comparableField(place, name, this.actor, this.parameters);
    if (shown === null || (field.kind === "many" && shown !== "true")) throw invalid(path, "unreadableField", { field: name });
    if (!isObject(value) || Object.keys(value).length === 0) throw invalid(path, "emptyFilter");
    switch (field.kind) {
      case "scalar":
        return this.scalar(field, value, place, path, shown);
      case "one":
        return this.one(field, value, place, path, shown);
      case "many":
        return this.many(field, value, place, path);
    }
  }

  /** Where a row does not show the value, it counts as empty. */
  private scalar(field: ScalarField, value: WhereInput, place: Place, path: string, shown: string): string {
    if (field.opensText) this.parameters.testTexts();
    const own = field.sql(place.alias);
    return allOf(
      Object.entries(value).map(([word, operand]) => {
        const compare = (sql: string) => comparison(field, sql, word, operand, `${path}.${word}`, this.parameters);
        if (shown === "true") return compare(own);
        return HOLD_FOR_EMPTY.has(word) ? compare(`(case when ${shown} then ${own} end)`) : allOf([compare(own), shown]);
      }),
    );
  }

  /** A relation to a record that the actor may not read counts as empty, as it does in an answer. */
  private one(field: OneField, value: WhereInput, place: Place, path: string, shown: string): string {
    const target = { model: targetOf(place.model, field), alias: this.parameters.alias() };
    const { isNull, ...rest } = value;
    this.parameters.spend(this.times, path);
    const parts: string[] = [];
    const visible = (filter: string) =>
      allOf([
        `exists (select 1 from ${from(target)} where ${leadsTo(field, place.alias, target)} and ${allOf([readableRows(target, this.actor, this.parameters), filter])})`,
        shown,
      ]);
    if (isNull !== undefined) {
      if (typeof isNull !== "boolean") throw invalid(`${path}.isNull`, "badFilterValue", { field: field.name });
      parts.push(isNull ? `not ${visible("true")}` : visible("true"));
    }
    if (Object.keys(rest).length > 0) {
      const inner = this.compile(rest, target, path);
      if (field.leadsTo) parts.push(this.ownFields(field, place, target, inner));
      else parts.push(this.atMostOne(rest, target.model) ? allOf([this.theOne(field, place, target, inner), shown]) : visible(inner));
    }
    return allOf(parts);
  }

  /** Own fields of a record are there, and empty, where nobody has filled one in. */
  private ownFields(field: OneField, place: Place, target: Place, filter: string): string {
    const own = allOf([leadsTo(field, place.alias, target), readableRows(target, this.actor, this.parameters)]);
    return `exists (select 1 from (select 1) one left join ${from(target)} on ${own} where ${filter})`;
  }

  /** Whether the filter names a single record, by its identity or another value that no two share. */
  private atMostOne(where: WhereInput, model: Model): boolean {
    return Object.entries(where).some(([name, filter]) => {
      const field = model.description.fields.get(name);
      return field?.kind === "scalar" && field.unique && isObject(filter) && filter.eq !== undefined;
    });
  }

  /** Found once for the whole statement, so that PostgreSQL can read the list in the order of an index on the relation. */
  private theOne(field: OneField, place: Place, target: Place, filter: string): string {
    const condition = allOf([readableRows(target, this.actor, this.parameters), filter]);
    return `${field.sql(place.alias)} = (select ${target.alias}."id" from ${from(target)} where ${condition})`;
  }

  private many(field: ManyField, value: WhereInput, place: Place, path: string): string {
    return allOf(
      Object.entries(value).map(([word, filter]) => {
        if (word !== "some" && word !== "none")
          throw invalid(`${path}.${word}`, "unknownComparison", { field: field.name, comparison: word });
        const target = { model: targetOf(place.model, field), alias: this.parameters.alias() };
        this.times *= TO_MANY;
        this.parameters.spend(this.times, path);
        usableField(target, field.inverse, `${path}.${word}`, this.actor, this.parameters);
        const back = target.model.description.fields.get(field.inverse);
        if (back?.kind !== "one") throw new Error(`${field.inverse} does not point back.`);
        const inner = allOf([readableRows(target, this.actor, this.parameters), this.nested(filter, target, `${path}.${word}`)]);
        this.times /= TO_MANY;
        const exists = `exists (select 1 from ${from(target)} where ${back.sql(target.alias)} = ${place.alias}."id" and ${inner})`;
        return word === "some" ? exists : `not ${exists}`;
      }),
    );
  }

  /** Every word must stand in a field, of the record or of one that it refers to; names are also found by how they sound. */
  private search(value: unknown, place: Place, path: string, related: WordPlaces["ones"]): string {
    const text = String(value);
    if (text.length > LONGEST_WORDS) throw invalid(path, "tooLong", { max: LONGEST_WORDS });
    if (text.includes("\0")) throw invalid(path, "controlCharacter");
    const words = wordsOf(text);
    this.parameters.spend((this.times + countPlaces(related)) * words.length, path);
    const fields = new Set([...place.model.description.fields.values()].filter((field) => field.kind === "scalar" && field.searchable));
    const places = { fields: fields as ReadonlySet<ScalarField>, ones: related };
    return allOf(words.map((word) => this.found(new WordCondition(word, this.parameters), places, place)));
  }

  /** Only fields that the actor may filter by say whether a word stands there, and only records that they may read. */
  private found(word: WordCondition, { fields, ones }: WordPlaces, place: Place): string {
    const own = [...fields].map((field) => {
      const shown = comparableField(place, field.name, this.actor, this.parameters);
      if (shown === null) return "false";
      if (field.opensText) this.parameters.testTexts();
      return allOf([word.in(field, place), shown]);
    });
    const inOwn = allOf([word.narrowed([...fields], place.alias), anyOf(own)]);
    return anyOf([inOwn, ...[...ones].map(([name, inner]) => this.refersToFound(word, name, inner, place))]);
  }

  /** The related records that a word finds are looked up once for the whole statement. */
  private refersToFound(word: WordCondition, name: string, places: WordPlaces, place: Place): string {
    const field = fieldOf(place.model, name);
    const shown = comparableField(place, name, this.actor, this.parameters);
    if (field.kind !== "one" || shown === null) return "false";
    const target = { model: targetOf(place.model, field), alias: this.parameters.alias() };
    const found = allOf([this.found(word, places, target), readableRows(target, this.actor, this.parameters)]);
    if (found === "false") return "false";
    const ids = `select ${target.alias}."id" from ${from(target)} where ${found}`;
    return allOf([`${field.sql(place.alias)} in (${ids})`, shown]);
  }
}
