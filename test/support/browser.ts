import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { projectFolder } from "../../server/project-folder.ts";

/** Without these Chromium refuses to run as root, or talks to servers of its maker. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts the machine's Chromium without a window.
 * @throws {Error} when there is none; the message says what to install
 */
export async function launchBrowser(): Promise<Browser> {
  // By its address, since built programs start browsers as well, and are not built beside it.
  const { browserAdvice, findBrowser } = await import(pathToFileURL(join(projectFolder, "test/support/install-browser.mjs")).href);
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(`There is no browser: ${browserAdvice}.`);
  return chromium.launch({ executablePath, headless: true, args: flags });
}
