import type { OneField, ScalarField } from "../../schema/shared/description.ts";
import type { Actor } from "../access/actor.ts";
import { readableField } from "../access/readable.ts";
import { invalid } from "../errors.ts";
import { fieldOf } from "../model/model.ts";
import type { Parameters } from "../model/parameters.ts";
import type { Place } from "../model/place.ts";
import { usableField } from "./field-access.ts";
import type { SelectNode } from "./node.ts";
import type { OrderInput } from "./request.ts";

/** So many fields may an order name: more decide nothing any more. */
const MOST_FIELDS = 10;

/** Empty values come last either way; where there are none, saying so would keep PostgreSQL from reading an index backwards. */
function way(field: ScalarField | OneField, descending: boolean): string {
  const direction = descending ? "desc" : "asc";
  return field.kind === "scalar" && !field.nullable ? direction : `${direction} nulls last`;
}

/** A name comes in the order of its sound; those that sound alike, and all other values, in their own. */
function inOrder(field: ScalarField | OneField, alias: string, descending: boolean): string {
  const direction = way(field, descending);
  const value = `${field.sql(alias)} ${direction}`;
  // Byte by byte: a space comes before every letter, so that short syllables come first, whatever the database's own order is.
  return field.kind === "scalar" && field.pinyin ? `${field.pinyin(alias)} collate "C" ${direction}, ${value}` : value;
}

/** The part of a level that an order may add joins to. */
type Joins = Pick<SelectNode, "place" | "join">;

/** Turns an untrusted order into SQL. The identity comes last, so that pages neither repeat nor miss a row. */
export class OrderCompiler {
  private fields = 0;

  constructor(
    private readonly node: Joins,
    private readonly actor: Actor,
    private readonly parameters: Parameters,
  ) {}

  /**
   * `fallback` names fields of the record, "-" in front for descending; used when the request gives no order.
   * @param decides whether no two of the rows share what the fallback names, so that the identity decides nothing
   */
  compile(orderBy: OrderInput, fallback: readonly string[], path: string, decides = false): string {
    this.count(orderBy.length, path);
    this.fields = 0;
    const parts = orderBy.flatMap((entry, index) => this.entry(entry, this.node.place, `${path}.${index}`));
    if (parts.length === 0) {
      const natural = fallback.map((name) => this.natural(name)).filter((part) => part !== null);
      if (decides && natural.length === fallback.length) return natural.join(", ");
      parts.push(...natural);
    }
    const identity = `${this.node.place.alias}."id"`;
    return [...parts.filter((part) => !part.startsWith(`${identity} `)), `${identity} asc`].join(", ");
  }

  private count(fields: number, path: string): void {
    this.fields += fields;
    if (this.fields > MOST_FIELDS) throw invalid(path, "orderTooLong", { max: MOST_FIELDS });
  }

  private natural(name: string): string | null {
    const descending = name.startsWith("-");
    const field = fieldOf(this.node.place.model, descending ? name.slice(1) : name);
    if (field.kind === "many") throw new Error(`${name} cannot order.`);
    // The order of rows would tell what a hidden value is.
    if (readableField(this.node.place, field.name, this.actor, this.parameters) !== "always") return null;
    if (field.kind === "scalar" && field.opensText) this.parameters.testTexts();
    return inOrder(field, this.node.place.alias, descending);
  }

  private entry(entry: Readonly<Record<string, unknown>>, place: Place, path: string): string[] {
    this.count(Object.keys(entry).length, path);
    return Object.entries(entry).flatMap(([name, direction]) => {
      const here = `${path}.${name}`;
      const field = usableField(place, name, here, this.actor, this.parameters);
      if (field.kind === "one" && place === this.node.place && typeof direction === "object" && direction !== null) {
        return this.entry(Object.fromEntries(Object.entries(direction)), this.node.join(field), here);
      }
      if (field.kind !== "scalar" || field.type === "json" || field.type === "ids") throw invalid(here, "unknownField", { field: name });
      if (direction !== "ASC" && direction !== "DESC") throw invalid(here, "badDirection");
      if (field.opensText) this.parameters.testTexts();
      return [inOrder(field, place.alias, direction === "DESC")];
    });
  }
}
