import type { ScreenWarning } from "../../schema/screen/effective.screen.ts";
import type { Role } from "../../schema/shared/access.ts";
import type { Context } from "../context.ts";
import { invalid } from "../errors.ts";
import { type AskedLevel, askedLevel, type LevelRequest, layersOf, screenOfLevel } from "./asked-level.ts";
import type { EffectiveScreenAnswer } from "./effective/effective-screen.ts";
import { lookAtScreen } from "./effective/look-at-screen.ts";
import { type FieldAccess, resolveScreen } from "./effective/resolve-screen.ts";
import { screenAccess } from "./effective/screen-access.ts";
import { heldBy, type LevelLayers, layersAbove, type PlacedLayer, withLayer } from "./effective/screen-layers.ts";
import { tellable } from "./effective/standing-fields.ts";
import { MAX_OPERATIONS } from "./effective/validate-operations.ts";
import { type Viewer, viewerAsPerson, viewerInRole } from "./preview-viewer.ts";

/** Changes of a level that nobody has saved, and through whose eyes they are looked at. */
export interface PreviewRequest extends LevelRequest {
  readonly operations: unknown;
  /** A person with a post there; null for oneself. */
  readonly asPersonId?: string | null | undefined;
  /** Somebody with this role there; null for oneself. */
  readonly asRole?: Role | null | undefined;
}

/** What both may do: a preview shows nobody more than they see themselves. */
const allowedToBoth = (one: FieldAccess, other: FieldAccess): FieldAccess => ({
  readable: (field) => one.readable(field) && other.readable(field),
  comparable: (field) => one.comparable(field) && other.comparable(field),
  writable: (field) => one.writable(field) && other.writable(field),
});

async function viewerOf(context: Context, asked: AskedLevel, { asPersonId, asRole }: PreviewRequest): Promise<Viewer | null> {
  if (asPersonId && asRole) throw invalid("asRole", "previewAsOne");
  if ((asPersonId || asRole) && asked.personal) throw invalid(asPersonId ? "asPersonId" : "asRole", "personalElsewhere");
  if (asPersonId) return viewerAsPerson(context, asked, asPersonId);
  return asRole ? viewerInRole(asked, asRole, asked.actor) : null;
}

/** The layers that count for the viewer, their own columns left out: those are nobody else's business. */
async function layersFor(context: Context, asked: AskedLevel, { actor, departmentId }: Viewer): Promise<readonly PlacedLayer[]> {
  const { resource, kind } = asked;
  const { layers } = await lookAtScreen(context.database, actor, { resource, kind, departmentId, viewId: null, withChoices: false });
  return layers.filter(({ source }) => source.level !== "person");
}

/**
 * A screen with unsaved changes of one level: as the levels down to it make it, or as a person or a role there will see it. What is wrong
 * with a change makes a warning. Shows no field that the asker, or the one looked as, may not see; and never anybody's rows.
 */
export async function previewScreen(context: Context, request: PreviewRequest): Promise<EffectiveScreenAnswer> {
  const { operations } = request;
  if (Array.isArray(operations) && operations.length > MAX_OPERATIONS) throw invalid("operations", "tooMany", { max: MAX_OPERATIONS });
  const asked = await askedLevel(context, request);
  const { resource, kind, role, actor } = asked;
  const viewer = await viewerOf(context, asked, request);
  const { layers: own, place }: LevelLayers = await layersOf(context, asked);
  const unsaved = { ...place, operations };
  const counts = !viewer || role === null || heldBy(viewer.actor, viewer.departmentId)(role, asked.departmentId === null);
  const others = viewer ? await layersFor(context, asked, viewer) : layersAbove(own, place);
  const layers = counts ? withLayer(others, unsaved) : others;
  const access = screenAccess(resource, actor);
  const { screen, warnings } = resolveScreen(
    await screenOfLevel(context, viewer ? { ...asked, departmentId: viewer.departmentId } : asked),
    kind,
    layers,
    viewer ? allowedToBoth(access, screenAccess(resource, viewer.actor)) : access,
  );
  const without: ScreenWarning[] = counts ? [] : [{ source: place.source, operation: null, field: null, code: "notInRole" }];
  return {
    screen,
    warnings: [...without, ...tellable(warnings, resource, actor)],
    layers: layers.map(({ source }) => source),
    departmentId: viewer ? viewer.departmentId : asked.departmentId,
    views: [],
    mayConfigure: [],
  };
}
