import { Screen } from "../schema/screen/Screen.ts";
import { publishScreen } from "../server/screen/publish-screen.ts";
import { saveScreen } from "../server/screen/save-screen.ts";
import type { DemoWorld } from "./demo-world.ts";
import { clock } from "./office-hours.ts";
import type { SeedScreen } from "./seed-types.ts";
import type { Timeline } from "./timeline.ts";

/** Puts on the timeline how departments made their own lists and forms. */
export function tellScreens(world: DemoWorld, timeline: Timeline): void {
  for (const screen of world.seeds.screens) timeline.add(world.day(screen.published), clock(13), () => publish(world, screen));
}

async function publish(world: DemoWorld, { department, resource, kind, author, note, operations }: SeedScreen): Promise<void> {
  const departmentId = world.id("department", department);
  const input = { resource, kind, departmentId, personal: false, operations, note: note[world.seeds.language] };
  const { id } = await world.act(author, "saveScreen", input, saveScreen);
  const [row] = await world.sql.rows<[string]>(`select "screen_id" from "screen_version" where "id" = $1`, [id]);
  const screenId = row?.[0] ?? "";
  const expectedVersion = await world.version(Screen, screenId);
  await world.act(author, "publishScreen", { screenId, expectedVersion }, publishScreen);
}
