import { screens } from "./registry.screen.ts";
import type { ScreenDefault } from "./shared/screen.ts";

/** How the records of a kind look; undefined for a kind that there is not. */
export type FindScreen = (resource: string) => ScreenDefault | undefined;

/** The kinds of records that the code defines. */
export const codeScreen: FindScreen = (resource) =>
  Object.hasOwn(screens, resource) ? (screens as Readonly<Record<string, ScreenDefault>>)[resource] : undefined;
