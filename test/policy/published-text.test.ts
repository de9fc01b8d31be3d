import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checksumOfRevision } from "../../server/policy/revision/checksum.ts";
import { TestServer } from "../support/server.ts";
import { addDays, Desk } from "./desk.ts";

describe("a published text", () => {
  let server: TestServer;
  let desk: Desk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  it("cannot be changed by anybody, not even in the database", async () => {
    const { id, provisions, checksum } = await desk.publish(await desk.approved("第一条 一。\n第二条 二。"));
    const statements = [
      `update "provision" set "text" = 'x' where "revision_id" = $1`,
      `update "provision" set "place" = 10 where "revision_id" = $1 and "place" = 0`,
      `delete from "provision" where "revision_id" = $1`,
      `insert into "provision" ("id", "version", "created_at", "updated_at", "revision_id", "place", "depth", "kind", "label", "heading", "text", "identity", "content_hash")
       select gen_random_uuid(), 1, now(), now(), $1, 9, 0, 'article', '', '', 'x', 'x', 'x'`,
      `update "revision" set "title" = 'x' where "id" = $1`,
      `update "revision" set "checksum" = 'x' where "id" = $1`,
      `update "revision" set "published_at" = null where "id" = $1`,
      `delete from "revision" where "id" = $1`,
      `delete from "attachment" where "revision_id" = $1`,
      `update "attachment" set "bytes" = 'x' where "revision_id" = $1`,
    ];
    for (const statement of statements) await expect(server.sql(statement, [id]), statement).rejects.toMatchObject({ code: "RB002" });
    expect(await checksumOfRevision(server.database.reading, id)).toBe(checksum);
    expect((await desk.revision(id)).provisions).toEqual(provisions);
  });

  it("is published once, whoever else tries at the same time", async () => {
    const approved = await desk.approved();
    const another = await server.make.person({ in: desk.department });
    await server.make.role(another, "administrator");
    const clients = [desk.administrator, await server.as(another), desk.administrator, desk.administrator];
    const codes = await Promise.all(
      clients.map((client, days) =>
        desk.refusal(client, "publishRevision", desk.publication(approved, { effectiveFrom: addDays(desk.today, days) })),
      ),
    );
    expect(codes.filter(({ code }) => code === "none")).toHaveLength(1);
    expect(codes.filter(({ code }) => code === "CONFLICT")).toHaveLength(3);
    const [row] = await server.sql<[number, number]>(
      `select (select count(*) from "assignment" where "revision_id" = $1)::int as a, (select count(*) from "audit_event" where "command" = 'publishRevision' and "subject_id" = $1::text)::int as b`,
      [approved.id],
    );
    expect(row).toEqual([1, 1]);
  });

  it("is published once under one idempotency key, and answers the same twice", async () => {
    const approved = await desk.approved();
    const send = () =>
      desk.administrator.ask(
        `mutation ($input: PublishRevisionInput!) { publishRevision(input: $input, idempotencyKey: "once") { id version state } }`,
        {
          input: desk.publication(approved),
        },
      );
    const [one, other] = await Promise.all([send(), send()]);
    expect(one.errors).toBeUndefined();
    expect(other).toEqual(one);
  });

  it("is approved once when two approvers decide at the same time", async () => {
    const { openDraft } = await desk.createDocument();
    const submitted = await desk.submit(await desk.import(openDraft, "第一条 一。"), [desk.people.approver.id, desk.people.second.id]);
    const decision = { id: submitted.id, expectedVersion: submitted.version, decision: "approved" };
    const codes = await Promise.all([desk.approver, desk.second].map((client) => desk.refusal(client, "decideRevision", decision)));
    expect(codes.map(({ code }) => code).sort()).toEqual(["CONFLICT", "none"]);
    expect((await desk.revision(submitted.id)).state).toBe("submitted");
  });

  it("starts one draft, however many begin at the same time", async () => {
    const document = await desk.createDocument();
    await desk.publish(await desk.approved("第一条 一。", document));
    const codes = await Promise.all([1, 2, 3].map(() => desk.refusal(desk.editor, "startRevision", { documentId: document.id })));
    expect(codes.map(({ code }) => code).sort()).toEqual(["CONFLICT", "CONFLICT", "none"]);
  });
});
