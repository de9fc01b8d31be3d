import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assign } from "../../server/obligation/assign.ts";
import { actAs } from "../obligation/acting.ts";
import { type Client, TestServer } from "../support/server.ts";
import { MARK, REMIND, toldOf } from "./reading.ts";

const SECRET = "merger";

describe("notifications about a text whose clearance is gone", () => {
  let server: TestServer;
  let client: Client;
  let stranger: Client;
  let ids: string[];

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    const head = await make.person();
    const team = await make.department({ head });
    const person = await make.person({ in: team });
    const restricted = await make.level({ rank: 30, name: "Restricted" });
    for (const one of [head, person]) await make.clearance(one, restricted);
    const revision = await make.published({ level: restricted, title: `The ${SECRET}` });
    const subject = { kind: "acknowledge" as const, revisionId: revision.id };
    await actAs(server, head, (tx) => assign(tx, { subject, audience: { people: [person.id] }, due: { dueWorkingDays: 5 } }));
    client = await server.as(person);
    const [{ obligation } = { obligation: null }] = await toldOf(client);
    await (await server.as(head)).get(REMIND, { input: { obligationIds: [obligation!.id], message: `Read about the ${SECRET}!` } });
    ids = (await toldOf(client)).map(({ id }) => id);
    stranger = await server.as(await make.person());
    await server.sql(`update "clearance" set "revoked_at" = now(), "revoked_by_id" = $2 where "person_id" = $1`, [person.id, head.id]);
  });
  afterAll(() => server.close());

  it("are there before", () => expect(ids).toHaveLength(2));

  it("do not exist for the person: not in lists, counts, filters, groups, search, exports, nor by id", async () => {
    expect(await toldOf(client)).toEqual([]);
    const where = [
      "unread: { eq: true }",
      `message: { contains: "${SECRET}" }`,
      `groupKey: { startsWith: "reminder" }`,
      `about: { title: { contains: "${SECRET}" } }`,
      `obligation: { title: { contains: "${SECRET}" } }`,
    ];
    const asked = where.map((filter, index) => `n${index}: notifications(where: { ${filter} }) { total items { id } }`).join(" ");
    const answer = await client.get(`{ unreadNotifications ${asked} one: notification(id: "${ids[0]}") { id } }`);
    expect(answer).toEqual({
      unreadNotifications: 0,
      ...Object.fromEntries(where.map((_, index) => [`n${index}`, { total: 0, items: [] }])),
      one: null,
    });
    const { search } = await client.get(`{ search(text: "${SECRET}", limit: 5) { id } }`);
    expect(search).toEqual([]);
    const { exportRows } = await client.get(`{ exportRows(resource: "notifications", format: CSV, fields: ["kind", "message"]) { rows } }`);
    expect(exportRows.rows).toBe(0);
    expect(await client.codes(MARK, { input: { ids } })).toEqual(["NOT_FOUND"]);
    expect(await client.get(MARK, { input: { all: true } })).toEqual({ markNotificationsRead: 0 });
  });

  it("never exist for others, whatever they read otherwise", async () => {
    for (const id of ids) expect((await stranger.get(`{ notification(id: "${id}") { id } }`)).notification).toBeNull();
    for (const role of ["auditor", "administrator"] as const) {
      const person = await server.make.person();
      await server.make.role(person, role);
      const other = await server.as(person);
      expect(await toldOf(other)).toEqual([]);
      expect(await other.codes(MARK, { input: { ids } })).toEqual(["NOT_FOUND"]);
    }
  });
});
