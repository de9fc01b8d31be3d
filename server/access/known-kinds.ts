import type { ActorCondition } from "../../schema/shared/access.ts";
import type { Model, Models } from "../model/model.ts";
import { aboutActor } from "./about-actor.ts";
import type { Actor, ActorFacts } from "./actor.ts";

/** Whether one of these ways is open to the actor. */
const holds = (ways: readonly (readonly ActorCondition[])[], actor: ActorFacts): boolean =>
  ways.some((way) => way.every((condition) => aboutActor(condition, actor) === true));

/**
 * Whether the actor may know that there is such a kind of record: of the code anybody, of a register those whom a right of it reaches. For
 * all others it is as if it were not there, whatever way they ask.
 */
export function mayKnow({ knownTo }: Model, actor: ActorFacts): boolean {
  if (!knownTo) return true;
  // Whoever is named in a circle knows of it while they have a post or a role.
  return actor.roles.size > 1 && holds(knownTo, actor);
}

/** The actor with the kinds of records that there are for them: own fields of others are not there. */
export const amongKinds = (facts: ActorFacts, models: Models): Actor => ({
  ...facts,
  models: models.knowing((extension) => mayKnow(extension, facts)),
});

/** Whether the actor belongs to those for whom own fields stand in lists and forms. */
export const isStaffOf = ({ extension }: Model, actor: ActorFacts): boolean =>
  actor.roles.has("staff") && holds(extension?.standsFor ?? [], actor);

/** Whether the actor fills in own fields, of the records of which they read them. */
export const fillsIn = ({ extension }: Model, actor: ActorFacts): boolean =>
  extension?.relation !== null && holds(extension?.filledBy ?? [], actor);
