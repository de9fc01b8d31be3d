import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { both } from "../../schema/shared/field.screen.ts";
import { keepJobs } from "../../server/jobs/keep-jobs.ts";
import { runDueJobs } from "../../server/jobs/run-due-jobs.ts";
import { TestServer } from "../support/server.ts";
import { complaints, RegisterDesk } from "./register-desk.ts";

const log = pino({ level: "silent" });
const sealedAccess = (people: readonly string[]) => {
  const circle = { template: "circle", people } as const;
  return { read: circle, create: circle, act: circle, configure: circle };
};

describe("what registers keep to themselves", () => {
  let server: TestServer;
  let desk: RegisterDesk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await RegisterDesk.open(server);
    await server.database.reading.transaction(keepJobs);
  });
  afterAll(() => server.close());

  const versionOf = async (id: string, client = desk.head) =>
    (await client.get("query ($id: ID!) { register(id: $id) { version } }", { id })).register.version;
  const change = async (id: string, definition: object) => {
    const saved = await desk.run(desk.head, "saveRegisterDraft", {
      ...{ registerId: id, expectedVersion: await versionOf(id), definition },
    });
    const refused = await desk.refusal(desk.head, "publishRegister", { registerId: id, expectedVersion: saved.expectedVersion });
    return refused.code;
  };

  it("a field that becomes personal leaves titles, links and what events tell of older records", async () => {
    const base = complaints({ recordTitle: ["who"] });
    const register = await desk.register(base);
    const record = await desk.open(register.slug, { what: "Secret words", who: desk.people.second.id }, desk.head);
    const seen = async () => {
      const { recordHistory, registerRecord } = await desk.clerk.get(
        "query ($id: ID!) { recordHistory(recordId: $id) registerRecord(id: $id) { title events { values } links { field } } }",
        { id: record.id },
      );
      return JSON.stringify([recordHistory, registerRecord]);
    };
    expect(await seen()).toContain(desk.people.second.id);
    expect(await seen()).toContain(desk.people.second.name);
    const fields = base.fields.map((field) =>
      field.key === "who"
        ? { ...field, personal: { shownTo: [{ kind: "role", role: "trainingManager" } as const], monthsKept: 1 } }
        : field,
    );
    expect(await change(register.id, { ...base, fields, recordTitle: ["what"] })).toBe("none");
    expect(await seen()).not.toContain(desk.people.second.id);
    expect(await seen()).not.toContain(desk.people.second.name);
    const [[told]] = (await server.sql<[string]>(
      `select "personal_values"::text from "register_event" where "record_id" = $1 and "personal_values" is not null`,
      [record.id],
    )) as [[string]];
    expect(told).toContain(desk.people.second.id);
    // Saved by the rules of its own version, the older record keeps to it as well.
    const saved = await desk.run(
      desk.clerk,
      "saveRecord",
      { recordId: record.id, expectedVersion: await versionOfRecord(record.id), data: { amount: 3 } },
      "title",
    );
    expect(saved.title).toBe("");
    await expect(server.sql(`update "register_event" set "values" = '{"what": 1}' where "record_id" = $1`, [record.id])).rejects.toThrow();
  });

  const versionOfRecord = async (id: string) =>
    (await desk.head.get("query ($id: ID!) { registerRecord(id: $id) { version } }", { id })).registerRecord.version;

  it("personal data is erased when its months are over, and the chain still holds", async () => {
    const base = complaints();
    const fields = base.fields.map((field) =>
      field.key === "phone" ? { ...field, personal: { shownTo: [{ kind: "staff" } as const], monthsKept: 2 } } : field,
    );
    const register = await desk.register({ ...base, fields, transitions: base.transitions.map((one) => ({ ...one, notBy: [] })) });
    const phone = "13900001111";
    const open = await desk.open(register.slug, { what: "Still open", phone });
    const record = await desk.open(register.slug, { what: "Done", phone });
    const answered = await desk.give(record, "answer", desk.clerk, { data: { answer: "So" } });
    await desk.give(answered, "close", desk.head);
    const phones = async () =>
      (
        await server.sql<[string, string | null]>(
          `select r."id"::text, r."data"->>'phone' from "register_record" r where r."register_id" = $1 order by r."number"`,
          [register.id],
        )
      ).map(([, value]) => value);
    const run = async () => {
      await server.sql(`update "job" set "next_at" = rulebook_now() where "kind" = 'erasePersonalData'`, []);
      await runDueJobs(server.database, log, "test");
    };
    await run();
    expect(await phones()).toEqual([phone, phone]);
    await server.advance({ days: 63 });
    await run();
    expect(await phones()).toEqual([phone, null]);
    const { recordHistory } = await desk.clerk.get("query ($id: ID!) { recordHistory(recordId: $id) }", { id: record.id });
    expect(recordHistory[0]).toMatchObject({ kind: "erased", by: null });
    expect(JSON.stringify(recordHistory)).not.toContain(phone);
    expect(recordHistory.at(-1)).toMatchObject({ kind: "opened", values: { what: { after: "Done" } } });
    const [[left]] = (await server.sql<[number]>(
      `select count(*)::int from "register_event" e where e."record_id" = $1 and e."personal_values" ? 'phone'`,
      [record.id],
    )) as [[number]];
    expect(left).toBe(0);
    const { verifyEvidence } = await desk.auditor.get("{ verifyEvidence { ok } }");
    expect(verifyEvidence.ok).toBe(true);
    const before = await phones();
    await run();
    expect(await phones()).toEqual(before);
    expect(
      (
        await server.sql<[number]>(`select count(*)::int from "audit_event" where "subject_id" = $1 and "changes" ? 'erased'`, [record.id])
      )[0],
    ).toEqual([1]);
    expect(open.id).toBeTruthy();
  });

  it("nobody outside of its circle learns of a sealed register by any operation", async () => {
    const { head, clerk } = desk.people;
    const secret = "Whispers";
    const register = await desk.register(
      complaints({ titles: { singular: both(secret, secret), plural: both(secret, secret) }, access: sealedAccess([head.id, clerk.id]) }),
    );
    const record = await desk.open(register.slug, { what: "Whispered words" });
    const resource = `r/${register.slug}`;
    await desk
      .run(
        desk.head,
        "saveScreen",
        {
          ...{ resource, kind: "list", personId: head.id, operations: [{ op: "hide", field: "number" }] },
        },
        "id",
      )
      .catch(() => undefined);
    await desk.head.get(`query ($r: String!) { exportRows(resource: $r, format: CSV, fields: ["number"]) { fileName } }`, { r: resource });
    const [[trail]] = (await server.sql<[number]>(
      `select count(*)::int from "audit_event" where "command" like 'export%' and "held"->>'register' = $1`,
      [register.id],
    )) as [[number]];
    expect(trail).toBe((await server.sql(`select 1 from "audit_event" where "command" like 'export%'`, [])).length);
    const outsiders = [desk.outsider, desk.administrator, desk.auditor];
    // Each asks everything in the long run; the auditor, who reads most, in every run.
    const asking = process.env.LONG ? outsiders : [desk.auditor];
    const words = [secret, register.slug, register.id, record.id, "Whispered"];
    const { __schema } =
      await desk.head.get(`{ __schema { queryType { fields { name args { name type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
      type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }`);
    const kindOf = (type: any): string => (type.name && type.kind !== "LIST" && type.kind !== "NON_NULL" ? type.name : kindOf(type.ofType));
    const isObject = (type: any): boolean => (type.ofType ? isObject(type.ofType) : type.kind === "OBJECT");
    const unknown = { slug: "nothing-such", id: "01a22e85-0000-7000-8000-000000000000" };
    let asked = 0;
    for (const { name, args, type } of __schema.queryType.fields) {
      const needed = args.filter((arg: any) => arg.type.kind === "NON_NULL" || arg.name === "slug");
      if (!needed.some((arg: any) => ["ID", "String"].includes(kindOf(arg.type)))) continue;
      const value = (arg: any, of: { slug: string; id: string; record: string }) => {
        const kind = kindOf(arg.type);
        if (kind === "ID") return /record/iu.test(arg.name) || name === "registerRecord" ? of.record : of.id;
        if (kind === "String") return arg.name === "resource" ? `r/${of.slug}` : of.slug;
        if (kind === "Date") return "2026-01-01";
        return kind === "Int" ? 1 : kind === "Boolean" ? false : null;
      };
      const real = { slug: register.slug, id: register.id, record: record.id };
      const none = { ...unknown, record: unknown.id };
      const query = (of: typeof real) => {
        const given = needed.map((arg: any) => {
          const one = value(arg, of);
          const text = kindOf(arg.type) === "JSON" && arg.name === "fields" ? '["number"]' : JSON.stringify(one);
          return `${arg.name}: ${arg.type.kind === "NON_NULL" && arg.type.ofType.kind === "LIST" && !text.startsWith("[") ? `[${text}]` : text}`;
        });
        const shown = isObject(type)
          ? name.endsWith("s") && type.ofType?.name?.endsWith("List")
            ? "{ items { id } }"
            : "{ __typename }"
          : "";
        return `{ ${name}${given.length > 0 ? `(${given.join(", ")})` : ""} ${shown} }`;
      };
      const plain = (answer: object, of: typeof real) =>
        JSON.stringify(answer, (key, one) =>
          key === "requestId" || key === "locations" || (key === "path" && Array.isArray(one)) ? undefined : one,
        )
          .replaceAll(of.slug, "SLUG")
          .replaceAll(of.record, "RECORD")
          .replaceAll(of.id, "ID")
          .replaceAll("RECORD", "ID");
      for (const client of asking) {
        const answer = await client.ask(query(real));
        const other = await client.ask(query(none));
        asked += 1;
        expect.soft(plain(answer, real), `${name} ${query(real)}`).toBe(plain(other, none));
      }
    }
    expect(asked).toBeGreaterThan(60);
    for (const client of outsiders) {
      const rows = async (of: string, fields: readonly string[]) =>
        JSON.stringify(
          (await client.ask("query ($r: String!, $f: [JSON!]!) { rows(resource: $r, fields: $f) { items total } }", { r: of, f: fields }))
            .data,
        );
      const answers = await Promise.all([
        rows("screens", ["resource"]),
        rows("auditEvents", ["subjectLabel", "subjectType", "changes", "command"]),
        rows("registers", ["name", "slug"]),
        rows("registerRecords", ["number", "title"]),
        rows("registerVersions", ["note"]),
        rows("attachments", ["fileName"]),
        rows("jobRuns", ["did"]),
        rows("notifications", ["kind"]),
      ]);
      for (const word of words) expect.soft(answers.join(), word).not.toContain(word);
    }
    // An address that is taken is refused with the words of one that never can be used.
    const begin = (slug: string) =>
      desk.refusal(desk.administrator, "saveRegisterDraft", { slug, owningDepartmentId: desk.department.id, definition: complaints() }, "");
    expect(await begin(register.slug)).toEqual(await begin("new"));
    const { history } = await desk.head.get("query ($r: String!, $id: ID!) { history(resource: $r, id: $id) { command } }", {
      r: resource,
      id: record.id,
    });
    expect(history.map(({ command }: { command: string }) => command)).toEqual(["openRecord"]);
  });

  it("a register is not sealed while others name it", async () => {
    const named = await desk.register(complaints());
    const base = complaints();
    await desk.register({
      ...base,
      fields: [...base.fields, { key: "of", label: both("关联", "Of"), of: { kind: "record", register: named.slug } }],
    });
    expect(await change(named.id, complaints({ access: sealedAccess([desk.people.head.id]) }))).toBe("INVALID");
  });

  it("an officer refills a circle that died out, and learns nothing of it", async () => {
    const { make } = server;
    const [one, two, officer] = [
      await make.person({ in: desk.department }),
      await make.person({ in: desk.department }),
      await make.person({ in: desk.department }),
    ];
    await make.role(officer, "confidentialityOfficer");
    const [first, next, asOfficer] = [await server.as(one), await server.as(two), await server.as(officer)];
    const CIRCLES = "{ emptyCircles }";
    desk.department.head = one;
    await make.em.flush();
    const slug = "sealed-lost";
    const saved = await desk.run(desk.administrator, "saveRegisterDraft", {
      ...{ slug, owningDepartmentId: desk.department.id, definition: complaints() },
    });
    await desk.run(desk.administrator, "publishRegister", { registerId: saved.registerId, expectedVersion: saved.expectedVersion }, "id");
    const version = await versionOf(saved.registerId, desk.administrator);
    const sealed = await desk.run(first, "saveRegisterDraft", {
      ...{ registerId: saved.registerId, expectedVersion: version, definition: complaints({ access: sealedAccess([one.id]) }) },
    });
    await desk.run(first, "publishRegister", { registerId: saved.registerId, expectedVersion: sealed.expectedVersion }, "id");
    const record = await desk.open(slug, { what: "Left behind" }, first);
    expect((await asOfficer.get(CIRCLES)).emptyCircles).toEqual([]);
    await server.sql(`update "account" set "disabled_at" = now() where "person_id" = $1`, [one.id]);
    const { emptyCircles } = await asOfficer.get(CIRCLES);
    expect(emptyCircles).toEqual([{ circle: expect.stringMatching(/^[0-9a-f]{32}$/u) }]);
    expect((await desk.administrator.ask(CIRCLES)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const refill = { circle: emptyCircles[0].circle, people: [two.id], reason: "Everybody left" };
    expect((await desk.refusal(desk.administrator, "refillCircle", refill, "")).code).toBe("FORBIDDEN");
    expect(await desk.refusal(asOfficer, "refillCircle", { ...refill, people: [officer.id] }, "")).toMatchObject({ path: "input.people" });
    expect(await desk.refusal(asOfficer, "refillCircle", { ...refill, people: [one.id] }, "")).toMatchObject({ path: "input.people" });
    expect(await desk.refusal(asOfficer, "refillCircle", { ...refill, circle: "0".repeat(32) }, "")).toMatchObject({
      path: "input.circle",
    });
    expect(await desk.run(asOfficer, "refillCircle", refill)).toBe(true);
    expect((await asOfficer.get(CIRCLES)).emptyCircles).toEqual([]);
    const rows = 'query ($r: String!) { rows(resource: $r, fields: ["number"]) { items } }';
    expect((await next.get(rows, { r: `r/${slug}` })).rows.items).toMatchObject([{ id: record.id }]);
    const unknown = (await asOfficer.ask(rows, { r: "r/none" })).errors?.[0]?.extensions.code;
    for (const client of [asOfficer, desk.administrator, desk.auditor])
      expect((await client.ask(rows, { r: `r/${slug}` })).errors?.[0]?.extensions.code).toBe(unknown);
    const { auditEvents } = await desk.auditor.get(
      "{ auditEvents(orderBy: [{ sequence: DESC }], page: { limit: 1 }) { items { sequence command subjectLabel subjectType changes } } }",
    );
    expect(auditEvents.items[0]).toMatchObject({ command: null, subjectLabel: null, subjectType: null, changes: null });
  });
});
