import { isAbsolute, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError, loadConfig } from "../server/config.ts";
import { projectFolder } from "../server/project-folder.ts";

test("an empty environment serves the demo to this machine alone", () => {
  expect(loadConfig({})).toEqual({
    port: 4000,
    host: "127.0.0.1",
    dataDir: join(projectFolder, ".data"),
    serviceUser: "rulebook",
    databaseUrl: undefined,
    demo: "zh",
    timeZone: "Asia/Shanghai",
    logLevel: "info",
    publicUrl: "http://127.0.0.1:4000",
    secureCookies: false,
    trustProxy: false,
    bodyLimit: 30 * 1024 * 1024,
    fontsDir: null,
    production: false,
  });
});

test("every variable is read; blanks around values and empty variables do not count", () => {
  expect(
    loadConfig({
      PORT: " 8080 ",
      HOST: "0.0.0.0",
      DATA_DIR: "somewhere",
      SERVICE_USER: "policy_desk",
      DATABASE_URL: "postgresql://u:p@db:5432/rules",
      DEMO: "EN",
      TIME_ZONE: "Europe/Berlin",
      LOG_LEVEL: "Warn",
      PUBLIC_URL: "https://rules.example.com/",
      TRUST_PROXY: "10.0.0.7, fd00::/8",
      BODY_LIMIT: "512k",
      FONTS_DIR: projectFolder,
      PRODUCTION: "",
    }),
  ).toEqual({
    port: 8080,
    host: "0.0.0.0",
    dataDir: expect.toSatisfy(isAbsolute),
    serviceUser: "policy_desk",
    databaseUrl: "postgresql://u:p@db:5432/rules",
    demo: "en",
    timeZone: "Europe/Berlin",
    logLevel: "warn",
    publicUrl: "https://rules.example.com",
    secureCookies: true,
    trustProxy: ["10.0.0.7", "fd00::/8"],
    bodyLimit: 512 * 1024,
    fontsDir: projectFolder,
    production: true,
  });
});

describe("the demo, whose passwords are public", () => {
  test.each([
    ["on a loopback host", { HOST: "localhost" }, "zh"],
    ["on another loopback address", { HOST: "::1" }, "zh"],
    ["on an open host", { HOST: "0.0.0.0" }, "off"],
    ["on a name that only looks local", { HOST: "127.example.com" }, "off"],
    ["with a database of one's own", { DATABASE_URL: "postgres://h/d" }, "off"],
    ["on an open host when asked for", { HOST: "0.0.0.0", DEMO: "on" }, "zh"],
    ["in English when asked for", { DATABASE_URL: "postgres://h/d", DEMO: "en" }, "en"],
    ["when not wanted", { DEMO: "off" }, "off"],
  ])("%s", (_, env, demo) => {
    expect(loadConfig(env).demo).toBe(demo);
  });
});

test("an address of IP version 6 stands in brackets in links", () => {
  expect(loadConfig({ HOST: "::1", PORT: "80" }).publicUrl).toBe("http://[::1]:80");
});

test.each([
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["PORT", "80a"],
  ["HOST", "localhost:80"],
  ["HOST", "a b"],
  ["DATABASE_URL", "mysql://h/d"],
  ["DATABASE_URL", "postgres://h"],
  ["DEMO", "yes"],
  ["TIME_ZONE", "Mars/Olympus"],
  ["TIME_ZONE", "+08:00"],
  ["TIME_ZONE", "UTC -c fsync=off"],
  ["LOG_LEVEL", "loud"],
  ["FONTS_DIR", "nowhere/at/all"],
  ["PUBLIC_URL", "rules.example.com"],
  ["PUBLIC_URL", "https://rules.example.com/path"],
  ["PUBLIC_URL", "javascript:alert(1)"],
  ["TRUST_PROXY", "everyone"],
  ["TRUST_PROXY", "10.0.0.0/33"],
  ["SERVICE_USER", "root"],
  ["SERVICE_USER", "-x; rm"],
  ["BODY_LIMIT", "0"],
  ["BODY_LIMIT", "2g"],
  ["PRODUCTION", "1"],
])("%s=%s is refused", (name, value) => {
  expect(() => loadConfig({ [name]: value })).toThrow(ConfigError);
  expect(() => loadConfig({ [name]: value })).toThrow(new RegExp(`^${name} is .*; accepted is .+\\.$`));
});

test("all bad values are told at once, and no password with them", () => {
  const bad = () => loadConfig({ PORT: "x", DEMO: "maybe", DATABASE_URL: "mysql://u:hush@h/d" });
  expect(bad).toThrow('PORT is "x"; accepted is a port number from 0 to 65535.\n');
  expect(bad).toThrow('DEMO is "maybe"; accepted is on, en or off.');
  expect(bad).toThrow("DATABASE_URL is not usable; accepted is an address like postgresql://user:password@host:5432/database.");
  expect(bad).not.toThrow(/hush/);
});
