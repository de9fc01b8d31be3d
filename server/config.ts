import { statSync } from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { projectFolder } from "./project-folder.ts";

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** Everything that an operator may set; each field names its environment variable. An empty variable counts as not set. */
export interface Config {
  /** `PORT`: TCP port of the panel and the API, 0 to 65535 (0: any free one). Default 4000. */
  readonly port: number;
  /** `HOST`: host name or address to listen on. Default 127.0.0.1, so that nobody else on the network reaches it. */
  readonly host: string;
  /** `DATA_DIR`: folder of everything that is kept, as an absolute path. Default `.data` in the project folder. */
  readonly dataDir: string;
  /**
   * `SERVICE_USER`: when Rulebook is started as root, the system user whose the data is and who runs the bundled PostgreSQL; made where
   * there is none. Default rulebook.
   */
  readonly serviceUser: string;
  /** `DATABASE_URL`: a PostgreSQL of version 15 or newer instead of the bundled one in `DATA_DIR`. */
  readonly databaseUrl: string | undefined;
  /**
   * `DEMO`: which demo company an empty database gets. `on` or `zh`: the Chinese one; `en`: a smaller English one; `off`: none.
   * Default `on` on a loopback `HOST` without a `DATABASE_URL`, else `off`: its passwords are public.
   */
  readonly demo: "off" | "zh" | "en";
  /** `TIME_ZONE`: IANA zone in which the organisation's days begin and end. Default Asia/Shanghai. */
  readonly timeZone: string;
  /** `LOG_LEVEL`: least severe level that is logged. Default info. */
  readonly logLevel: (typeof logLevels)[number];
  /**
   * `PUBLIC_URL`: the address that people type, without a trailing slash: used in one-time links. When it is https, cookies are sent
   * over https alone. Default `http://HOST:PORT`.
   */
  readonly publicUrl: string;
  /** Whether cookies carry `Secure`: follows from `PUBLIC_URL`. */
  readonly secureCookies: boolean;
  /**
   * `TRUST_PROXY`: `on`: a proxy on this machine sets X-Forwarded-For; or a list of addresses and networks of proxies, with commas.
   * Default `off`: the header is ignored, since anybody could write it.
   */
  readonly trustProxy: false | readonly string[];
  /** `BODY_LIMIT`: greatest size of a request, in bytes; written with k or m for KiB or MiB. Default 30m, room for one upload. */
  readonly bodyLimit: number;
  /** `FONTS_DIR`: folder of the organisation's own fonts for PDF, as an absolute path; null without one. Default none. */
  readonly fontsDir: string | null;
  /** `PRODUCTION`: `on` hides introspection of the API. Default: `on` unless the host is loopback. */
  readonly production: boolean;
}

/** The configuration has bad values; the message lists all of them, a line each. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Raised inside one variable's parser: what would have been accepted. */
class Unacceptable extends Error {}

