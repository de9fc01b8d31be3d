import pg from "pg";
import { expect, inject, test } from "vitest";
import { createTestDatabase } from "../support/database.ts";
import { onServer } from "../support/database-names.ts";

test("each test database stands alone and can be dropped while in use", async () => {
  const [a, b] = await Promise.all([createTestDatabase(), createTestDatabase("Europe/Berlin")]);
  const client = new pg.Client(a.connection);
  client.on("error", () => undefined);
  await client.connect();
  await client.query("create table only_here ()");
  const other = new pg.Client(b.connection);
  await other.connect();
  const { rows } = await other.query("select to_regclass('only_here') as found, current_setting('rulebook.time_zone') as zone");
  expect(rows).toEqual([{ found: null, zone: "Europe/Berlin" }]);
  await other.end();
  await Promise.all([a.drop(), b.drop()]);

  const left = await onServer(inject("server"), (server) =>
    server.query("select from pg_database where datname = any($1)", [[a.connection.database, b.connection.database]]),
  );
  expect(left.rowCount).toBe(0);
});
