import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openOrm } from "../../server/database/orm.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

describe("migrations", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it("make just the tables that the entities describe", async () => {
    const orm = await openOrm(database.connection);
    try {
      expect(await orm.migrator.getPending()).toEqual([]);
      expect(await orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe("");
    } finally {
      await orm.close();
    }
  });
});
