import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { migrate } from "../../server/database/migrate.ts";
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

  it("say of names that were there before how they sound", async () => {
    const empty = await createTestDatabase("Asia/Shanghai", "no tables");
    try {
      const before = await openOrm(empty.connection);
      await before.migrator.up({ to: "Migration20261121194000_word_indexes" });
      const connection = before.em.getConnection();
      await connection.execute(`insert into "person" ("id", "number", "name") values (gen_random_uuid(), 'A', '单田芳')`);
      await connection.execute(
        `insert into "agreement" ("id", "code", "title", "text", "checksum", "published_at") values (gen_random_uuid(), 'A', '保密承诺书', '', repeat('0', 64), now())`,
      );
      await before.close();
      await migrate(empty.connection);
      const after = await openOrm(empty.connection);
      const keys = await after.em
        .getConnection()
        .execute(`select "name_pinyin" as "key" from "person" union all select "title_pinyin" from "agreement"`);
      const frozen = after.em.getConnection().execute(`update "agreement" set "title" = 'x'`);
      await expect(frozen).rejects.toThrow("never changed");
      await after.close();
      expect(keys).toEqual([{ key: "shan tian fang" }, { key: "bao mi cheng nuo shu" }]);
    } finally {
      await empty.drop();
    }
  });

  it("keep what was written alike before, and refuse what comes after", async () => {
    const empty = await createTestDatabase("Asia/Shanghai", "no tables");
    try {
      const before = await openOrm(empty.connection);
      await before.migrator.up({ to: "Migration20261122000100_files_and_answers" });
      const insert = (number: string) => `insert into "person" ("id", "number", "name") values (gen_random_uuid(), '${number}', 'x')`;
      for (const number of ["a1", "Ａ１", "A1\u200b", "b2"]) await before.em.getConnection().execute(insert(number));
      await before.close();
      const told = vi.spyOn(console, "warn").mockImplementation(() => undefined);
      await migrate(empty.connection);
      expect(told.mock.calls.flat().join()).toMatch(/person (Ａ１|A1\u200b|a1), /);
      const after = await openOrm(empty.connection);
      const connection = after.em.getConnection();
      await expect(connection.execute(insert("ａ１"))).rejects.toThrow("person_number_folded");
      await expect(connection.execute(insert("Ｂ2"))).rejects.toThrow("person_number_folded");
      await connection.execute(`update "person" set "name" = 'y'`);
      const rows = await connection.execute(`select "id" from "person"`);
      await after.close();
      expect(rows).toHaveLength(4);
    } finally {
      await empty.drop();
    }
  });
});
