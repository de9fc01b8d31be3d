import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { ToldKindDefinition } from "../../schema/told/told-kind.screen.ts";
import { type Client, TestServer } from "../support/server.ts";
import { MARK } from "./reading.ts";

const textStale = vi.hoisted(
  (): ToldKindDefinition<"revision"> => ({
    name: { zh: "文本久未更新", en: "Text grown old" },
    ...{ group: "texts", carries: ["revision"], sign: "book", tone: "soon" },
    values: { title: { from: ["revision.title"] }, ordinal: { from: ["revision.ordinal"] } },
    one: { zh: "《%{title}》久未更新", en: "“%{title}” has not changed for long" },
    many: { zh: "%{smart_count} 份文本久未更新", en: "%{smart_count} texts have not changed for long" },
    facts: [{ zh: "第 %{ordinal} 版", en: "Revision %{ordinal}" }],
    place: "/reading/%{revision.id}",
  }),
);

// All that a new kind is: its definition under its name in the list. The rest of the program is as it is.
vi.mock("../../schema/told/list.screen.ts", async (original) => {
  const { toldDefinitions } = await original<typeof import("../../schema/told/list.screen.ts")>();
  return { toldDefinitions: { ...toldDefinitions, textStale } };
});

describe("a new kind", () => {
  let server: TestServer;
  let client: Client;

  beforeAll(async () => {
    server = await TestServer.start();
    const { tellSql } = await import("../../server/telling/tell-sql.ts");
    const person = await server.make.person();
    client = await server.as(person);
    const texts = [await server.make.published({ title: "甲" }), await server.make.published({ title: "乙" })];
    // The place that causes it.
    const from = `select $1::uuid as "recipient_id", r."id" as "revision_id" from "revision" r where r."id" = any($2::uuid[])`;
    await server.sql(tellSql("textStale" as "changed", from, "now()"), [person.id, texts.map(({ id }) => id)]);
  });
  afterAll(() => server.close());

  it("is told by the API, counted, filtered by, and taken note of", async () => {
    const where = `{ kind: { eq: textStale } }`;
    const { notifications, unreadNotifications } = await client.get(
      `{ unreadNotifications notifications(where: ${where}) { total items { id kind unread } } }`,
    );
    expect([unreadNotifications, notifications.total]).toEqual([2, 2]);
    const [first] = notifications.items;
    expect((await client.get(MARK, { input: { ids: [first.id] } })).markNotificationsRead).toBe(1);
    expect((await client.get("{ unreadNotifications }")).unreadNotifications).toBe(1);
    const { exportRows } = await client.get(
      `{ exportRows(resource: "notifications", format: CSV, fields: ["kind"], language: "zh") { base64 } }`,
    );
    expect(Buffer.from(exportRows.base64, "base64").toString()).toContain(textStale.name.zh);
  });

  it("is told by the panel in both languages, alone and with others of its kind", async () => {
    const { NotificationsQuery } = await import("../../admin/notification/notifications.ts");
    const { groupNotifications } = await import("../../admin/notification/group-notifications.ts");
    const { kindsOfGroup } = await import("../../schema/told/kinds.screen.ts");
    const { tell } = await import("../../schema/told/tell.screen.ts");
    await client.get(MARK, { input: { all: true } });
    const { notifications } = await client.get(NotificationsQuery.text, {
      where: { kind: { in: kindsOfGroup("texts") } },
      offset: 0,
      limit: 10,
    });
    const lineOf = (items: never[]) => groupNotifications(items, "2026-11-18").flatMap(({ lines }) => lines);
    const [both] = lineOf(notifications.items);
    expect(tell("en", both!.kind, both!.items)).toMatchObject({
      text: "2 texts have not changed for long",
      titles: expect.arrayContaining(["甲", "乙"]),
    });
    const [one] = lineOf(notifications.items.slice(0, 1));
    const { title, id } = notifications.items[0].revision;
    expect(tell("zh", one!.kind, one!.items)).toMatchObject({ text: `《${title}》久未更新`, facts: ["第 1 版"], place: `/reading/${id}` });
  });
});
