import type { Actor } from "../access/actor.ts";
import { readableRows } from "../access/condition-to-sql.ts";
import { fieldThen, type Held, readableThen } from "../access/held-to-sql.ts";
import { allOf, anyOf } from "../access/logic.ts";
import { type FieldReading, readableField } from "../access/readable.ts";
import type { Model } from "../model/model.ts";
import { Parameters, type Statement } from "../model/parameters.ts";
import { from, type Place } from "../model/place.ts";
import type { Page } from "../reading/request.ts";

/** The fields of a record that its events show: each always, or where a condition holds for the event. */
export interface HistoryFields {
  readonly always: readonly string[];
  readonly sometimes: readonly { readonly where: string; readonly names: readonly string[] }[];
}

const asSql = (reading: FieldReading): string => (reading === "always" ? "true" : reading === "never" ? "false" : reading.where);

function fieldsOf(place: Place, held: Held, actor: Actor, parameters: Parameters): HistoryFields {
  const byCondition = new Map<string, string[]>();
  for (const name of place.model.description.fields.keys()) {
    const where = allOf([
      asSql(readableField(place, name, actor, parameters)),
      asSql(name === "id" ? "always" : fieldThen(held, name, actor, parameters)),
    ]);
    byCondition.set(where, [...(byCondition.get(where) ?? []), name]);
  }
  const sometimes = [...byCondition].flatMap(([where, names]) => (where === "true" || where === "false" ? [] : [{ where, names }]));
  return { always: byCondition.get("true") ?? [], sometimes };
}

/** SQL: whether the event changed one of the fields. */
const changedAny = (names: readonly string[], parameters: Parameters) =>
  names.length === 0 ? "false" : `e."changes" ?| ${parameters.add(names)}::text[]`;

/** SQL: whether the text that the event is about may be read now, and as it was then. */
function textReadable(actor: Actor, parameters: Parameters): string {
  const place = { model: actor.models.of("revisions"), alias: parameters.alias() };
  const text = `e."held"->'text'`;
  const readable = allOf([readableRows(place, actor, parameters), readableThen({ facts: text, text, place }, actor, parameters)]);
  return `(e."revision_id" is null or exists (select 1 from "revision" ${place.alias} where ${place.alias}."id" = e."revision_id" and ${readable}))`;
}

/**
 * The events of a record that the actor may know of, the newest first: identity, time, author, command, changes, whether they may know more
 * than that something happened, and what was before it; then for each condition of `fields.sometimes` whether it holds. Which events are
 * meant is settled here, so that no page tells where one is left out.
 * @param unseenToo auditors learn of every event that something happened
 */
export function historyStatement(
  model: Model,
  id: string,
  { offset, limit }: Page,
  actor: Actor,
  unseenToo: boolean,
): { readonly statement: Statement; readonly fields: HistoryFields } {
  const parameters = new Parameters();
  const place = { model, alias: parameters.alias() };
  const held = { facts: `e."held"`, text: `e."held"->'text'`, place };
  const before = { facts: `e."before"`, text: `e."before"->'text'`, place };
  const fields = fieldsOf(place, held, actor, parameters);
  const whole = allOf([readableThen(held, actor, parameters), textReadable(actor, parameters)]);
  // That something hidden was changed, and when, is hidden as well.
  const tells = anyOf([
    `e."changes" = '{}'`,
    changedAny(fields.always, parameters),
    ...fields.sometimes.map(({ where, names }) => `(${where} and ${changedAny(names, parameters)})`),
  ]);
  const columns = [
    ...[`e."id"`, `e."at"`, `e."actor_id"`, `e."command"`, `e."changes"`],
    `coalesce(${whole}, false) as "whole"`,
    `coalesce(${readableThen(before, actor, parameters)}, false) as "was"`,
    ...fields.sometimes.map(({ where }, index) => `coalesce(${where}, false) as f${index}`),
  ];
  const statement = parameters.statement(
    `select ${columns.join(", ")}
     from (select a.*, lag(a."held", 1, a."held") over (order by a."sequence") as "before" from "audit_event" a
       where a."subject_type" = ${parameters.add(model.description.name)} and a."subject_id" = ${parameters.add(id)}::text) e
     join ${from(place)} on ${place.alias}."id" = ${parameters.add(id)}::text::uuid
     where ${unseenToo ? "true" : allOf([whole, tells])}
     order by e."sequence" desc limit ${limit} offset ${offset}`,
  );
  return { statement, fields };
}
