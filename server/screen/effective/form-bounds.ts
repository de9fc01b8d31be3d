import type { AnyResource } from "../../../schema/registry.ts";
import type { Actor, Scope } from "../../access/actor.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { writingWays } from "./screen-access.ts";
import type { PlacedLayer } from "./screen-layers.ts";

/** Roles that everybody has: what people do by them they do as people of their department. */
const everybodys: readonly string[] = ["anyone", "staff"];

/** Where the roles reach by which the actor may fill in such a form, beside those that everybody has. */
function reachOf(actor: Actor, resource: AnyResource): Scope {
  const granting = writingWays(resource).flatMap(([through, actions]) =>
    actor.models
      .of(through)
      .access.rules.filter((rule) => rule.actions.some((action) => actions.includes(action)) && !everybodys.includes(rule.role))
      .flatMap((rule) => actor.roles.get(rule.role) ?? []),
  );
  return granting.includes("everywhere") ? "everywhere" : [...new Set(granting)];
}

/**
 * The layers of a form that bind the actor. What a department says of a form binds acts by and about its own people: whoever may fill in
 * the form under a role that reaches beyond that department is not bound by it, but by the organisation's form and by what the departments
 * say that the role does not reach beyond.
 */
export async function bindingLayers(
  sql: SqlExecutor,
  actor: Actor,
  resource: AnyResource,
  layers: readonly PlacedLayer[],
): Promise<readonly PlacedLayer[]> {
  const departments = layers.filter(({ depth, source }) => depth > 0 && source.level !== "person").map(({ source }) => source.id);
  if (departments.length === 0) return layers;
  const reach = reachOf(actor, resource);
  if (reach !== "everywhere" && reach.length === 0) return layers;
  const within = new Set(
    reach === "everywhere"
      ? []
      : (
          await sql.rows<[string]>(
            `select l."id"::text as "id" from unnest($1::uuid[]) as l("id") where not exists (
               select 1 from "department" d where d."id" = any($2::uuid[]) and not (l."id" = any(d."path")))`,
            [departments, reach],
          )
        ).map(([id]) => id),
  );
  return layers.filter(({ depth, source }) => depth === 0 || source.level === "person" || within.has(source.id));
}
