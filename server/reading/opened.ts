import type { Parameters } from "../model/parameters.ts";
import { valueAt } from "../model/path.ts";
import type { Place } from "../model/place.ts";

/** What of the trail says words of a text: what was done with its provisions and references, and what was quoted and proposed. */
const TOLD = ["operations", "references", "heading", "text", "contentHash", "quote", "proposed"];

/** Which of an event's changes say words of the text that it is about, besides fields of the record. */
export const toldWords: ReadonlySet<string> = new Set(["operations", "references"]);

/** Where the text is that a record shows words of. */
interface Showing {
  /** The path to the revision. */
  readonly of: string;
  /** SQL: whether the record under the alias does; left out, each does. */
  readonly where?: (alias: string) => string;
}

const showing: Readonly<Record<string, Showing>> = {
  Revision: { of: "id" },
  Provision: { of: "revision" },
  ProvisionReference: { of: "revision" },
  Attachment: { of: "revision" },
  Comment: { of: "revision", where: (c) => `num_nonnulls(${c}."quote", ${c}."proposed") > 0` },
  Inquiry: { of: "revision", where: (i) => `${i}."quote" is not null` },
  AuditEvent: { of: "revision", where: (e) => `${e}."changes" ?| array[${TOLD.map((name) => `'${name}'`).join(", ")}]` },
};

/**
 * How to join, under the alias, the revision that reading the record's text opens, where its level is logged; undefined for entities
 * without classified text.
 */
export function openedRevision(place: Place, alias: string, parameters: Parameters): string | undefined {
  const shows = showing[place.model.description.name];
  if (!shows) return undefined;
  // As an array the logged levels are asked for once a statement, and joined the revision is looked up once for all that it holds.
  const logged = `array(select l."id" from "classification_level" l where l."logged")`;
  const revision = valueAt(place.model, place.alias, shows.of, parameters).sql;
  const words = shows.where ? ` and ${shows.where(place.alias)}` : "";
  return `left join "revision" ${alias} on ${alias}."id" = ${revision} and ${alias}."level_id" = any(${logged})${words}`;
}
