import { cutText } from "../../schema/shared/cut-text.screen.ts";
import type { Actor } from "../access/actor.ts";
import { mayKnow } from "../access/known-kinds.ts";
import { invalid } from "../errors.ts";
import type { Model } from "../model/model.ts";

/** The kind of record that an untrusted request names; INVALID at `path` for any other word, and for a register of which the actor may not know. */
export function modelNamed(actor: Actor, name: string, path = "resource"): Model {
  const known = actor.models.find(name);
  if (!known || !mayKnow(known, actor)) throw invalid(path, "unknownResource", { resource: cutText(name, 60) });
  return known;
}
