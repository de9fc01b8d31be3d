import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { both } from "../../schema/shared/field.screen.ts";
import { TestServer } from "../support/server.ts";
import { ASKED, addressOf, formOf, newKey, outsideComplaints, send } from "./outside-desk.ts";
import { RegisterDesk } from "./register-desk.ts";

const CLOSING = (name: string) => `mutation ($input: RecordVersionInput!) { ${name}(input: $input) { closedAt } }`;

describe("forms for outsiders", () => {
  let server: TestServer;
  let desk: RegisterDesk;

  beforeAll(async () => {
    server = await TestServer.start({ TRUST_PROXY: "on" });
    desk = await RegisterDesk.open(server);
    await server.setClock("2026-11-30 09:00");
  });
  afterAll(() => server.close());

  const asked = async (token: string, answers = {}): Promise<any> => (await server.stranger.get(ASKED, { token, answers })).askedForm;
  const records = async (slug: string, client = desk.clerk): Promise<any[]> => {
    const fields = ["number", "state", "creator", "department", "outsideReceipt", "what", "amount", "twice", "way", "phone", "photo"];
    const answer = await client.get(
      `query ($resource: String!, $fields: [JSON!]!) { rows(resource: $resource, fields: $fields, orderBy: [{ number: "ASC" }]) { items } }`,
      { resource: `r/${slug}`, fields },
    );
    return answer.rows.items;
  };
  const from = (address: string) => ({ headers: { "x-forwarded-for": address } });

  it("become records that nobody here opened, once however often they are sent", async () => {
    const { slug } = await desk.register(
      outsideComplaints({}, { opening: { handler: "actor", tells: [{ who: [{ kind: "head", of: "register" }] }] } }),
    );
    const token = await addressOf(desk, slug);
    expect(token).toMatch(/^[\w-]{22}$/);
    const key = newKey();
    const answers = { what: "Too late", amount: 20, phone: "13800138000" };
    const twice = await Promise.all([1, 2, 3].map(() => send(server.stranger, token, answers, { key })));
    expect(twice[0]!.receipt).toMatch(/^\d{4}-\d{4}-\d{4}$/);
    expect(new Set(twice.map(({ receipt }) => receipt)).size).toBe(1);
    expect(await send(server.stranger, token, answers, { key })).toEqual(twice[0]);
    expect(await send(server.stranger, token, { ...answers, what: "Other" }, { key })).toMatchObject({ code: "CONFLICT" });
    const [record, ...others] = await records(slug);
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      ...{ state: "open", creator: null, department: { id: desk.department.id }, outsideReceipt: twice[0]!.receipt },
      ...{ what: "Too late", amount: 20, twice: 40, way: "web", phone: null },
    });
    expect(await formOf(desk.clerk, slug)).toMatchObject({ received: 1, lastReceivedAt: "2026-11-30T01:00:00.000Z" });
    const history = (await desk.clerk.get(`query ($id: ID!) { recordHistory(recordId: $id) }`, { id: record.id })).recordHistory;
    expect(history).toMatchObject([{ kind: "opened", what: "public", by: null }]);
    expect((await desk.head.get("{ notifications { items { kind record { number } sender { id } } } }")).notifications.items).toEqual([
      { kind: "recordTold", record: { number: record.number }, sender: null },
    ]);
    const { auditEvents } = await desk.auditor.get(
      `query ($id: String!) { auditEvents(where: { subjectId: { eq: $id } }) { items { command actor { id } changes } } }`,
      { id: record.id },
    );
    expect(auditEvents.items).toMatchObject([{ command: "submitOutsideForm", actor: null }]);
    expect(JSON.stringify(auditEvents)).not.toMatch(/13800138000|127\.0\.0\.1/);
    // It goes on like every other one, although nobody here opened it.
    const [acted] = (
      await desk.clerk.get(`query ($id: ID!) { registerRecords(where: { id: { eq: $id } }) { items { id version } } }`, { id: record.id })
    ).registerRecords.items;
    expect(await desk.give(acted, "answer", desk.clerk, { data: { answer: "Sorry" } })).toMatchObject({ state: "answered", creator: null });
  });

  it("ask their own fields alone, by the rules of the register, and say what is wrong at its field and in the sender's language", async () => {
    const { slug } = await desk.register(outsideComplaints({ fields: ["what", "amount", "photo", "letter"] }));
    const token = await addressOf(desk, slug);
    const form = await asked(token);
    expect(form).toMatchObject({ state: "open", depends: true, shown: ["what", "amount", "photo", "letter"], demanded: ["what"] });
    expect(Object.keys(form)).not.toContain("slug");
    expect(await asked(token, { amount: 20 })).toMatchObject({ shown: ["what", "amount", "letter"], demanded: ["what"] });
    expect(await asked(token, { amount: 2000 })).toMatchObject({ demanded: ["what", "letter"] });
    expect(await send(server.stranger, token, { amount: "much" })).toMatchObject({ code: "INVALID", at: ["answers.amount"] });
    expect(await send(server.stranger, token, { amount: 2000 })).toMatchObject({
      at: ["answers.what", "answers.letter"],
      message: "Fill this in.",
    });
    expect(await send(server.stranger, token, {}, { headers: { "accept-language": "zh-CN" } })).toMatchObject({ message: "请填写此项。" });
    for (const more of [
      { answer: "Mine" },
      { who: desk.people.head.id },
      { phone: "13800138000" },
      { twice: 4 },
      { nothing: 1 },
      JSON.parse('{"__proto__":{"a":1}}'),
    ])
      expect(await send(server.stranger, token, { what: "Hm", ...more }), JSON.stringify(more)).toMatchObject({ code: "INVALID" });
    expect((await send(server.stranger, token, { answer: "Mine" })).message).toMatch(/form has changed/);
    for (const answers of [null, [], "what", 7]) expect(await send(server.stranger, token, answers)).not.toHaveProperty("receipt");
    expect(await send(server.stranger, token, { what: "Hm" }, { key: "short" })).toMatchObject({ code: "INVALID", at: ["key"] });
    expect(await records(slug)).toEqual([]);
    expect(await send(server.stranger, token, { what: "<img src=x onerror=alert(1)>{{1}}" })).toHaveProperty("receipt");
  });

  it("take pictures by their bytes and nothing of them but pixels, and PDF where a file is asked", async () => {
    const { slug } = await desk.register(outsideComplaints({ fields: ["what", "photo", "letter"] }));
    const token = await addressOf(desk, slug);
    const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#b23a2e" } })
      .withExif({ IFD0: { Copyright: "SECRET" } })
      .jpeg()
      .toBuffer();
    const file = (bytes: Buffer | string, fileName = "a.exe") => ({ fileName, base64: Buffer.from(bytes).toString("base64") });
    const pdf = file("%PDF-1.7\n…", "letter.html");
    expect(await send(server.stranger, token, { what: "A", photo: [file(png)], letter: [pdf] })).toHaveProperty("receipt");
    const [record] = await records(slug);
    const { attachments } = await desk.clerk.get(
      `query ($id: ID!) { attachments(where: { registerRecord: { id: { eq: $id } } }, orderBy: [{ fileName: ASC }]) { items { id fileName contentType uploadedBy { id } } } }`,
      { id: record.id },
    );
    expect(attachments.items).toMatchObject([
      { fileName: "a.jpg", contentType: "image/jpeg", uploadedBy: null },
      { fileName: "letter.pdf", contentType: "application/pdf", uploadedBy: null },
    ]);
    for (const [wrong, at] of [
      [{ photo: [pdf] }, "answers.photo.0"],
      [{ letter: [file("<script>alert(1)</script>", "a.pdf")] }, "answers.letter.0"],
      [{ letter: [file("MZ…", "photo.jpg")] }, "answers.letter.0"],
      [{ photo: [attachments.items[0].id] }, "answers.photo.0"],
      [{ photo: file(png) }, "answers.photo"],
      [{ photo: Array.from({ length: 6 }, () => file(png)) }, "answers.photo"],
    ] as const)
      expect(await send(server.stranger, token, { what: "B", ...wrong })).toMatchObject({ code: "INVALID", at: [at] });
    // Beyond what anybody may send it takes the form's address.
    const large = { what: "B", letter: [file(Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(400_000, 7)]))] };
    expect(await send(server.stranger, token, large)).toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await send(server.stranger, token, large, { headers: { "x-outside-form": "A".repeat(22) } })).toMatchObject({
      code: "UNAUTHENTICATED",
    });
    expect(await send(server.stranger, token, large, { headers: { "x-outside-form": token } })).toHaveProperty("receipt");
    const photo = { what: "B", photo: [file(Buffer.alloc(9_500_000, 7))] };
    expect(await send(server.stranger, token, photo, { headers: { "x-outside-form": token } })).toMatchObject({
      code: "INVALID",
      message: expect.stringMatching(/12 MB/),
    });
    expect((await records(slug)).length).toBe(2);
  });

  it("are for one answer each where links are issued, of which nothing says who answered what", async () => {
    const { slug } = await desk.register(outsideComplaints({ oncePerTicket: true }));
    const form = await formOf(desk.head, slug);
    const issue = async (more = {}) => {
      const { id, version } = await formOf(desk.head, slug);
      return (await desk.run(desk.head, "issueOutsideTickets", { id, expectedVersion: version, count: 3, ...more })).addresses.map(
        (one: string) => one.split("/f/")[1],
      );
    };
    const [first, second, third]: string[] = await issue();
    expect(await desk.refusal(desk.head, "makeOutsideAddress", { id: form.id, expectedVersion: form.version + 1 }, "")).toMatchObject({
      code: "INVALID",
      what: "outsideByTickets",
    });
    const key = newKey();
    const sent = await send(server.stranger, first!, { what: "A" }, { key });
    expect(sent).toHaveProperty("receipt");
    expect(await send(server.stranger, first!, { what: "A" }, { key })).toEqual(sent);
    expect(await send(server.stranger, first!, { what: "B" })).toMatchObject({ code: "CONFLICT" });
    expect(await asked(first!)).toMatchObject({ state: "used" });
    const both = await Promise.all([send(server.stranger, second!, { what: "C" }), send(server.stranger, second!, { what: "D" })]);
    expect(both.filter(({ receipt }) => receipt).length).toBe(1);
    expect(await formOf(desk.head, slug)).toMatchObject({ ticketsIssued: 3, ticketsUsed: 2, received: 2 });
    await issue({ endEarlier: true });
    expect(await asked(third!)).toBe(null);
    expect(await formOf(desk.head, slug)).toMatchObject({ ticketsIssued: 5, ticketsUsed: 2 });
    const kept = await server.database.reading.rows(
      `select to_jsonb(x)::text from "outside_ticket" x union all select to_jsonb(s)::text from "outside_sending" s`,
      [],
    );
    for (const secret of [first!, second!, key]) expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it("take so many in all, a day, and an hour from one address, and say when to come again", async () => {
    const { slug } = await desk.register(outsideComplaints({ mostADay: 4, mostAnHour: 2, mostInAll: 6 }));
    const token = await addressOf(desk, slug);
    const go = (address: string, what = "Hm") => send(server.stranger, token, { what }, from(address));
    const sent = "receipt";
    expect(await go("192.0.2.1")).toHaveProperty(sent);
    expect(await go("192.0.2.1")).toHaveProperty(sent);
    await server.advance({ minutes: 20 });
    expect(await go("192.0.2.1")).toMatchObject({ code: "RATE_LIMITED", message: expect.stringMatching(/40 minutes/) });
    expect(await go("2001:db8::1")).toHaveProperty(sent);
    expect(await go("2001:db8::2")).toHaveProperty(sent);
    expect(await go("2001:db8:0:0:7::3")).toMatchObject({ code: "RATE_LIMITED" });
    expect(await asked(token)).toMatchObject({ state: "fullToday" });
    expect(await go("192.0.2.9")).toMatchObject({ code: "RATE_LIMITED", message: expect.stringMatching(/tomorrow/) });
    // Whatever was refused counts as a try: nobody keeps the server busy with what cannot be kept.
    await server.setClock("2026-12-01 09:00");
    const tries = await Promise.all(Array.from({ length: 12 }, () => send(server.stranger, token, {}, from("192.0.2.5"))));
    expect(tries.filter(({ code }) => code === "RATE_LIMITED").length).toBe(2);
    expect(await go("192.0.2.1")).toHaveProperty(sent);
    expect(await go("192.0.2.2")).toHaveProperty(sent);
    expect(await asked(token)).toMatchObject({ state: "full" });
    // A clock that goes back lets nobody wait for longer than an hour.
    await server.setClock("2026-11-30 08:00");
    const addresses = JSON.stringify(await server.database.reading.rows(`select to_jsonb(o)::text from "outside_sender" o`, []));
    expect(addresses).not.toMatch(/192\.0|2001/);
  });

  it("are closed by hand, by their days and with their register, each saying so; what was ended is as if it never was", async () => {
    const closedWords = both("请打电话。", "Call us.");
    const { slug, id } = await desk.register(outsideComplaints({ opensOn: "2026-12-10", closesOn: "2026-12-11", closedWords }));
    const token = await addressOf(desk, slug);
    await server.setClock("2026-12-09 23:59");
    expect(await asked(token)).toEqual({
      organisation: expect.any(String),
      state: "notYet",
      label: expect.anything(),
      closedWords,
      opensOn: "2026-12-10",
      closesOn: "2026-12-11",
    });
    await server.setClock("2026-12-10 00:00");
    expect(await asked(token)).toMatchObject({ state: "open" });
    const run = async (name: string, client = desk.head) => {
      const form = await formOf(desk.head, slug);
      await client.get(CLOSING(name), { input: { id: form.id, expectedVersion: form.version } });
    };
    await run("closeOutsideForm");
    expect(await asked(token)).toMatchObject({ state: "closed", closedWords });
    expect(await send(server.stranger, token, { what: "A" })).toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringMatching(/closed/),
    });
    await run("openOutsideForm");
    expect(await send(server.stranger, token, { what: "A" })).toHaveProperty("receipt");
    await server.setClock("2026-12-12 00:00");
    expect(await asked(token)).toMatchObject({ state: "over" });
    await server.setClock("2026-12-11 12:00");
    const archive = async (name: string) => {
      const { register } = await desk.head.get(`query ($id: ID!) { register(id: $id) { version } }`, { id });
      await desk.head.get(`mutation ($input: RecordVersionInput!) { ${name}(input: $input) { id } }`, {
        input: { id, expectedVersion: register.version },
      });
    };
    await archive("archiveRegister");
    expect(await asked(token)).toMatchObject({ state: "closed" });
    await archive("reopenRegister");
    expect(await asked(token)).toMatchObject({ state: "open" });
    const anew = await addressOf(desk, slug);
    const never = await send(server.stranger, "A".repeat(22), { what: "A" });
    expect(never).toMatchObject({ code: "NOT_FOUND" });
    expect(await send(server.stranger, token, { what: "A" })).toEqual(never);
    expect(await asked(token)).toBe(null);
    const { register } = await desk.head.get(`query ($id: ID!) { register(id: $id) { version } }`, { id });
    const saved = await desk.run(desk.head, "saveRegisterDraft", {
      registerId: id,
      expectedVersion: register.version,
      definition: outsideComplaints({}, { outsideForms: [] }),
    });
    await desk.run(desk.head, "publishRegister", { registerId: id, expectedVersion: saved.expectedVersion }, "id");
    expect(await send(server.stranger, anew, { what: "A" })).toEqual(never);
    expect((await formOf(desk.head, slug)).endedAt).not.toBe(null);
  });

  it("belong to those who configure the register; of a sealed one nobody learns anything by its form", async () => {
    const circle = { template: "circle", people: [desk.people.head.id, desk.people.clerk.id] } as const;
    const { slug } = await desk.register(
      outsideComplaints({}, { access: { read: circle, create: circle, act: circle, configure: circle } }),
    );
    const token = await addressOf(desk, slug);
    const form = await asked(token);
    expect(JSON.stringify(form)).not.toMatch(new RegExp(`${slug}|Complaints|投诉",|${desk.people.head.id}`));
    expect(await send(server.stranger, token, { what: "Somebody takes money" })).toHaveProperty("receipt");
    expect(await records(slug)).toHaveLength(1);
    const { id, version } = await formOf(desk.head, slug);
    for (const client of [desk.administrator, desk.auditor, desk.outsider, desk.second]) {
      expect(await formOf(client, slug)).toBe(undefined);
      expect(await desk.refusal(client, "makeOutsideAddress", { id, expectedVersion: version }, "")).toMatchObject({ code: "NOT_FOUND" });
    }
    const { auditEvents } = await desk.auditor.get(
      `{ auditEvents(where: { command: { eq: "submitOutsideForm" } }, page: { limit: 100 }) { items { subjectLabel changes } } }`,
    );
    expect(JSON.stringify(auditEvents)).not.toContain("takes money");
    const plain = await desk.register(outsideComplaints());
    const other = await formOf(desk.head, plain.slug);
    expect(await desk.outsider.codes(CLOSING("closeOutsideForm"), { input: { id: other.id, expectedVersion: other.version } })).toEqual([
      "NOT_FOUND",
    ]);
    expect(await server.stranger.codes("{ outsideForms { items { id } } }")).toEqual(["UNAUTHENTICATED"]);
  });
});
