import type { FieldDescription } from "../../schema/shared/description.ts";
import type { Actor } from "../access/actor.ts";
import { readableField } from "../access/readable.ts";
import { invalid } from "../errors.ts";
import type { Parameters } from "../model/parameters.ts";
import type { Place } from "../model/place.ts";

/** The field that an untrusted request names, if the actor may filter, order, search or export by it; else an error at `path`. */
export function usableField(place: Place, name: string, path: string, actor: Actor, parameters: Parameters): FieldDescription {
  const field = place.model.description.fields.get(name);
  if (!field) throw invalid(path, "unknownField", { field: name });
  if (readableField(place, name, actor, parameters) !== "always") throw invalid(path, "unreadableField", { field: name });
  return field;
}