/**
 * Reads the configuration from environment variables.
 * @throws {ConfigError} when any value is unacceptable: names each variable, what was given and what is accepted
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const problems: string[] = [];
  function read<T>(name: string, fallback: T, parse: (text: string) => T, secret = false): T {
    const text = env[name]?.trim();
    if (!text) return fallback;
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof Unacceptable)) throw error;
      problems.push(`${name} is ${secret ? "not usable" : JSON.stringify(text)}; accepted is ${error.message}.`);
      return fallback;
    }
  }

  const port = read("PORT", 4000, parsePort);
  const host = read("HOST", "127.0.0.1", parseHost);
  const databaseUrl = read<string | undefined>("DATABASE_URL", undefined, checkDatabaseUrl, true);
  const local = isLoopback(host);
  const publicUrl = read("PUBLIC_URL", `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`, parsePublicUrl);
  const config: Config = {
    port,
    host,
    dataDir: read("DATA_DIR", join(projectFolder, ".data"), (text) => resolve(text)),
    serviceUser: read("SERVICE_USER", "rulebook", parseUser),
    databaseUrl,
    demo: read("DEMO", local && databaseUrl === undefined ? "zh" : "off", parseDemo),
    timeZone: read("TIME_ZONE", "Asia/Shanghai", parseTimeZone),
    logLevel: read("LOG_LEVEL", "info", parseLogLevel),
    publicUrl,
    secureCookies: publicUrl.startsWith("https:"),
    trustProxy: read<false | readonly string[]>("TRUST_PROXY", false, parseTrustProxy),
    bodyLimit: read("BODY_LIMIT", 30 * 1024 * 1024, parseSize),
    fontsDir: read<string | null>("FONTS_DIR", null, parseFolder),
    production: read("PRODUCTION", !local, parseSwitch),
  };
  if (problems.length > 0) throw new ConfigError(problems.join("\n"));
  return config;
}

/** Whether only this machine can reach a server that listens on the host. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535) throw new Unacceptable("a port number from 0 to 65535");
  return port;
}

function parseHost(text: string): string {
  if (isIP(text) === 0 && !/^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text))
    throw new Unacceptable("a host name or an IP address, without a port");
  return text;
}

function parseUser(text: string): string {
  if (!/^[a-z_][a-z\d_-]{0,31}$/.test(text) || text === "root") throw new Unacceptable("the name of a system user other than root");
  return text;
}

function checkDatabaseUrl(text: string): string {
  const url = URL.parse(text);
  if (!url || !["postgres:", "postgresql:"].includes(url.protocol) || url.pathname.length < 2) {
    throw new Unacceptable("an address like postgresql://user:password@host:5432/database");
  }
  return text;
}

function parseDemo(text: string): Config["demo"] {
  const demo = { on: "zh", zh: "zh", en: "en", off: "off" } as const;
  const key = text.toLowerCase();
  if (!(key in demo)) throw new Unacceptable("on, en or off");
  return demo[key as keyof typeof demo];
}

function parseTimeZone(text: string): string {
  try {
    const zone = new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
    if (/^[+-]/.test(zone)) throw new RangeError("an offset is no zone");
    return text;
  } catch {
    throw new Unacceptable("a name of the IANA time zone database, like Asia/Shanghai or Europe/Berlin");
  }
}

function parseLogLevel(text: string): Config["logLevel"] {
  const level = logLevels.find((name) => name === text.toLowerCase());
  if (!level) throw new Unacceptable(`one of ${logLevels.join(", ")}`);
  return level;
}

function parsePublicUrl(text: string): string {
  const url = URL.parse(text);
  if (!url || !["http:", "https:"].includes(url.protocol) || url.username || url.search || url.hash || url.pathname !== "/") {
    throw new Unacceptable("an address like https://rulebook.example.com, without a path");
  }
  return url.origin;
}

function parseTrustProxy(text: string): Config["trustProxy"] {
  if (text.toLowerCase() === "off") return false;
  if (text.toLowerCase() === "on") return ["127.0.0.0/8", "::1/128"];
  const networks = text.split(",").map((part) => part.trim());
  if (!networks.every(isNetwork)) throw new Unacceptable("on, off, or addresses and networks like 10.0.0.7,10.1.0.0/16");
  return networks;
}

function isNetwork(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function parseFolder(text: string): string {
  const folder = resolve(text);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Unacceptable("a folder that is there");
  return folder;
}

function parseSize(text: string): number {
  const match = /^(\d{1,10})([km]?)$/i.exec(text);
  const bytes = match ? Number(match[1]) * { "": 1, k: 1024, m: 1024 ** 2 }[(match[2] ?? "").toLowerCase() as "" | "k" | "m"] : Number.NaN;
  if (!(bytes >= 1024 && bytes <= 1024 ** 3)) throw new Unacceptable("a size from 1k to 1024m, like 30m");
  return bytes;
}

function parseSwitch(text: string): boolean {
  const value = { on: true, off: false }[text.toLowerCase()];
  if (value === undefined) throw new Unacceptable("on or off");
  return value;
}
