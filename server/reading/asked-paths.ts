import type { FieldDescription } from "../../schema/shared/description.ts";
import { isObject } from "../../schema/shared/values.screen.ts";
import { invalid } from "../errors.ts";
import { type Model, targetOf } from "../model/model.ts";
import { filterOf, orderOf } from "./json-filter.ts";
import { stepsOf } from "./path-steps.ts";
import { RELATED_IN_LIST, RELATED_LIMIT, type Selection } from "./request.ts";
import { SelectionBuilder } from "./selection-builder.ts";

/** So many fields may be asked for, those of related records included: nobody reads more of one record. */
const MOST_ASKED = 500;
/** Characters of a path. */
const LONGEST_PATH = 500;
/** Relations to many inside of each other. */
const MOST_NESTED = 5;
/** What stands for a relation in an answer, as GraphQL takes names. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

/** What may be said of a relation to many. */
const SAID_OF_MANY: ReadonlySet<string> = new Set(["path", "fields", "where", "orderBy", "limit", "as"]);

/** The field of a record that an untrusted request names. */
function fieldNamed(model: Model, name: string, at: string): FieldDescription {
  const field = model.description.fields.get(name);
  if (!field) throw invalid(at, "unknownField", { field: name });
  return field;
}

/** The kind of record to which steps over relations to one lead. */
function modelAlong(model: Model, steps: readonly string[], at: string): Model {
  return steps.reduce<Model>((from, step) => {
    const field = fieldNamed(from, step, at);
    if (field.kind !== "one") throw invalid(at, "unknownField", { field: step });
    return targetOf(from, field);
  }, model);
}

/** Reads untrusted lists of fields, all of one request together. */
class AskedPaths {
  private asked = 0;

  read(model: Model, fields: unknown, at: string, depth = 0): SelectionBuilder {
    if (!Array.isArray(fields) || fields.length === 0) throw invalid(at, "badAskedFields");
    if (depth > MOST_NESTED) throw invalid(at, "tooDeep", { max: MOST_NESTED });
    this.asked += fields.length;
    if (this.asked > MOST_ASKED) throw invalid(at, "listTooLong", { max: MOST_ASKED });
    const selection = new SelectionBuilder(at).add(["id"]);
    for (const [index, entry] of fields.entries()) {
      const here = `${at}.${index}`;
      if (typeof entry === "string") this.value(selection, model, this.steps(entry, here), here);
      else if (isObject(entry)) this.many(selection, model, entry, here, depth);
      else throw invalid(here, "badAskedFields");
    }
    return selection;
  }

  private steps(path: unknown, at: string): readonly string[] {
    if (typeof path !== "string" || path.length > LONGEST_PATH) throw invalid(at, "badAskedFields");
    return stepsOf(path, at);
  }

  /** The record at the end of the steps, each on the way with its identity. */
  private record(selection: SelectionBuilder, steps: readonly string[], at: string): SelectionBuilder {
    for (const [index] of steps.entries()) selection.under(steps.slice(0, index + 1), at).add(["id"]);
    return selection.under(steps, at);
  }

  private value(selection: SelectionBuilder, model: Model, steps: readonly string[], at: string): void {
    const [before, name = ""] = [steps.slice(0, -1), steps.at(-1)];
    const field = fieldNamed(modelAlong(model, before, at), name, at);
    if (field.kind === "many") throw invalid(at, "badAskedFields");
    if (field.kind === "one") this.record(selection, steps, at);
    else this.record(selection, before, at).add([name]);
  }

  private many(selection: SelectionBuilder, model: Model, asked: Readonly<Record<string, unknown>>, at: string, depth: number): void {
    const unknown = Object.keys(asked).find((word) => !SAID_OF_MANY.has(word));
    if (unknown !== undefined) throw invalid(`${at}.${unknown}`, "badAskedFields");
    const steps = this.steps(asked.path, `${at}.path`);
    const [before, name = ""] = [steps.slice(0, -1), steps.at(-1)];
    const owner = modelAlong(model, before, `${at}.path`);
    const field = fieldNamed(owner, name, `${at}.path`);
    if (field.kind !== "many") throw invalid(`${at}.path`, "badAskedFields");
    const { as: key = name, limit = RELATED_IN_LIST } = asked;
    const record = this.record(selection, before, at);
    const isTaken = record.manys.some((many) => many.key === key) || (key !== name && owner.description.fields.has(String(key)));
    if (typeof key !== "string" || !NAME.test(key) || key === "__proto__" || isTaken) throw invalid(`${at}.as`, "badAskedName");
    if (typeof limit !== "number" || !Number.isInteger(limit) || limit < 1 || limit > RELATED_LIMIT)
      throw invalid(`${at}.limit`, "outOfRange", { min: 1, max: RELATED_LIMIT });
    record.manys.push({
      ...{ field: name, key, at, limit },
      where: filterOf(asked.where, `${at}.where`),
      orderBy: orderOf(asked.orderBy, `${at}.orderBy`),
      selection: this.read(targetOf(owner, field), asked.fields, `${at}.fields`, depth + 1),
    });
  }
}

/**
 * What is asked of records by untrusted paths: "person.department.name" is a value, "person" the identity of a record, and
 * `{ path, fields, where, orderBy, limit, as }` a relation to many. Each record on the way is asked for its identity.
 * @throws {PublicError} INVALID at the place of what is wrong, e.g. `fields.3.where.name`
 */
export const selectionOfPaths = (model: Model, fields: unknown, at = "fields"): Selection => new AskedPaths().read(model, fields, at);
