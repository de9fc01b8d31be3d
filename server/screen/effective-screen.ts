import { screens } from "../../schema/registry.screen.ts";
import type { ResourceName } from "../../schema/registry.ts";
import type { EffectiveScreen, LayerSource, ScreenWarning } from "../../schema/screen/effective.screen.ts";
import { currentPeriod } from "../../schema/shared/period.sql.ts";
import type { Actor } from "../access/actor.ts";
import type { Context } from "../context.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { invalid, unauthenticated } from "../errors.ts";
import { resourceNamed } from "../reading/resource-name.ts";
import { isUuid } from "../reading/uuid.ts";
import { resolveScreen } from "./resolve-screen.ts";
import { screenAccess } from "./screen-access.ts";
import { type Kind, mainDepartment, screenLayers } from "./screen-layers.ts";

/** A screen as one person sees it, with where it comes from. */
export interface EffectiveScreenAnswer {
  readonly screen: EffectiveScreen;
  readonly warnings: readonly ScreenWarning[];
  /** The levels that had a say, from the top down. */
  readonly layers: readonly LayerSource[];
  /** Whose list it is; null for somebody without a post. */
  readonly departmentId: string | null;
}

/** The screen as the actor sees it in a department. */
export async function effectiveScreenIn(
  sql: SqlExecutor,
  actor: Actor,
  resource: ResourceName,
  kind: Kind,
  departmentId: string | null,
): Promise<EffectiveScreenAnswer> {
  const layers = await screenLayers(sql, resource, kind, departmentId, actor.personId);
  const { screen, warnings } = resolveScreen(screens[resource], kind, layers, screenAccess(resource, actor));
  return { screen, warnings, layers: layers.map(({ source }) => source), departmentId };
}

/** Whether the actor may look through the eyes of the department: it is one of their own, or one whose screens they may change. */
async function mayLookFrom(sql: SqlExecutor, actor: Actor, departmentId: string): Promise<boolean> {
  const head = actor.roles.get("head");
  if (head === "everywhere" || head?.includes(departmentId)) return true;
  const [row] = await sql.rows<[boolean]>(
    `select ($3 or exists (select 1 from "membership" m where m."person_id" = $2 and m."department_id" = d."id" and ${currentPeriod("m")})) as "may"
     from "department" d where d."id" = $1`,
    [departmentId, actor.personId, actor.roles.has("administrator")],
  );
  return row?.[0] === true;
}

/** The screen as the actor sees it; from the main post's department unless another one is chosen. */
export async function effectiveScreen(
  context: Context,
  resourceName: string,
  kind: Kind,
  departmentId: string | null,
): Promise<EffectiveScreenAnswer> {
  const { actor, database } = context;
  if (!actor) throw unauthenticated();
  const resource = resourceNamed(resourceName);
  if (departmentId !== null && !isUuid(departmentId)) throw invalid("departmentId", "malformedId");
  if (departmentId !== null && !(await mayLookFrom(database, actor, departmentId))) throw invalid("departmentId", "referenceMissing");
  return effectiveScreenIn(database, actor, resource, kind, departmentId ?? (await mainDepartment(database, actor)));
}
