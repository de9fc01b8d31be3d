import { codeModel, fieldOf } from "../model/model.ts";
import type { Parameters } from "../model/parameters.ts";
import { valueAt } from "../model/path.ts";
import type { Place } from "../model/place.ts";
import type { Actor } from "./actor.ts";

/** Whether the clearance reaches a level, for a text of the document. */
function reaches(level: string, document: string, actor: Actor, parameters: Parameters): string {
  const open = `${level} = any(${parameters.ids(actor.openLevelIds)})`;
  if (actor.needToKnowLevelIds.length === 0 || actor.grantedDocumentIds.length === 0) return open;
  const granted = `${document} = any(${parameters.ids(actor.grantedDocumentIds)})`;
  return `(${open} or (${granted} and ${level} = any(${parameters.ids(actor.needToKnowLevelIds)})))`;
}

function clearedDocument(alias: string, actor: Actor, parameters: Parameters): string {
  const level = fieldOf(codeModel("policyDocuments"), "level");
  if (level.kind !== "one") throw new Error("A document's level is a relation.");
  const onTheDay = reaches(level.sql(alias), `${alias}."id"`, actor, parameters);
  // Most documents are never beyond the actor: then no revision needs to be looked at.
  return `((${alias}."level_ids" <@ ${parameters.ids(actor.openLevelIds)} and ${alias}."level_ids" <> '{}') or ${onTheDay})`;
}

/** A revision is as secret as its own level says, and never less than its document. */
function clearedRevision(alias: string, actor: Actor, parameters: Parameters, document?: string): string {
  const own = reaches(`${alias}."level_id"`, `${alias}."document_id"`, actor, parameters);
  if (document) return `(${own} and ${clearedDocument(document, actor, parameters)})`;
  const d = parameters.alias();
  return `(${own} and exists (select 1 from "policy_document" ${d} where ${d}."id" = ${alias}."document_id" and ${clearedDocument(d, actor, parameters)}))`;
}

/**
 * SQL: whether the clearance that the actor has now reaches levels as an event kept them: null for what had none, missing for what is not
 * known.
 */
export function reachesHeld(levels: string, actor: Actor, parameters: Parameters): string {
  const all = (ids: readonly string[]) => `${levels}->'levels' <@ to_jsonb(${parameters.ids(ids)})`;
  const ways = [`jsonb_typeof(${levels}) = 'null'`, all(actor.openLevelIds)];
  if (actor.needToKnowLevelIds.length > 0 && actor.grantedDocumentIds.length > 0) {
    const granted = `(${levels}->>'document')::uuid = any(${parameters.ids(actor.grantedDocumentIds)})`;
    ways.push(`(${granted} and ${all([...actor.openLevelIds, ...actor.needToKnowLevelIds])})`);
  }
  return `coalesce(${ways.join(" or ")}, false)`;
}

/** SQL: whether the clearance reaches the text at the path; what has no text is open. */
export function cleared(path: string, of: "document" | "revision", place: Place, actor: Actor, parameters: Parameters): string {
  const check = of === "document" ? clearedDocument : clearedRevision;
  if (path === "") return check(place.alias, actor, parameters, place.document);
  const id = valueAt(place.model, place.alias, path, parameters).sql;
  const x = parameters.alias();
  const table = of === "document" ? "policy_document" : "revision";
  return `(${id} is null or exists (select 1 from "${table}" ${x} where ${x}."id" = ${id} and ${check(x, actor, parameters)}))`;
}
