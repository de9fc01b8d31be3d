import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { chooseNode, ensureInstalled, projectFolder, runScript, runToEnd } from "./install.mjs";
import { nodeEnvironment, nodeOptions } from "./node-options.mjs";
import "./watch-parent.mjs";

await runScript(async () => {
  await ensureInstalled();
  await build();
  const node = chooseNode();
  const args = [
    ...nodeOptions,
    "--import",
    pathToFileURL(join(projectFolder, "server/watch-parent.mjs")).href,
    join(projectFolder, ".build/server/main.js"),
  ];
  const env = { ...process.env, ...nodeEnvironment };
  // Becoming the server leaves no parent between it and whoever sends a signal. Older Nodes and Windows cannot, so there the parent passes signals on.
  if (process.execve && process.platform !== "win32") process.execve(node, [node, ...args], env);
  return runToEnd(node, args, { cwd: process.cwd(), env });
});
