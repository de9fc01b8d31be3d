import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  join(process.env.PROGRAMFILES ?? "", "Google/Chrome/Application/chrome.exe"),
];

/** What a person can do where no browser is found. */
export const browserAdvice =
  "install Chromium (on Debian: apt-get install chromium fonts-noto-cjk), or set CHROME_PATH to a Chromium or Chrome";

/**
 * Path of a Chromium or Chrome: `CHROME_PATH`, or the first one on the search path.
 * @returns {string | undefined}
 */
export function findBrowser() {
  if (process.env.CHROME_PATH) return isProgram(process.env.CHROME_PATH) ? process.env.CHROME_PATH : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds a browser, and installs Debian's Chromium with Chinese fonts where there is none and that is possible: as root on Debian.
 * @returns {string | undefined} its path
 */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found || process.env.CHROME_PATH || process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return found;
  console.log("Installing Chromium for the browser stories …");
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, encoding: "utf8" };
  for (const args of [["update"], ["install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-cjk"]]) {
    const { error, status, stderr } = spawnSync("apt-get", ["--quiet", "--quiet", ...args], options);
    if (status !== 0) {
      console.log(`apt-get ${args[0]} failed: ${error?.message ?? stderr.trim()}`);
      return undefined;
    }
  }
  return findBrowser();
}
