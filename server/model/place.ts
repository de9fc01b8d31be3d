import type { OneField } from "../../schema/shared/description.ts";
import type { Model } from "./model.ts";

/** A record in a statement: its model and the alias under which its table stands there. */
export interface Place {
  readonly model: Model;
  readonly alias: string;
  /** Of a text: the alias of its document, where the statement has joined that anyway. */
  readonly document?: string;
}

/** SQL: the table in which the records of the kind are, under the alias of the place. What is not of the kind, `ofKind` leaves out. */
export const from = ({ model, alias }: Place): string => `"${model.description.table}" ${alias}`;

/** SQL: whether the row is a record of the kind at all; a part of what the actor may read, and asked wherever that is not. */
export const ofKind = ({ model, alias }: Place): string => model.rows?.(alias) ?? "true";

/** SQL: whether the relation of the record under the alias leads to the record at the place. */
export const leadsTo = ({ leadsTo: found, sql }: OneField, alias: string, other: Place): string =>
  found ? found(alias, other.alias) : `${other.alias}."id" = ${sql(alias)}`;
