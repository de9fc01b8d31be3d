import type { EffectiveScreen, LayerSource, ScreenWarning } from "../../../schema/screen/effective.screen.ts";
import type { Actor } from "../../access/actor.ts";
import type { Context } from "../../context.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { invalid, unauthenticated } from "../../errors.ts";
import { modelNamed } from "../../reading/resource-name.ts";
import { bindingLayers } from "./form-bounds.ts";
import { type ConfigurableLevel, type Look, lookAtScreen, type OfferedView } from "./look-at-screen.ts";
import { resolveScreen, type ScreenLayer } from "./resolve-screen.ts";
import { screenAccess } from "./screen-access.ts";
import type { Kind } from "./screen-layers.ts";
import { screenFrom, tellable } from "./standing-fields.ts";

/** A screen as one person sees it, with where it comes from. */
export interface EffectiveScreenAnswer {
  readonly screen: EffectiveScreen;
  readonly warnings: readonly ScreenWarning[];
  /** The levels that had a say, from the top down. */
  readonly layers: readonly LayerSource[];
  /** Whose list it is; null for somebody without a post. */
  readonly departmentId: string | null;
  /** The views to choose from: those of the organisation, of the department and the person's own posts with those above, and their own. */
  readonly views: readonly OfferedView[];
  /** The levels at which the person may configure; empty for most. */
  readonly mayConfigure: readonly ConfigurableLevel[];
}

/** The screen as the actor sees it; `departmentId` is INVALID when they may not look from there. */
export async function effectiveScreenOf(sql: SqlExecutor, actor: Actor, look: Look): Promise<EffectiveScreenAnswer> {
  const { resource, kind, viewId } = look;
  const { may, departmentId, layers, chosen, views, mayConfigure } = await lookAtScreen(sql, actor, look);
  if (!may) throw invalid("departmentId", "referenceMissing");
  const view: ScreenLayer[] = chosen
    ? [{ source: { level: "view", id: chosen.view.id, name: chosen.view.name }, operations: chosen.operations }]
    : [];
  const binding = kind === "form" ? await bindingLayers(sql, actor, resource, layers) : layers;
  const all = [...binding, ...view];
  const defaults = await screenFrom(sql, resource, { actor, departmentId });
  const { screen, warnings } = resolveScreen(defaults, kind, all, screenAccess(resource, actor));
  const gone: ScreenWarning[] =
    viewId !== null && !chosen ? [{ source: { level: "view", id: viewId, name: "" }, operation: null, field: null, code: "viewGone" }] : [];
  return {
    screen,
    warnings: [...tellable(warnings, resource, actor), ...gone],
    layers: all.map(({ source }) => source),
    departmentId,
    views,
    mayConfigure,
  };
}

/** What an untrusted request asks. */
export interface EffectiveScreenRequest {
  readonly resource: string;
  readonly kind: Kind;
  readonly departmentId?: string | null | undefined;
  readonly viewId?: string | null | undefined;
}

/** The screen as the actor sees it; from the main post's department unless another one is chosen. */
export async function effectiveScreen(context: Context, request: EffectiveScreenRequest): Promise<EffectiveScreenAnswer> {
  const { actor, database } = context;
  if (!actor) throw unauthenticated();
  const { resource } = modelNamed(actor, request.resource);
  const departmentId = request.departmentId ?? null;
  const viewId = request.viewId ?? null;
  return effectiveScreenOf(database, actor, { resource, kind: request.kind, departmentId, viewId, withChoices: true });
}
