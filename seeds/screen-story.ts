import { Screen } from "../schema/screen/Screen.ts";
import { publishScreen } from "../server/screen/publish-screen.ts";
import { saveScreen } from "../server/screen/save-screen.ts";
import { createSavedView } from "../server/screen/saved-view.ts";
import type { DemoWorld } from "./demo-world.ts";
import { clock } from "./office-hours.ts";
import type { SeedScreen, SeedView } from "./seed-types.ts";
import type { Timeline } from "./timeline.ts";

/** Puts on the timeline how departments made their own lists and forms, and which lists people keep under a name. */
export function tellScreens(world: DemoWorld, timeline: Timeline): void {
  for (const screen of world.seeds.screens) timeline.add(world.day(screen.published), clock(13), () => publish(world, screen));
  for (const view of world.seeds.views) timeline.add(world.day(view.kept), clock(13, 30), () => keep(world, view));
}

const departmentId = (world: DemoWorld, code: string | null) => (code === null ? null : world.id("department", code));

async function publish(world: DemoWorld, { department, role, resource, kind, author, note, operations }: SeedScreen): Promise<void> {
  const place = { resource, kind, departmentId: departmentId(world, department), role: role ?? null, personal: false };
  const { id } = await world.act(author, "saveScreen", { ...place, operations, note: note[world.seeds.language] }, saveScreen);
  const [row] = await world.sql.rows<[string]>(`select "screen_id" from "screen_version" where "id" = $1`, [id]);
  const screenId = row?.[0] ?? "";
  const expectedVersion = await world.version(Screen, screenId);
  await world.act(author, "publishScreen", { screenId, expectedVersion }, publishScreen);
}

async function keep(world: DemoWorld, { department, author, kept: _, ...view }: SeedView): Promise<void> {
  const owner = { departmentId: departmentId(world, department), personal: department === null };
  await world.act(author, "createSavedView", { ...view, ...owner }, createSavedView);
}
