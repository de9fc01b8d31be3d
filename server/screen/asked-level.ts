import type { Role } from "../../schema/shared/access.ts";
import type { ScreenDefault } from "../../schema/shared/screen.ts";
import type { Actor } from "../access/actor.ts";
import type { Context } from "../context.ts";
import { forbidden, invalid, unauthenticated } from "../errors.ts";
import { modelNamed } from "../reading/resource-name.ts";
import { lookAtScreen } from "./effective/look-at-screen.ts";
import { configures } from "./effective/may-configure.ts";
import { DEEPEST, type Kind, type LevelLayers, levelLayers, type ScreenLevel } from "./effective/screen-layers.ts";
import { screenFrom } from "./effective/standing-fields.ts";

/** Which level an untrusted request is about. */
export interface LevelRequest {
  readonly resource: string;
  readonly kind: Kind;
  readonly departmentId?: string | null | undefined;
  readonly role?: Role | null | undefined;
  /** The asker's own columns. */
  readonly personal?: boolean | null | undefined;
}

/** A level that the asker may configure, or their own. */
export interface AskedLevel extends ScreenLevel {
  readonly actor: Actor;
  readonly personal: boolean;
}

/** The level that somebody wants to configure: INVALID where there is none, FORBIDDEN where it is not theirs. */
export async function askedLevel(context: Context, { resource, kind, departmentId, role, personal }: LevelRequest): Promise<AskedLevel> {
  const { actor } = context;
  if (!actor) throw unauthenticated();
  const named = modelNamed(actor, resource).resource;
  if (personal && (departmentId || role)) throw invalid(departmentId ? "departmentId" : "role", "personalElsewhere");
  if (departmentId) {
    const found = await context
      .readerOf(actor)
      .single("departments", departmentId, { scalars: new Set(["id"]), ones: new Map(), manys: [] });
    if (!found) throw invalid("departmentId", "referenceMissing");
  }
  const level = { resource: named, kind, departmentId: departmentId ?? null, role: role ?? null };
  const configuring = configures(actor);
  if (!(personal ? configuring.own : configuring.level(level.departmentId))) throw forbidden();
  return { ...level, actor, personal: personal === true };
}

/** The layers of an asked level for somebody who holds just its role; of one's own columns those that count for oneself. */
export async function layersOf(context: Context, asked: AskedLevel): Promise<LevelLayers> {
  if (!asked.personal) return levelLayers(context.database, asked);
  const { actor, resource, kind } = asked;
  const look = { resource, kind, departmentId: null, viewId: null, withChoices: false };
  const { layers } = await lookAtScreen(context.database, actor, look);
  const source = { level: "person", id: actor.personId, name: actor.personName } as const;
  return { layers, place: { source, depth: DEEPEST, operations: [] } };
}

/** The screen of an asked level as it stands before any level has said anything, with the own fields that stand there. */
export async function screenOfLevel(
  context: Context,
  { actor, resource, kind, departmentId, personal }: AskedLevel,
): Promise<ScreenDefault> {
  if (!personal) return screenFrom(context.database, resource, { actor, departmentId, ofAll: true });
  const { departmentId: own } = await lookAtScreen(context.database, actor, {
    ...{ resource, kind, departmentId: null, viewId: null, withChoices: false },
  });
  return screenFrom(context.database, resource, { actor, departmentId: own });
}
