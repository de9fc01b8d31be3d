import { ownPartsOf } from "../../../schema/register/own/own-paths.screen.ts";
import type { AnyResource } from "../../../schema/registry.ts";
import type { ScreenWarning } from "../../../schema/screen/effective.screen.ts";
import type { ActorCondition } from "../../../schema/shared/access.ts";
import type { ScreenDefault } from "../../../schema/shared/screen.ts";
import { aboutActor } from "../../access/about-actor.ts";
import type { Actor } from "../../access/actor.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import type { Model } from "../../model/model.ts";

/** Through whose eyes a screen is looked at, and from which department; null is the organisation. */
export interface Standpoint {
  readonly actor: Actor;
  readonly departmentId: string | null;
  /** Whether it is the screen of all who are there, and not of the actor alone. */
  readonly ofAll?: true;
}

const relationOf = (model: Model, path: string) => {
  const own = ownPartsOf(path);
  return own ? model.description.fields.get(own.relation) : null;
};

/** The extensions of the kind whose own fields the actor may know of. */
const knownOf = (actor: Actor, resource: AnyResource): readonly Model[] => {
  const { fields } = actor.models.of(resource).description;
  return actor.models.extensions.filter(
    ({ extension }) => extension?.relation && fields.get(extension.relation.name) === extension.relation,
  );
};

/** The department with those above it, from the root down to it. */
async function pathOf(sql: SqlExecutor, { actor, departmentId }: Standpoint): Promise<readonly string[]> {
  if (departmentId === null) return [];
  const post = actor.posts.find(({ department }) => department === departmentId);
  if (post) return post.within;
  const [row] = await sql.rows<[string[]]>(`select d."path"::text[] as "path" from "department" d where d."id" = $1`, [departmentId]);
  return row?.[0] ?? [];
}

/** About whom conditions are asked: departments are those from which one looks, and of what stands for all, nobody in particular is meant. */
const meets = (condition: ActorCondition, actor: Actor, there: Actor, ofAll: boolean): boolean =>
  condition.kind === "actorIn"
    ? aboutActor(condition, there) === true
    : !(ofAll && (condition.kind === "actorIs" || condition.kind === "actorHolds")) && aboutActor(condition, actor) === true;

/**
 * The screen of a kind as it stands before any level has said anything: with the own fields of the department from which one looks, of those
 * above it where they reach it, and of the organisation. Whoever may look into the fields of others has them in no list of theirs.
 */
export async function screenFrom(sql: SqlExecutor, resource: AnyResource, standpoint: Standpoint): Promise<ScreenDefault> {
  const { actor, departmentId, ofAll = false } = standpoint;
  const known = knownOf(actor, resource);
  const { screen } = actor.models.plainly(resource);
  if (known.length === 0) return screen;
  const within = await pathOf(sql, standpoint);
  const roles = new Map([...actor.roles, ["staff", "everywhere"] as const]);
  const there = { ...actor, roles, posts: departmentId === null ? [] : [{ department: departmentId, within, position: null }] };
  const looking = ofAll ? there : actor;
  return known.reduce((before, { extension }) => {
    const stands = extension?.standsFor.some((way) => way.every((condition) => meets(condition, looking, there, ofAll)));
    return extension && stands ? extension.onto(before) : before;
  }, screen);
}

/** What is said of own fields of which the actor may not know is not for them. */
export function tellable(warnings: readonly ScreenWarning[], resource: AnyResource, { models }: Actor): readonly ScreenWarning[] {
  const model = models.of(resource);
  return warnings.filter(({ field }) => field === null || ownPartsOf(field) === null || relationOf(model, field));
}
