import { afterAll, beforeAll, expect, it } from "vitest";
import { clearedPeopleSql } from "../../server/obligation/cleared-people.ts";
import { TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

it("finds exactly the employed people who can read the text themselves", async () => {
  const { make } = server;
  const officer = await make.person();
  const levels = [
    await make.level(),
    await make.level({ rank: 20 }),
    await make.level({ rank: 30, needToKnow: true }),
    await make.level({ rank: 40 }),
  ];
  const revisions = [];
  for (const level of levels) {
    const document = await make.document();
    revisions.push(await make.published({ document, level, effectiveFrom: "2024-01-01" }));
    // An older text is never less secret than the one in force.
    for (const [index, later] of levels.entries()) {
      const older = await make.document();
      revisions.push(await make.published({ document: older, level, effectiveFrom: "2024-01-01" }));
      if (index % 2 === 0) revisions.push(await make.published({ document: older, level: later, effectiveFrom: "2025-01-01" }));
    }
  }
  const people = [];
  for (const level of [null, ...levels]) {
    for (const [until, revokedAt] of [[], ["2021-01-01"], [undefined, new Date()]] as const) {
      const person = await make.person();
      people.push(person);
      if (level)
        await make.clearance(person, level, { grantedBy: officer, ...(until ? { until } : {}), ...(revokedAt ? { revokedAt } : {}) });
      const granted = revisions[people.length % revisions.length]!.document;
      for (const document of [granted, revisions.at(-1)!.document, revisions[13]!.document]) {
        await server.sql(
          `insert into "access_grant" ("id", "document_id", "person_id", "from", "reason", "granted_by_id") values (gen_random_uuid(), $1, $2, today(), 'test', $3)`,
          [document.id, person.id, officer.id],
        );
      }
    }
  }
  let cleared = 0;
  for (const person of people) {
    const client = await server.as(person);
    const seen: string[] = (await client.get(`{ revisions(page: { limit: 100 }) { items { id } } }`)).revisions.items.map(
      ({ id }: { id: string }) => id,
    );
    for (const { id } of revisions) {
      const rows = await server.sql(`select 1 from (${clearedPeopleSql("$1::uuid")}) x where x."id" = $2`, [id, person.id]);
      expect(rows.length === 1, `${person.name} and ${id}`).toBe(seen.includes(id));
      cleared += rows.length;
    }
  }
  expect(cleared).toBeGreaterThan(people.length);
  expect(cleared).toBeLessThan(people.length * revisions.length);
});
