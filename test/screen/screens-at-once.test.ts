import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, TestServer } from "../support/server.ts";

const SAVE = `mutation($input: SaveScreenInput!) { saveScreen(input: $input) { ordinal screen { id version } } }`;

describe("two people at one screen", () => {
  let server: TestServer;
  let clients: Client[];

  beforeAll(async () => {
    server = await TestServer.start();
    clients = [];
    for (let index = 0; index < 2; index += 1) {
      const person = await server.make.person();
      await server.make.role(person, "administrator");
      clients.push(await server.as(person));
    }
  });
  afterAll(() => server.close());

  it("begin it once, and the later one is told", async () => {
    const input = { resource: "courses", kind: "list", operations: [{ op: "hide", field: "title" }] };
    const answers = await Promise.all(clients.map((client) => client.ask(SAVE, { input })));
    const codes = answers.map((answer) => answer.errors?.[0]?.extensions.code ?? "done").toSorted();
    expect(codes[1]).toBe("done");
    expect(codes[0]).toBe("CONFLICT");
    expect(await server.sql(`select 1 from "screen" where "resource" = 'courses'`)).toHaveLength(1);
    expect(await server.sql(`select 1 from "screen_version"`)).toHaveLength(1);
  });

  it("change it one after the other, and the later one is told", async () => {
    const first = await clients[0]!.get(SAVE, { input: { resource: "people", kind: "list", operations: [] } });
    const expectedVersion = first.saveScreen.screen.version;
    const input = { resource: "people", kind: "list", operations: [{ op: "hide", field: "number" }], expectedVersion };
    const codes = await Promise.all(clients.map((client) => client.codes(SAVE, { input })));
    expect(codes.toSorted()).toEqual([[], ["CONFLICT"]]);
  });
});
