import { afterAll, beforeAll, expect, it } from "vitest";
import { runDailyWork } from "../support/daily-work.ts";
import { TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

it("the daily work forgets sessions that expired long ago, and no others", async () => {
  const person = await server.make.person();
  const client = await server.as(person);
  const account = await server.make.accountOf(person.id);
  for (const [hash, days] of [
    ["old", 31],
    ["recent", 29],
  ] as const) {
    await server.sql(
      `insert into "login_session" ("token_hash", "account_id", "created_at", "expires_at") values ($1, $2, now() - interval '40 days', now() - make_interval(days => $3))`,
      [hash, account.id, days],
    );
  }
  await runDailyWork(server.database);
  const kept = await server.sql<[string]>(`select "token_hash" from "login_session" where "token_hash" in ('old', 'recent')`);
  expect(kept).toEqual([["recent"]]);
  expect((await client.get(`{ me { name } }`)).me).toEqual({ name: person.name });
});
