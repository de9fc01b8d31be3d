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

  it("tries a draft as somebody on a record that is never kept, and tells nothing that the designer does not see", async () => {
    const definition = complaints();
    const { id, slug } = await desk.register(definition);
    const more = {
      key: "look",
      label: { zh: "查看", en: "Look" },
      from: ["open"],
      to: "answered",
      who: [{ kind: "role", role: "auditor" }],
    } as const;
    const version = (await desk.head.get("query ($id: ID!) { register(id: $id) { version } }", { id })).register.version;
    const drafted = { ...definition, transitions: [...definition.transitions, more] };
    await desk.run(desk.head, "saveRegisterDraft", { registerId: id, expectedVersion: version, definition: drafted });
    const TRY = `query ($id: ID!, $person: ID!, $by: ID, $state: String, $data: JSON) {
      tryRegister(registerId: $id, personId: $person, openedById: $by, state: $state, data: $data) }`;
    const tried = async (person: string, asked: Record<string, unknown> = {}, client = desk.head) =>
      (await client.get(TRY, { id, person, ...asked })).tryRegister;
    const { clerk, second, head, outsider, auditor } = desk.people;
    const records = 'select count(*)::int, coalesce(max("number"), \'\') from "register_record"';
    const before = await server.sql<[number]>(records);
    const own = await tried(clerk.id, { data: { amount: 700, phone: "13800000000" } });
    expect(own).toMatchObject({
      may: { read: true, create: true, act: true, configure: true },
      refused: [],
      record: { state: "open", hidden: [], frozen: [] },
    });
    expect(own.record.data).toMatchObject({ what: expect.any(String), amount: 700, twice: 1400, phone: "13800000000" });
    expect(own.record.transitions).toMatchObject([
      { transition: "answer", may: true },
      { transition: "look", may: false },
    ]);
    // Somebody else's record hides what is personal, and what one may do hangs on where it stands.
    const others = await tried(second.id, { by: clerk.id, data: { phone: "13800000000" } });
    expect(others.record).toMatchObject({ hidden: ["phone"] });
    expect(others.record.data).not.toHaveProperty("phone");
    const answered = await tried(head.id, { by: clerk.id, state: "answered", data: { amount: 700 } });
    expect(answered.record).toMatchObject({ state: "answered", frozen: ["what"] });
    expect(answered.record.transitions).toMatchObject([
      { transition: "close", may: true, unmet: [{ en: "Not from 500 on" }] },
      { transition: "back", may: true },
    ]);
    expect(await tried(outsider.id, { by: clerk.id })).toMatchObject({
      may: { read: false, create: true, act: false, configure: false },
      record: null,
    });
    expect(await tried(clerk.id, { data: { amount: "much" } })).toMatchObject({ refused: [{ field: "amount" }], record: null });
    // Who holds a role is not a head's to find out, neither by what they read nor by what they may do; administrators see roles anyhow.
    expect((await tried(auditor.id, { by: clerk.id })).may.read).toBe(false);
    expect((await tried(auditor.id, { by: clerk.id }, desk.administrator)).may.read).toBe(true);
    const { errors } = await desk.outsider.ask(TRY, { id, person: clerk.id });
    expect(errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|NOT_FOUND/);
    // What other records hold is nothing that a designer learns by trying.
    await desk.open(slug, { what: "零", ticket: "T1" });
    expect(await tried(clerk.id, { data: { ticket: "T1" } })).toMatchObject({ refused: [], record: { data: { ticket: "T1" } } });
    const [after] = await server.sql<[number]>(records);
    expect(Number(after?.[0])).toBe(Number(before[0]?.[0]) + 1);
    expect((await desk.open(slug, { what: "一" })).number).toMatch(/0002$/);
  });
});
