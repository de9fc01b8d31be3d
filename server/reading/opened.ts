import type { Place } from "../access/condition-to-sql.ts";
import type { Parameters } from "../model/parameters.ts";
import { valueAt } from "../model/path.ts";

/** Where an entity's text comes from: the path to the revision. */
const revisionPath: Readonly<Record<string, string>> = { Provision: "revision", ProvisionReference: "revision", Attachment: "revision" };

/**
 * How to join, under the alias, the revision that reading the record's text opens, where its level is logged; undefined for entities
 * without classified text.
 */
export function openedRevision(place: Place, alias: string, parameters: Parameters): string | undefined {
  const path = revisionPath[place.model.description.name];
  if (!path) return undefined;
  // As an array the logged levels are asked for once a statement, and joined the revision is looked up once for all that it holds.
  const logged = `array(select l."id" from "classification_level" l where l."logged")`;
  const revision = valueAt(place.model, place.alias, path, parameters).sql;
  return `left join "revision" ${alias} on ${alias}."id" = ${revision} and ${alias}."level_id" = any(${logged})`;
}
