import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostCheck } from "../../server/http/host-names.ts";
import { RawConnection } from "../support/raw-connection.ts";
import { TestServer } from "../support/server.ts";

describe("names under which the server may be asked", () => {
  const isOurs = hostCheck({ publicUrl: "https://rules.example.com" });
  it.each([
    "localhost",
    "LOCALHOST:4000",
    "127.0.0.1:4000",
    "10.1.2.3",
    "[::1]:4000",
    "[fd00::7]",
    "rules.example.com",
    "Rules.Example.com:443",
  ])("%s passes", (host) => expect(isOurs(host)).toBe(true));
  it.each([
    "evil.example",
    "evil.example:4000",
    "rules.example.com.evil.example",
    "localhost.evil.example",
    "127.0.0.1.nip.io",
    "[::1].evil.example",
    "xrules.example.com",
    "localhost:80:80",
    "[evil.example]",
    " ",
  ])("%j does not", (host) => expect(isOurs(host)).toBe(false));
});

describe("a server that people reach by https", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ PUBLIC_URL: "https://rules.example.com" });
  });
  afterAll(() => server.close());

  it("refuses every path under a foreign name in the language asked for, whatever else the request says", async () => {
    for (const path of ["/", "/health", "/graphql", "/attachments/x", "/assets/x.js"]) {
      const connection = await RawConnection.open(server.url);
      connection.write(`GET ${path} HTTP/1.1\r\nhost: evil.example\r\nx-forwarded-host: rules.example.com\r\naccept-language: en\r\n\r\n`);
      const answer = await connection.until("PUBLIC_URL");
      expect(answer).toMatch(/^HTTP\/1.1 421 /);
      connection.end();
    }
  });

  it("tells browsers to come over https alone; another server does not", async () => {
    const told = async (url: string) => (await fetch(`${url}/health`)).headers.get("strict-transport-security");
    expect(await told(server.url)).toMatch(/^max-age=\d{8}/);
    const plain = await TestServer.start();
    expect(await told(plain.url)).toBeNull();
    await plain.close();
  });
});
