import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "../../schema/organisation/Person.ts";
import { type Access, actorActs, actorIs, me, type Rule, reads } from "../../schema/shared/access.ts";
import type { FieldDescription, ScalarField, ScalarKind } from "../../schema/shared/description.ts";
import { both, field, titles } from "../../schema/shared/field.screen.ts";
import type { ScreenDefault } from "../../schema/shared/screen.ts";
import type { RegisterModelSource } from "../../server/model/model.ts";
import { type Client, TestServer } from "../support/server.ts";

const ROWS =
  "query ($resource: String!, $fields: [JSON!]!, $where: JSON, $orderBy: [JSON!]) { rows(resource: $resource, fields: $fields, where: $where, orderBy: $orderBy) { items total hasNext } }";

const scalar = (name: string, type: ScalarKind, column: string): ScalarField => ({
  ...{ kind: "scalar", name, description: name, type, nullable: name !== "id", unique: name === "id", opensText: false, column },
  ...{ searchable: type === "text", sql: (table) => `${table}."${column}"` },
});

/** A register whose records are kept among posts: the main ones, as those of a real register are some of all records. */
function posts(
  slug: string,
  rules: readonly Rule[],
  knownTo: RegisterModelSource["knownTo"] = [[actorActs("staff")]],
): RegisterModelSource {
  const one = (name: string, target: "people" | `r/${string}`): [string, FieldDescription] => [
    name,
    {
      kind: "one",
      name,
      description: name,
      target,
      column: `${name}_id`,
      sql: (table) => `${table}."${name === "person" ? "person_id" : "id"}"`,
    },
  ];
  const resource = `r/${slug}` as const;
  const screen: ScreenDefault = {
    resource,
    title: titles("记录", "Post", "Posts"),
    recordTitle: ["note"],
    fields: {
      id: field("text", "编号", "Identity"),
      note: field("text", "说明", "Note"),
      from: field("day", "起", "From"),
      person: { ...field("person", "人员", "Person"), record: "people" },
      "person.number": field("text", "工号", "Number"),
    },
    list: {
      columns: [{ field: "note" }, { field: "person" }, { field: "from" }],
      sort: [{ field: "from", descending: false }],
      filters: [],
    },
    form: { sections: [{ key: "main", title: both("内容", "Content") }], fields: [{ field: "note", section: "main" }] },
  };
  const access: Access = { always: [], rules };
  return {
    ...{ slug, registerId: "00000000-0000-7000-8000-000000000001", single: "post", access, screen },
    description: {
      name: resource,
      table: "membership",
      fields: new Map<string, FieldDescription>([
        ["id", scalar("id", "id", "id")],
        ["note", { ...scalar("note", "text", "id"), sql: (table) => `('post of ' || ${table}."person_id")` }],
        ["from", scalar("from", "day", "from")],
        one("person", "people"),
        one("other", `r/${slug}`),
        one("gone", "r/gone"),
      ]),
    },
    rows: (alias) => `${alias}."primary"`,
    knownTo,
  };
}

