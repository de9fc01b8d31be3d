import type { Bilingual } from "../../screen/operations.ts";
import type { RegisterDefinition } from "../definition/definition.screen.ts";
import type { FieldKindDefinition, TableColumn } from "../definition/field.screen.ts";
import { mostLines } from "../value/table.screen.ts";
import { longestText as longestField } from "../value/text.screen.ts";
import { day, type ExpressionType, flag, minutes, moment, number, person, text } from "./expression-type.screen.ts";

/** The names that a formula may use, with what they are; and what people call them, for whoever writes that instead. */
export interface Scope {
  readonly types: ReadonlyMap<string, ExpressionType>;
  readonly labels: ReadonlyMap<string, Bilingual>;
}

const one = (record: string): ExpressionType => ({ is: "one", record });
const list = (of: ExpressionType, most: number): ExpressionType => ({ is: "list", of, most });
const other: ExpressionType = { is: "other" };

const columnsOf = (columns: readonly TableColumn[]): ReadonlyMap<string, ExpressionType> =>
  new Map(columns.map((column) => [column.key, typeOf(column.of, "")]));

/** What a field of this kind is in a formula; `slug` is the register's own. */
export function typeOf(of: FieldKindDefinition, slug: string): ExpressionType {
  switch (of.kind) {
    case "text":
    case "longText":
      return text(of.max ?? longestField[of.kind]);
    case "phone":
      return text(60);
    case "number":
      return number;
    case "money":
      return { is: "money" };
    case "day":
      return day;
    case "moment":
      return moment;
    case "duration":
      return minutes;
    case "flag":
      return flag;
    case "choice":
      return { is: "choice", options: of.options.map(({ key }) => key) };
    case "choices":
      return list({ is: "choice", options: of.options.map(({ key }) => key) }, of.options.length);
    case "person":
      return person;
    case "people":
      return list(person, of.most ?? 100);
    case "department":
      return one("departments");
    case "position":
      return one("positions");
    case "provision":
      return one("provisions");
    case "document":
      return one("policyDocuments");
    case "record": {
      const record = one(`r/${of.register ?? slug}`);
      return of.many ? list(record, 100) : record;
    }
    case "file":
      return list(other, of.most ?? 20);
    case "signature":
    case "place":
      return other;
    case "checklist":
      return { is: "checklist" };
    case "table":
      return list({ is: "line", columns: columnsOf(of.columns) }, Math.min(of.most ?? mostLines, mostLines));
    case "computed":
      return of.gives === "text" ? text(longestField.longText) : typeOf({ kind: of.gives }, slug);
  }
}

/** Names of the moment and of whoever acts, in every formula. */
const always: readonly (readonly [string, ExpressionType])[] = [
  ["today", day],
  ["now", moment],
  ["me", person],
];

const ofRecord: readonly (readonly [string, ExpressionType])[] = [
  ["number", text(60)],
  ["department", one("departments")],
  ["creator", person],
  ["handler", person],
  ["openedAt", moment],
  ["dueAt", moment],
  ["closedAt", moment],
];

const scope = (types: Iterable<readonly [string, ExpressionType]>, labels: Iterable<readonly [string, Bilingual]> = []): Scope => ({
  types: new Map(types),
  labels: new Map(labels),
});

/** What a formula over a record knows: its fields, its own data, and nothing outside of it. Fields that are gone are not among them. */
export function recordScope(definition: Pick<RegisterDefinition, "fields" | "states">, slug = ""): Scope {
  const current = definition.fields.filter(({ retired }) => !retired);
  const state: ExpressionType = { is: "choice", options: definition.states.map(({ key }) => key) };
  return scope(
    [...always, ...ofRecord, ["state", state] as const, ...current.map(({ key, of }) => [key, typeOf(of, slug)] as const)],
    current.map(({ key, label }) => [key, label] as const),
  );
}

/** What a formula knows that fills in a field of a record that is just begun. */
export const beginningScope: Scope = scope([
  ...always,
  ...ofRecord.filter(([name]) => name === "department" || name === "creator" || name === "openedAt"),
]);

/** What a column of a table is worked out from: the other columns of its line. */
export const lineScope = (columns: readonly TableColumn[]): Scope =>
  scope(
    columnsOf(columns),
    columns.map(({ key, label }) => [key, label] as const),
  );

/** What the bands of a sum of points look at. */
export const pointsScope: Scope = scope([["points", number]]);
