import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestServer } from "../support/server.ts";
import { complaints, RegisterDesk } from "./register-desk.ts";

describe("work at the desk", () => {
  let server: TestServer;
  let desk: RegisterDesk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await RegisterDesk.open(server);
  });
  afterAll(() => server.close());

  it("knows which cells of which records somebody may change", async () => {
    const { slug } = await desk.register(complaints());
    const fresh = await desk.open(slug, { what: "噪音", phone: "13800000000" });
    const answered = await desk.give(await desk.open(slug, { what: "漏水" }), "answer", desk.clerk, { data: { answer: "Sorry" } });
    const closed = await desk.give(answered, "close", desk.head);
    const records = [
      fresh,
      await desk.give(await desk.open(slug, { what: "停电" }), "answer", desk.second, { data: { answer: "-" } }),
      closed,
    ];
    const asked = async (client: typeof desk.head) => {
      const answer = await client.get("query ($ids: [ID!]!) { editableRecords(recordIds: $ids) }", { ids: records.map(({ id }) => id) });
      const frozen = new Map(answer.editableRecords.map((one: any) => [one.id, one.frozen]));
      return records.map(({ id }) => frozen.get(id));
    };
    // Whoever opened a record is shown what is personal in it, and so is whoever has it in hand.
    expect(await asked(desk.clerk)).toEqual([[], ["what"], "all"]);
    expect(await asked(desk.head)).toEqual([["phone"], ["what", "phone"], "all"]);
    expect(await asked(desk.second)).toEqual([["phone"], ["what"], "all"]);
    expect(await asked(desk.auditor)).toEqual(["all", "all", "all"]);
    expect(await asked(desk.outsider)).toEqual([undefined, undefined, undefined]);
  });

  it("carries many records on by one transition: what would become of each beforehand, each for itself, each once", async () => {
    const signed = {
      key: "sign",
      label: { zh: "签名办结", en: "Sign" },
      from: ["open"],
      to: "closed",
      who: [{ kind: "staff" }],
      signature: true,
    } as const;
    const definition = complaints();
    const { slug } = await desk.register({ ...definition, transitions: [...definition.transitions, signed] });
    const records = [await desk.open(slug, { what: "一" }), await desk.open(slug, { what: "二" }), await desk.open(slug, { what: "三" })];
    const rows = records.map(({ id, version }) => ({ id, expectedVersion: version }));
    const MANY = `mutation ($rows: [BulkRow!]!, $transition: String!, $data: JSON, $reason: String, $dryRun: Boolean!, $key: String) {
      transitionMany(rows: $rows, transition: $transition, data: $data, reason: $reason, dryRun: $dryRun, idempotencyKey: $key) { id done code message state decided } }`;
    const many = async (client: typeof desk.head, more: Record<string, unknown>) =>
      (await client.get(MANY, { rows, transition: "answer", dryRun: true, ...more })).transitionMany;
    const states = async () =>
      (await desk.head.get(`{ rows(resource: "r/${slug}", fields: ["state"], orderBy: [{ number: "ASC" }]) { items } }`)).rows.items.map(
        ({ state }: any) => state,
      );
    await desk.give(records[2], "answer", desk.second, { data: { answer: "Done before" } });
    const data = { answer: "Sorry" };
    const preview = await many(desk.clerk, { data });
    expect(preview).toMatchObject([
      { id: records[0].id, done: true, state: "answered", decided: true },
      { done: true },
      { done: false, code: "CONFLICT", state: null },
    ]);
    expect(await states()).toEqual(["open", "open", "answered"]);
    // What is missing, who may not, what is signed and what nobody knows is said of each record.
    expect((await many(desk.clerk, {})).map(({ code }: any) => code)).toEqual(["INVALID", "INVALID", "CONFLICT"]);
    expect((await many(desk.outsider, { data })).map(({ code }: any) => code)).toEqual(["NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]);
    expect((await many(desk.clerk, { transition: "sign" })).slice(0, 2)).toMatchObject([{ code: "INVALID" }, { code: "INVALID" }]);
    expect((await many(desk.clerk, { transition: "no such" }))[0]).toMatchObject({ done: false, code: "INVALID" });
    const { errors } = await desk.clerk.ask(MANY, { rows, transition: "answer", data, dryRun: false });
    expect(errors?.[0]?.extensions.fields).toMatchObject([{ path: "idempotencyKey" }]);
    const done = await many(desk.clerk, { data, dryRun: false, key: "once" });
    expect(done.map((one: any) => one.done)).toEqual([true, true, false]);
    expect(await states()).toEqual(["answered", "answered", "answered"]);
    // Sent again, what was done happens no second time and answers the same.
    expect(await many(desk.clerk, { data, dryRun: false, key: "once" })).toEqual(done);
    const history = await desk.clerk.get("query ($id: ID!) { recordHistory(recordId: $id) }", { id: records[0].id });
    expect(history.recordHistory.filter(({ kind }: any) => kind === "transition")).toHaveLength(1);
    const twice = await desk.clerk.ask(MANY, { rows: [rows[0], rows[0]], transition: "answer", dryRun: true });
    expect(twice.errors?.[0]?.extensions.fields).toMatchObject([{ path: "rows" }]);
  });
});
