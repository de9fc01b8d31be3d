import type { ActorCondition, Condition, DepartmentsMeant } from "../../schema/shared/access.ts";
import type { ActorFacts, Post } from "./actor.ts";

const meets = (ids: readonly string[], others: readonly string[]) => ids.some((id) => others.includes(id));

const isWithin = ({ department, within }: Post, departments: readonly string[], subtree: boolean): boolean =>
  meets(departments, subtree ? within : [department]);

/**
 * What a condition about whoever asks comes to: true or false, or the departments one of which has to be at a path of the record. Who the
 * actor is stays open where the same is asked for several people at once (`actorIs`).
 */
export type AboutActor = boolean | { readonly path: string; readonly departments: readonly string[] };

function ofPosts(posts: readonly Post[], of: DepartmentsMeant, subtree: boolean): AboutActor {
  if ("departments" in of) return posts.some((post) => isWithin(post, of.departments, subtree));
  // Below the department at the path lies whatever has that department above it.
  const departments = [...new Set(posts.flatMap(({ department, within }) => (subtree ? within : [department])))];
  return departments.length > 0 && { path: of.path, departments };
}

/** See AboutActor. */
export function aboutActor(condition: ActorCondition, actor: ActorFacts): AboutActor {
  switch (condition.kind) {
    case "actorIs":
      return condition.people.includes(actor.personId);
    case "actorIn":
      return ofPosts(actor.posts, condition.of, condition.subtree);
    case "actorHolds": {
      const posts = actor.posts.filter(({ position }) => position !== null && condition.positions.includes(position));
      return condition.of ? ofPosts(posts, condition.of, true) : posts.length > 0;
    }
    case "actorRank":
      return actor.clearanceRank >= condition.rank;
    case "actorActs": {
      const scope = actor.roles.get(condition.role);
      if (!scope) return false;
      return !condition.departments || scope === "everywhere" || meets(condition.departments, scope);
    }
  }
}

/** Whether the condition is about whoever asks. */
export const isAboutActor = (condition: Condition): condition is ActorCondition => condition.kind.startsWith("actor");
