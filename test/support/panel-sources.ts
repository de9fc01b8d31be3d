import { globSync } from "node:fs";
import { projectFolder } from "../../server/project-folder.ts";

/** Paths of the panel's own sources. */
export const panelSources = (): readonly string[] => globSync("admin/**/*.{ts,tsx}", { cwd: projectFolder }).sort();
