import { type Browser, chromium } from "playwright-core";
import { browserAdvice, findBrowser } from "./install-browser.mjs";

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
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(`There is no browser: ${browserAdvice}.`);
  return chromium.launch({ executablePath, headless: true, args: flags });
}
