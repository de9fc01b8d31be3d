import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import { type Client, TestServer } from "../support/server.ts";

const LIST = "query ($where: RevisionWhere) { revisions(where: $where) { total items { title provisions { text } } } }";
const ONE = "query ($id: ID!) { revision(id: $id) { title } }";
const TWO = "{ revisions { items { title } } people { items { name } } }";
const ME = "{ me { person { name } } }";

describe("whoever is known from the request before", () => {
  let server: TestServer;
  let secret: ClassificationLevel;
  let logged: { readonly id: string };
  let one: Person;
  let client: Client;
  /** How often it was asked who somebody is. */
  let asked: { readonly mock: { readonly calls: unknown[][] } };
  const asks = () => asked.mock.calls.filter(([text]) => String(text).includes("login_session")).length;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    await make.level({ rank: 1, name: "Open", basic: true });
    secret = await make.level({ rank: 90, name: "Secret", logged: true });
    logged = await make.published({ title: "Kept apart", level: secret });
    await make.published({ title: "For all" });
  });
  afterAll(() => server.close());

  beforeEach(async () => {
    asked = vi.spyOn(server.database.reading, "rows");
    one = await server.make.person();
    await server.make.clearance(one, secret);
    client = await server.as(one);
    // The actor is kept at the first request, known from the second on; a query is compiled when it comes a second time.
    for (let round = 0; round < 3; round += 1) for (const query of [LIST, TWO, ME]) await client.get(query);
    for (let round = 0; round < 3; round += 1) await client.get(ONE, { id: logged.id });
  });

  const titles = async () => (await client.get(LIST)).revisions.items.map(({ title }: { title: string }) => title).sort();

  test("is confirmed by what the request reads", async () => {
    const before = asks();
    expect(await titles()).toEqual(["For all", "Kept apart"]);
    expect((await client.get(ONE, { id: logged.id })).revision.title).toBe("Kept apart");
    expect(asks()).toBe(before);
  });

  test("is asked for where nothing that is read confirms it", async () => {
    const before = asks();
    expect((await client.get(ME)).me.person.name).toBe(one.name);
    await client.get(TWO);
    expect((await client.get(LIST, { where: { title: { eq: "nothing" } } })).revisions).toEqual({ total: 0, items: [] });
    expect(asks()).toBe(before + 3);
  });

  test("loses at once what is taken away, and gets what is given", async () => {
    await server.sql(`update "clearance" set "revoked_at" = now() where "person_id" = $1`, [one.id]);
    expect((await client.get(ONE, { id: logged.id })).revision).toBeNull();
    expect(await titles()).toEqual(["For all"]);
    await server.make.clearance(one, secret);
    expect(await titles()).toEqual(["For all", "Kept apart"]);
    await server.sql(`update "classification_level" set "rank" = 91 where "id" = $1`, [secret.id]);
    expect(await titles()).toEqual(["For all", "Kept apart"]);
  });

  test.each([
    ["the session ends", `update "login_session" set "ended_at" = now() where "account_id" = $1`],
    ["the session runs out", `update "login_session" set "expires_at" = now() where "account_id" = $1`],
    ["the account is disabled", `update "account" set "disabled_at" = now() where "id" = $1`],
  ])("is nobody any more when %s", async (_, change) => {
    const { id } = await server.make.accountOf(one.id);
    await server.sql(change, [id]);
    for (const query of [LIST, TWO]) expect(new Set(await client.codes(query))).toEqual(new Set(["UNAUTHENTICATED"]));
    expect((await client.get(ME)).me).toBeNull();
    expect(await client.codes(ONE, { id: logged.id })).toEqual(["UNAUTHENTICATED"]);
  });

  test("has what it opened logged once a reading", async () => {
    const log = async () => (await server.sql(`select 1 from "access_log" where "person_id" = $1`, [one.id])).length;
    const before = await log();
    await titles();
    const after = await log();
    await server.sql(`update "account" set "language" = 'en' where "person_id" = $1`, [one.id]);
    await titles();
    expect((await log()) - after).toBe(after - before);
  });
});