describe("a register as a kind of record", () => {
  /** The registers that the database would hold. */
  let published: readonly RegisterModelSource[] = [];
  let loads = 0;
  let server: TestServer;
  let second: TestServer;
  let person: Person;
  let colleague: Person;
  let own: Client;
  let main: string;

  beforeAll(async () => {
    const registers = async () => {
      loads += 1;
      return published;
    };
    server = await TestServer.start({}, pino({ level: "silent" }), "nothing", {}, registers);
    second = await server.another();
    const { make } = server;
    [person, colleague] = [await make.person({ in: await make.department() }), await make.person()];
    const other = await make.membership({ person, primary: false });
    expect(other.primary).toBe(false);
    own = await server.as(person);
    const [row] = await server.sql<[string]>(`select "id" from "membership" where "person_id" = $1 and "primary"`, [person.id]);
    main = row![0];
  });
  afterAll(async () => {
    await second.close();
    await server.close();
  });

  /** As publishing does: what is there, and the version, in one transaction. */
  async function publish(...registers: RegisterModelSource[]): Promise<void> {
    published = registers;
    await server.sql(`update "register_epoch" set "version" = "version" + 1`);
  }

  const ask = (client: Client, resource = "r/posts", fields: unknown[] = ["note"], more: object = {}) =>
    client.ask(ROWS, { resource, fields, ...more });
  const ids = async (client: Client, resource?: string) =>
    (await ask(client, resource)).data?.rows.items.map((row: { id: string }) => row.id);

  beforeEach(() => publish(posts("posts", [reads("staff", "all", me("person"))])));

  test("is read by its own rules and rows, by every way of reading", async () => {
    const fields = ["note", "from", "person.number", "other.person.number"];
    const number = { id: person.id, number: person.number };
    expect((await ask(own, "r/posts", fields, { orderBy: [{ person: { number: "ASC" } }] })).data?.rows).toEqual({
      items: [{ id: main, note: `post of ${person.id}`, from: expect.any(String), person: number, other: { id: main, person: number } }],
      ...{ total: 1, hasNext: false },
    });
    const one = 'query ($id: ID!) { record(resource: "r/posts", id: $id, fields: ["from"]) }';
    expect((await own.get(one, { id: main })).record).toEqual({ id: main, from: expect.any(String) });
    const others = await server.sql<[string]>(`select "id" from "membership" where "id" <> $1`, [main]);
    for (const [id] of others) expect((await own.get(one, { id })).record).toBeNull();
    const tally = (await own.get(`{ tally(resource: "r/posts", by: ["person.number"]) { values count } }`)).tally;
    expect(tally).toEqual([{ values: [person.number], count: 1 }]);
    expect((await own.get(`{ selectRows(resource: "r/posts") { id version } }`)).selectRows).toEqual([{ id: main, version: null }]);
    const file = await own.get(`{ exportRows(resource: "r/posts", format: CSV, fields: ["note", "person"]) { rows base64 fileName } }`);
    expect(Buffer.from(file.exportRows.base64, "base64").toString()).toContain(`post of ${person.id},${person.name}`);
    expect(file.exportRows).toMatchObject({ rows: 1, fileName: expect.stringMatching(/^r-posts-/) });
    const found = await own.get(`{ search(text: "post of") { resource id title } }`);
    expect(found.search).toEqual([{ resource: "r/posts", id: main, title: `post of ${person.id}` }]);
    const { effectiveScreen } = await own.get(`{ effectiveScreen(resource: "r/posts", kind: list) }`);
    expect(effectiveScreen.screen).toMatchObject({ resource: "r/posts" });
    expect((await own.get(`{ history(resource: "r/posts", id: "${main}") { id } }`)).history).toEqual([]);
    expect(JSON.stringify((await own.get("{ me { abilities } }")).me.abilities)).toContain("r/posts");
  });

  test("is not there for whom no rule opens it, and hides what hides elsewhere", async () => {
    await publish(posts("posts", [reads("staff", ["note"], actorIs([colleague.id]))]));
    expect(await ids(own)).toEqual([]);
    const client = await server.as(colleague);
    expect((await ids(client))?.length).toBeGreaterThan(1);
    expect((await ask(client, "r/posts", ["from"])).data?.rows.items[0]).toEqual({ id: expect.any(String), from: null });
    const refused = await ask(client, "r/posts", ["note"], { where: { from: { isNull: false } } });
    expect(refused.errors?.[0]?.extensions.fields).toMatchObject([{ path: "where.from", code: "unreadableField" }]);
    expect((await own.get(`{ search(text: "post of") { id } }`)).search).toEqual([]);
  });

  test("has no field that leads to a kind that is not there, and is an unknown kind itself once it is gone", async () => {
    expect((await ask(own, "r/posts", ["gone"])).errors?.[0]?.extensions.fields).toMatchObject([{ code: "unknownField" }]);
    await publish();
    expect((await ask(own)).errors?.[0]?.extensions.fields).toMatchObject([{ path: "resource", code: "unknownResource" }]);
  });

  test("changes for every server and whoever is signed in at the next request, and is loaded once a version", async () => {
    const elsewhere = new (own.constructor as typeof Client)(second.url, own.cookie);
    const version = async (client: Client) => {
      const answer = await fetch(`${client.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie: client.cookie ?? "" },
        body: JSON.stringify({ query: ROWS, variables: { resource: "people", fields: ["name"] } }),
      });
      return Number(answer.headers.get("x-registers-version"));
    };
    // Often enough to be taken for whoever it was: then the list itself makes sure.
    for (let times = 0; times < 4; times += 1) for (const client of [own, elsewhere]) expect(await ids(client)).toEqual([main]);
    const before = await version(own);
    expect(await version(elsewhere)).toBe(before);
    loads = 0;
    for (const rules of [[reads("staff", "all", actorIs([]))], [reads("staff", "all", me("person"))]]) {
      await publish(posts("posts", rules));
      for (const client of [own, elsewhere])
        for (let times = 0; times < 3; times += 1) expect((await ids(client))?.length).toBe(rules[0]?.when[0]?.kind === "me" ? 1 : 0);
    }
    expect(loads).toBe(4);
    expect([await version(own), await version(elsewhere)]).toEqual([before + 2, before + 2]);
  });

  test("that cannot be loaded fails the request, and is tried again by the next", async () => {
    const good = published;
    published = new Proxy([], {
      get: () => {
        throw new Error("No connection.");
      },
    });
    await server.sql(`update "register_epoch" set "version" = "version" + 1`);
    expect((await ask(own)).errors?.[0]?.extensions.code ?? "INTERNAL").toBe("INTERNAL");
    published = good;
    expect(await ids(own)).toEqual([main]);
  });
});
