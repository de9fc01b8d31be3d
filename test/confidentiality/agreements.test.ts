import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import { type Client, TestServer } from "../support/server.ts";

const CREATE = `mutation($input: CreateAgreementInput!) { createAgreement(input: $input) { id version ordinal state } }`;
const UPDATE = `mutation($input: UpdateAgreementInput!) { updateAgreement(input: $input) { id version title text } }`;
const PUBLISH = `mutation($input: PublishAgreementInput!) { publishAgreement(input: $input) { id state checksum publishedBy { name } } }`;
const SIGN = `mutation($input: SignAgreementInput!) { signAgreement(input: $input) { id receiptNumber statement typedName at department { name } } }`;

describe("agreements", () => {
  let server: TestServer;
  let asOfficer: Client;
  let team: Department;

  beforeAll(async () => {
    server = await TestServer.start();
    const officer = await server.make.person({ name: "Officer" });
    await server.make.role(officer, "confidentialityOfficer");
    asOfficer = await server.as(officer);
    team = await server.make.department({ name: "Team" });
  });
  afterAll(() => server.close());

  const draft = async (code = `NDA-${randomUUID().slice(0, 8)}`) =>
    (await asOfficer.get(CREATE, { input: { code, title: "Confidentiality", text: "I keep silent." } })).createAgreement;
  const publish = async (agreement: { id: string; version: number }, audience: object) =>
    (await asOfficer.get(PUBLISH, { input: { id: agreement.id, expectedVersion: agreement.version, audience, dueWorkingDays: 5 } }))
      .publishAgreement;

  it("are drafted, changed, published to an audience and signed", async () => {
    const person = await server.make.person({ name: "王敏", in: team });
    const client = await server.as(person);
    const outsider = await server.as(await server.make.person());
    const made = await draft();
    expect(made).toMatchObject({ ordinal: 1, state: "draft" });
    expect((await client.get(`query($id: ID!) { agreement(id: $id) { id } }`, { id: made.id })).agreement).toBeNull();
    const { updateAgreement } = await asOfficer.get(UPDATE, {
      input: { id: made.id, expectedVersion: made.version, text: "I keep quite silent." },
    });
    const published = await publish(updateAgreement, { departments: [{ id: team.id, subtree: true }] });
    expect(published).toMatchObject({
      state: "published",
      publishedBy: { name: "Officer" },
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await asOfficer.codes(UPDATE, { input: { id: made.id, expectedVersion: updateAgreement.version + 1, text: "Other" } })).toEqual([
      "FORBIDDEN",
    ]);
    const open = await client.get(`{ obligations { items { kind state agreement { text checksum } } } }`);
    expect(open.obligations.items).toEqual([
      { kind: "sign", state: "open", agreement: { text: "I keep quite silent.", checksum: published.checksum } },
    ]);
    const input = { agreementId: made.id, checksum: published.checksum, language: "zh", typedName: "王　敏" };
    const { signAgreement } = await client.get(SIGN, { input });
    expect(signAgreement).toMatchObject({
      receiptNumber: expect.stringMatching(/^S-\d{4}-\d{6}$/),
      typedName: "王　敏",
      department: { name: "Team" },
    });
    expect(signAgreement.statement).toContain("签署");
    expect((await client.get(`{ obligations { items { state signature { id } } } }`)).obligations.items).toEqual([
      { state: "done", signature: { id: signAgreement.id } },
    ]);
    expect(await outsider.codes(SIGN, { input })).toEqual(["NOT_FOUND"]);
    expect((await outsider.get(`{ agreementSignatures { items { id } } }`)).agreementSignatures.items).toEqual([]);
  });

  it("are signed once, also when twice at once", async () => {
    const person = await server.make.person({ name: "Twice" });
    const client = await server.as(person);
    const { id, checksum } = await publish(await draft(), { people: [person.id] });
    const input = { agreementId: id, checksum, language: "en", typedName: "Twice" };
    const answers = await Promise.all([1, 2, 3].map(() => client.get(SIGN, { input })));
    expect(new Set(answers.map((answer) => answer.signAgreement.receiptNumber)).size).toBe(1);
    const rows = await server.sql<[number]>(`select count(*)::int from "agreement_signature" where "agreement_id" = $1`, [id]);
    expect(rows).toEqual([[1]]);
    const events = await server.sql<[number]>(
      `select count(*)::int from "audit_event" where "command" = 'signAgreement' and "subject_id" = $1`,
      [answers[0]!.signAgreement.id],
    );
    expect(events).toEqual([[1]]);
  });

  it("want the own name and the text that was read", async () => {
    const person = await server.make.person({ name: "Right Name" });
    const client = await server.as(person);
    const { id, checksum } = await publish(await draft(), { people: [person.id] });
    const input = { agreementId: id, checksum, language: "en", typedName: "Right Name" };
    const wrong = await client.ask(SIGN, { input: { ...input, typedName: "Wrong Name" } });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({
      code: "INVALID",
      fields: [{ path: "input.typedName", code: "typedNameDiffers" }],
    });
    expect(await client.codes(SIGN, { input: { ...input, checksum: "0".repeat(64) } })).toEqual(["CONFLICT"]);
    expect(await client.codes(SIGN, { input: { ...input, language: "fr" } })).toEqual(["INVALID"]);
    expect(await server.sql(`select 1 from "agreement_signature" where "person_id" = $1`, [person.id])).toEqual([]);
    await client.get(SIGN, { input });
  });

  it("come in revisions: one draft at a time, and a newer one ends what the older still asked", async () => {
    const person = await server.make.person({ name: "Late" });
    const client = await server.as(person);
    const first = await draft("ED");
    const again = await asOfficer.ask(CREATE, { input: { code: "ED", title: "T", text: "X" } });
    expect(again.errors?.[0]?.extensions.fields).toEqual([expect.objectContaining({ path: "input.code", code: "agreementDraftExists" })]);
    const one = await publish(first, { people: [person.id] });
    const second = await draft("ED");
    expect(second.ordinal).toBe(2);
    await publish(second, { people: [person.id] });
    const states = await client.get(`{ obligations(orderBy: [{ id: ASC }]) { items { state cancelReason agreement { ordinal } } } }`);
    expect(states.obligations.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ state: "cancelled", cancelReason: "superseded" }),
        { state: "open", cancelReason: null, agreement: { ordinal: 2 } },
      ]),
    );
    const input = { agreementId: first.id, checksum: one.checksum, language: "en", typedName: "Late" };
    expect(await client.codes(SIGN, { input })).toEqual(["NOT_FOUND"]);
  });

  it("reach somebody, in time, and are published by officers alone", async () => {
    const made = await draft();
    const staff = await server.as(await server.make.person());
    const at = { id: made.id, expectedVersion: made.version };
    expect(await staff.codes(PUBLISH, { input: { ...at, audience: { everyone: true }, dueWorkingDays: 3 } })).toEqual(["NOT_FOUND"]);
    expect(await staff.codes(CREATE, { input: { code: "MINE", title: "T", text: "X" } })).toEqual(["FORBIDDEN"]);
    const empty = await server.make.department();
    const fields = async (input: object) =>
      (await asOfficer.ask(PUBLISH, { input: { ...at, ...input } })).errors?.[0]?.extensions.fields?.[0];
    expect(await fields({ audience: { departments: [{ id: empty.id, subtree: true }] }, dueWorkingDays: 3 })).toMatchObject({
      path: "input.audience",
    });
    expect(await fields({ audience: { everyone: true }, dueOn: "2020-01-01" })).toMatchObject({ path: "input.dueOn", code: "dueInPast" });
    const state = await asOfficer.get(`query($id: ID!) { agreement(id: $id) { state checksum } }`, { id: made.id });
    expect(state.agreement).toEqual({ state: "draft", checksum: null });
  });

  it("leave evidence that verifies", async () => {
    const person = await server.make.person();
    await server.make.role(person, "auditor");
    const { verifyEvidence } = await (await server.as(person)).get(
      `{ verifyEvidence { ok events checkedChecksums problems { message } } }`,
    );
    expect(verifyEvidence).toMatchObject({ ok: true, problems: [] });
    expect(verifyEvidence.events).toBeGreaterThan(10);
    expect(verifyEvidence.checkedChecksums).toBeGreaterThan(5);
  });
});
