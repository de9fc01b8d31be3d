import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { both } from "../../schema/shared/field.screen.ts";
import { runs } from "../support/runs.ts";
import { TestServer } from "../support/server.ts";
import { complaints, RECORD, RegisterDesk } from "./register-desk.ts";

describe("the life of a record", () => {
  let server: TestServer;
  let desk: RegisterDesk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await RegisterDesk.open(server);
  });
  afterAll(() => server.close());

  it("is opened with a number, carried on by those who may, and tells its history", async () => {
    const { slug } = await desk.register(complaints());
    const opened = await desk.open(slug, { what: "噪音", amount: 3 });
    expect(opened).toMatchObject({ title: "噪音", state: "open", open: true });
    expect(opened.number).toMatch(/^TS-\d{4}-0001$/);
    const due = async (client: typeof desk.clerk) =>
      (await client.get("{ recordsDue }")).recordsDue.filter(({ id }: any) => id === opened.id);
    expect(await due(desk.clerk)).toEqual([{ id: opened.id, transitions: ["answer"], inHand: false, signs: false }]);
    expect(await due(desk.outsider)).toEqual([]);
    const transition = { recordId: opened.id, expectedVersion: opened.version, transition: "answer" };
    expect(await desk.refusal(desk.outsider, "transition", transition)).toEqual({ code: "NOT_FOUND" });
    expect(await desk.refusal(desk.clerk, "transition", transition)).toMatchObject({ path: "input.data.answer", what: "fieldRequired" });
    expect(await desk.refusal(desk.clerk, "transition", { ...transition, transition: "close" })).toMatchObject({ code: "CONFLICT" });
    const answered = await desk.give(opened, "answer", desk.clerk, { data: { answer: "Sorry" } });
    expect(answered).toMatchObject({ state: "answered", handler: { id: desk.people.clerk.id } });
    expect(await due(desk.clerk)).toMatchObject([{ transitions: [], inHand: true }]);
    expect([await due(desk.head), await due(desk.second)]).toMatchObject([[{ transitions: ["close"], inHand: false }], []]);
    // Two people at once: whoever comes second is told what was changed.
    expect(
      await desk.refusal(desk.second, "saveRecord", { recordId: opened.id, expectedVersion: opened.version, data: { amount: 1 } }),
    ).toMatchObject({
      code: "CONFLICT",
    });
    const frozen = { recordId: opened.id, expectedVersion: answered.version, data: { what: "Other" } };
    expect(await desk.refusal(desk.clerk, "saveRecord", frozen)).toMatchObject({ path: "input.data.what", what: "fieldFrozen" });
    expect(
      await desk.refusal(desk.clerk, "transition", { ...transition, expectedVersion: answered.version, transition: "close" }),
    ).toMatchObject({
      code: "FORBIDDEN",
    });
    const dear = await desk.run(
      desk.clerk,
      "saveRecord",
      { recordId: opened.id, expectedVersion: answered.version, data: { amount: 500 } },
      RECORD,
    );
    expect((await desk.acts(dear, desk.head)).transitions).toEqual([
      expect.objectContaining({ transition: "close", unmet: [both("金额不小于500", "Not from 500 on")] }),
      expect.objectContaining({ transition: "back", unmet: [] }),
    ]);
    expect((await desk.acts(dear, desk.clerk)).transitions).toEqual([]);
    const close = { recordId: opened.id, expectedVersion: dear.version, transition: "close" };
    expect(await desk.refusal(desk.head, "transition", close)).toMatchObject({ path: "input.transition", what: "registerSaid" });
    const cheap = await desk.run(
      desk.clerk,
      "saveRecord",
      { recordId: opened.id, expectedVersion: dear.version, data: { amount: 499 } },
      RECORD,
    );
    const closed = await desk.give(cheap, "close", desk.head);
    expect(closed).toMatchObject({ state: "closed", open: false });
    expect([await due(desk.head), await due(desk.clerk)]).toEqual([[], []]);
    expect(closed.closedAt).not.toBeNull();
    expect(
      await desk.refusal(desk.clerk, "saveRecord", { recordId: opened.id, expectedVersion: closed.version, data: { amount: 1 } }),
    ).toEqual({
      code: "FORBIDDEN",
    });
    const { registerRecord } = await desk.clerk.get(
      `query ($id: ID!) { registerRecord(id: $id) { events(orderBy: [{ ordinal: ASC }]) { kind from to values by { id } } } }`,
      { id: opened.id },
    );
    expect(registerRecord.events.map(({ kind }: any) => kind)).toEqual(["opened", "transition", "saved", "saved", "transition"]);
    expect(registerRecord.events[2].values).toEqual({ amount: { before: 3, after: 500 }, twice: { before: 6, after: 1000 } });
  });

  it("numbers without gaps or repeats, whoever opens at once, refused ones among them", { timeout: 900_000 }, async () => {
    const { slug, id } = await desk.register(complaints());
    const writers = [desk.clerk, desk.second, desk.head, desk.outsider];
    const count = runs(60, 12_500);
    let opened = 0;
    const open = async (place: number) => {
      const data = place % 5 === 4 ? { amount: 1 } : { what: `No. ${place}` };
      const input = { register: slug, data };
      const { errors } = await writers[place % writers.length]!.ask(
        `mutation ($input: OpenRecordInput!) { openRecord(input: $input) { id } }`,
        { input },
      );
      if (!errors) opened += 1;
    };
    const left = Array.from({ length: count }, (_, place) => place);
    const work = async () => {
      for (let place = left.shift(); place !== undefined; place = left.shift()) await open(place);
    };
    await Promise.all(Array.from({ length: 16 }, work));
    const rows = await server.sql<[string]>(
      `select split_part("number", '-', 3) from "register_record" where "register_id" = '${id}' order by split_part("number", '-', 3)::int`,
    );
    // Whoever is told that there is too much to do has no number.
    expect(opened).toBeGreaterThan(count * 0.75);
    expect(rows.map(([number]) => Number(number))).toEqual(Array.from({ length: opened }, (_, place) => place + 1));
  });

  it("keeps what may not be there twice once, and says which record holds it to whoever reads that", async () => {
    const { slug } = await desk.register(complaints());
    const first = await desk.open(slug, { what: "A", ticket: "X1" });
    const again = { register: slug, data: { what: "B", ticket: "X1" } };
    expect(await desk.refusal(desk.clerk, "openRecord", again)).toMatchObject({ path: "input.data.ticket", what: "valueTaken" });
    expect(await desk.refusal(desk.outsider, "openRecord", again)).toMatchObject({ path: "input.data.ticket", what: "valueTakenUnseen" });
    const second = await desk.open(slug, { what: "B", ticket: "X2" });
    expect([first.number.slice(-4), second.number.slice(-4)]).toEqual(["0001", "0002"]);
  });

  it("withholds personal data from histories, trails and links, and takes no change of it from whoever is not shown it", async () => {
    const { slug } = await desk.register(complaints());
    const opened = await desk.open(slug, { what: "A", phone: "13800000000", who: desk.people.second.id });
    const hidden = { recordId: opened.id, expectedVersion: opened.version, data: { phone: "1" } };
    expect(await desk.refusal(desk.second, "saveRecord", hidden)).toMatchObject({ path: "input.data.phone", what: "unknownRegisterField" });
    const { registerEvents, registerLinks } = await desk.second.get(
      `query ($id: ID!) { registerEvents(where: { record: { id: { eq: $id } } }) { items { values } } registerLinks(where: { person: { id: { eq: "${desk.people.second.id}" } } }) { total } }`,
      { id: opened.id },
    );
    expect(Object.keys(registerEvents.items[0].values).sort()).toEqual(["what", "who"]);
    expect(registerLinks.total).toBe(1);
    // Whoever opened it is shown what it held; somebody else of the department is not.
    const history = async (client: typeof desk.clerk) =>
      (await client.get(`query ($id: ID!) { recordHistory(recordId: $id) }`, { id: opened.id })).recordHistory[0].values.phone;
    expect(await history(desk.clerk)).toEqual({ before: null, after: "13800000000" });
    expect(await history(desk.second)).toBeUndefined();
    const rows = async (client: typeof desk.clerk) =>
      (await client.get(`{ rows(resource: "r/${slug}", fields: ["what", "phone", "twice"]) { items } }`)).rows.items[0];
    expect(await rows(desk.clerk)).toMatchObject({ what: "A", phone: "13800000000" });
    expect(await rows(desk.second)).toMatchObject({ what: "A", phone: null });
    const trail = await server.sql<[string]>(`select "changes"::text from "audit_event" where "subject_id" = '${opened.id}'`);
    expect(JSON.stringify(trail)).not.toContain("13800000000");
  });

  it("goes by its version until it is moved, and a draft that somebody could not undo is refused", async () => {
    const { slug, id } = await desk.register(complaints());
    const before = await desk.open(slug, { what: "A" });
    const { register } = await desk.head.get(`query ($id: ID!) { register(id: $id) { version } }`, { id });
    const harder = complaints();
    const fields = [...harder.fields, { key: "place", label: both("地点", "Where"), of: { kind: "text" as const }, required: true }];
    const saved = await desk.run(desk.head, "saveRegisterDraft", {
      registerId: id,
      expectedVersion: register.version,
      definition: { ...harder, fields },
    });
    const { previewRegister } = await desk.head.get(`query ($id: ID!) { previewRegister(registerId: $id) }`, { id });
    expect(previewRegister).toMatchObject({ openRecords: 1, changes: [{ at: "fields.place", kind: "added" }] });
    await desk.run(desk.head, "publishRegister", { registerId: id, expectedVersion: saved.expectedVersion, note: "Where" }, "id");
    const after = await desk.run(
      desk.clerk,
      "saveRecord",
      { recordId: before.id, expectedVersion: before.version, data: { amount: 4 } },
      RECORD,
    );
    expect(await desk.refusal(desk.clerk, "openRecord", { register: slug, data: { what: "B" } })).toMatchObject({
      path: "input.data.place",
    });
    const report = await desk.run(desk.head, "moveRecords", { registerId: id, dryRun: true });
    expect(report).toMatchObject({ moved: 0, records: [{ number: after.number, problems: [{ field: "place" }] }] });
  });

  it("is nothing to anybody outside of a sealed circle", async () => {
    const circle = { template: "circle", people: [desk.people.head.id, desk.people.clerk.id] } as const;
    const access = { read: circle, create: circle, act: circle, configure: circle };
    const { slug, id } = await desk.register(complaints({ access }));
    const record = await desk.open(slug, { what: "Secret", who: desk.people.second.id });
    await desk.run(desk.clerk, "commentOnRecord", { recordId: record.id, text: "Hush", mentions: [desk.people.head.id] }, "id");
    const everything = `query ($id: ID!, $record: ID!) {
      registers { total items { slug } } register(id: $id) { slug } registerVersions { total } registerRecords { total } registerRecord(id: $record) { id }
      registerEvents { total } registerLinks { total } recordComments { total } recordLimits { total } transitionVotes { total } myRegisters(slug: "${slug}") }`;
    for (const client of [desk.second, desk.outsider, desk.administrator, desk.auditor]) {
      const { data } = await client.ask(everything, { id, record: record.id });
      expect(JSON.stringify(data)).not.toContain(slug);
      expect(data).toMatchObject({ register: null, registerRecord: null, myRegisters: [] });
      expect(await desk.refusal(client, "openRecord", { register: slug, data: { what: "A" } })).toEqual({ code: "NOT_FOUND" });
      expect(await client.codes(`{ recordActs(recordId: "${record.id}") }`)).toEqual(["NOT_FOUND"]);
    }
    const strangers = { recordId: record.id, text: "You too", mentions: [desk.people.second.id] };
    expect(await desk.refusal(desk.clerk, "commentOnRecord", strangers)).toMatchObject({ path: "input.mentions", what: "mentionsUnread" });
    const told = await desk.auditor.get(
      `{ auditEvents(orderBy: [{ sequence: DESC }], page: { limit: 5 }) { items { sequence command subjectLabel changes } } }`,
    );
    expect(told.auditEvents.items[0]).toMatchObject({ command: null, subjectLabel: null, changes: null });
  });

  it("loses nothing while versions are published and records are written at once, each by its own rules", {
    timeout: 900_000,
  }, async () => {
    const { slug, id } = await desk.register(complaints());
    const [clients, versions] = [[desk.clerk, desk.second, desk.head], 5];
    let isDone = false;
    const opened: any[] = [];
    const write = async (client: typeof desk.clerk) => {
      for (let place = 0; !isDone || place < runs(8, 340); place += 1) {
        const record = await desk.run(
          client,
          "openRecord",
          { register: slug, data: { what: `No. ${place}`, amount: 1 } },
          `${RECORD} registerVersion { ordinal }`,
        );
        const saved = await desk.run(
          client,
          "saveRecord",
          { recordId: record.id, expectedVersion: record.version, data: { amount: 2 } },
          "id version registerVersion { ordinal }",
        );
        expect(saved.registerVersion).toEqual(record.registerVersion);
        opened.push(record);
      }
    };
    const publish = async () => {
      for (let ordinal = 2; ordinal <= versions; ordinal += 1) {
        const { register } = await desk.head.get(`query ($id: ID!) { register(id: $id) { version } }`, { id });
        const definition = complaints({ about: both(`第${ordinal}版`, `Version ${ordinal}`) });
        const saved = await desk.run(desk.head, "saveRegisterDraft", { registerId: id, expectedVersion: register.version, definition });
        await desk.run(desk.head, "publishRegister", { registerId: id, expectedVersion: saved.expectedVersion }, "id");
      }
      isDone = true;
    };
    await Promise.all([...clients.map(write), publish()]);
    const { rows } = await desk.head.get(
      `{ rows(resource: "r/${slug}", fields: ["number", "amount"], page: { limit: 1 }, exactTotal: true) { total } }`,
    );
    expect(rows.total).toBe(opened.length);
    const numbers = opened.map(({ number }) => Number(number.split("-")[2])).sort((a, b) => a - b);
    expect(numbers).toEqual(opened.map((_, place) => place + 1));
    expect((await desk.open(slug, { what: "Last" })).id).toBeDefined();
  });

  it("is not read by whoever lets it be read by themselves", async () => {
    const { slug, id } = await desk.register(complaints());
    await desk.open(slug, { what: "A" });
    const { registers } = await desk.administrator.get(`{ registers(where: { slug: { eq: "${slug}" } }) { items { id version } } }`);
    const definition = complaints({ access: { ...complaints().access, read: { template: "everybody" } } });
    const saved = await desk.run(desk.administrator, "saveRegisterDraft", {
      registerId: id,
      expectedVersion: registers.items[0].version,
      definition,
    });
    const publishing = { registerId: id, expectedVersion: saved.expectedVersion };
    expect(await desk.refusal(desk.administrator, "publishRegister", publishing)).toEqual({ code: "FORBIDDEN" });
    await desk.run(desk.head, "publishRegister", publishing, "id");
    const { rows } = await desk.administrator.get(`{ rows(resource: "r/${slug}", fields: ["number"]) { total } }`);
    expect(rows.total).toBe(1);
  });
});
