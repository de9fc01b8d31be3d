import type { Model } from "../model/model.ts";
import { aboutActor } from "./about-actor.ts";
import type { Actor } from "./actor.ts";

/**
 * Whether the actor may know that there is such a kind of record: of the code anybody, of a register those whom a right of it reaches. For
 * all others it is as if it were not there, whatever way they ask.
 */
export function mayKnow({ knownTo }: Model, actor: Actor): boolean {
  if (!knownTo) return true;
  // Whoever is named in a circle knows of it while they have a post or a role.
  return actor.roles.size > 1 && knownTo.some((way) => way.every((condition) => aboutActor(condition, actor) === true));
}
