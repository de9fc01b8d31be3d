import type { Place } from "../access/condition-to-sql.ts";
import type { Parameters } from "../model/parameters.ts";
import { valueAt } from "../model/path.ts";

/** Where an entity's text comes from: the path to the revision. */
const revisionPath: Readonly<Record<string, string>> = { Provision: "revision", Attachment: "revision" };

/** SQL of the revision that reading the record's text opens, null where its level is not logged; undefined for entities without classified text. */
export function openedRevision(place: Place, parameters: Parameters): string | undefined {
  const path = revisionPath[place.model.description.name];
  if (!path) return undefined;
  const r = parameters.alias();
  // As an array the logged levels are asked for once a statement.
  const logged = `array(select l."id" from "classification_level" l where l."logged")`;
  return `(select ${r}."id" from "revision" ${r} where ${r}."id" = ${valueAt(place.model, place.alias, path, parameters).sql} and ${r}."level_id" = any(${logged}))`;
}
