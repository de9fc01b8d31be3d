import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import { type Client, TestServer } from "../support/server.ts";

const CREATE = `mutation($input: CreateClassificationLevelInput!) { createClassificationLevel(input: $input) { id version rank name } }`;
const UPDATE = `mutation($input: UpdateClassificationLevelInput!) { updateClassificationLevel(input: $input) { id version rank name handling } }`;
const SET = `mutation($input: SetClassificationInput!) { setClassification(input: $input) { id version level { name } } }`;
const GRANT = `mutation($input: GrantAccessInput!) { grantAccess(input: $input) { id version current document { number } } }`;
const REVOKE = `mutation($input: RecordVersionInput!) { revokeAccess(input: $input) { id revokedAt } }`;

describe("classification", () => {
  let server: TestServer;
  let officer: Person;
  let asOfficer: Client;
  let internal: ClassificationLevel;
  let secret: ClassificationLevel;
  let needToKnow: ClassificationLevel;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    officer = await make.person({ name: "Officer" });
    await make.role(officer, "confidentialityOfficer");
    asOfficer = await server.as(officer);
    internal = await make.level();
    secret = await make.level({ rank: 30, name: "Secretive" });
    needToKnow = await make.level({ rank: 40, name: "Few", needToKnow: true });
  });
  afterAll(() => server.close());

  const problems = async (mutation: string, input: object, client = asOfficer) => {
    const answer = await client.ask(mutation, { input });
    return answer.errors?.[0]?.extensions.fields?.map(({ path, code }) => [path, code]) ?? answer.errors?.[0]?.extensions.code;
  };
  const sees = async (client: Client, id: string) =>
    (await client.get(`query($id: ID!) { revision(id: $id) { id } }`, { id })).revision !== null;

  describe("levels", () => {
    it("are kept by officers, under names of their own", async () => {
      const { createClassificationLevel: level } = await asOfficer.get(CREATE, {
        input: { rank: 50, name: "核心商密", colour: "#AA0000" },
      });
      const { updateClassificationLevel } = await asOfficer.get(UPDATE, {
        input: { id: level.id, expectedVersion: level.version, handling: "Lock it away.", name: "核心" },
      });
      expect(updateClassificationLevel).toMatchObject({ name: "核心", handling: "Lock it away.", rank: 50 });
      expect(await problems(UPDATE, { id: level.id, expectedVersion: level.version, rank: 51 })).toBe("CONFLICT");
      expect(await problems(CREATE, { rank: 50, name: "Other", colour: "#000000" })).toEqual([["input.rank", "alreadyTaken"]]);
      expect(await problems(CREATE, { rank: 52, name: "核心", colour: "#000000" })).toEqual([["input.name", "alreadyTaken"]]);
      expect(await problems(CREATE, { rank: 52, name: "Red", colour: "red" })).toEqual([["input.colour", "badColour"]]);
      expect(await problems(CREATE, { rank: -1, name: "Low", colour: "#000000" })).toEqual([["input.rank", "outOfRange"]]);
      const staff = await server.as(await server.make.person());
      expect(await problems(CREATE, { rank: 52, name: "Mine", colour: "#000000" }, staff)).toBe("FORBIDDEN");
      expect(await problems(UPDATE, { id: level.id, expectedVersion: 2, rank: 1 }, staff)).toBe("FORBIDDEN");
    });

    it("never bear the marks of state secrets", async () => {
      for (const name of ["绝密", "公司机密", "秘密级", "机 密", "绝·密"]) {
        expect([name, await problems(CREATE, { rank: 60, name, colour: "#000000" })]).toEqual([name, [["input.name", "stateSecretMark"]]]);
      }
      expect(await problems(UPDATE, { id: secret.id, expectedVersion: secret.version, name: "机密" })).toEqual([
        ["input.name", "stateSecretMark"],
      ]);
      const answer = await asOfficer.ask(CREATE, { input: { rank: 60, name: "绝密", colour: "#000000" } }, { "accept-language": "zh" });
      expect(answer.errors?.[0]?.extensions.fields?.[0]?.message).toContain("国家秘密");
    });

    it("open and close texts at once when they change", async () => {
      const level = await server.make.level({ rank: 5, name: "Low" });
      const revision = await server.make.published({ level });
      const staff = await server.as(await server.make.person());
      expect(await sees(staff, revision.id)).toBe(true);
      const up = await asOfficer.get(UPDATE, { input: { id: level.id, expectedVersion: level.version, rank: 65 } });
      expect(await sees(staff, revision.id)).toBe(false);
      // Opening a level to oneself is for another officer, who reads it already.
      const open = { id: level.id, expectedVersion: up.updateClassificationLevel.version, basic: true };
      expect(await problems(UPDATE, open)).toBe("FORBIDDEN");
      const other = await server.make.person();
      await server.make.role(other, "confidentialityOfficer");
      await server.make.clearance(other, level);
      const cleared = await server.as(other);
      await cleared.get(UPDATE, { input: open });
      expect(await sees(staff, revision.id)).toBe(true);
      await cleared.get(UPDATE, {
        input: { id: level.id, expectedVersion: up.updateClassificationLevel.version + 1, basic: false, rank: 5 },
      });
    });
  });

  describe("of a text", () => {
    it("is set and lowered by a cleared officer, with a reason that is kept", async () => {
      const revision = await server.make.published({ level: internal });
      const staff = await server.as(await server.make.person());
      const input = { revisionId: revision.id, expectedVersion: revision.version, levelId: secret.id, reason: "names prices" };
      expect(await problems(SET, input)).toEqual([["input.levelId", "levelBeyondClearance"]]);
      expect(await problems(SET, input, staff)).toBe("FORBIDDEN");
      const other = await server.make.person();
      await server.make.role(other, "confidentialityOfficer");
      await server.make.clearance(other, secret);
      const cleared = await server.as(other);
      expect(await problems(SET, { ...input, reason: " " }, cleared)).toEqual([["input.reason", "required"]]);
      expect(await problems(SET, { ...input, expectedVersion: 99 }, cleared)).toBe("CONFLICT");
      const { setClassification: raised } = await cleared.get(SET, { input });
      expect(raised.level.name).toBe("Secretive");
      expect([await sees(staff, revision.id), await sees(asOfficer, revision.id)]).toEqual([false, false]);
      expect(await problems(SET, { ...input, expectedVersion: raised.version, levelId: internal.id })).toBe("NOT_FOUND");
      await cleared.get(SET, { input: { ...input, expectedVersion: raised.version, levelId: internal.id, reason: "prices are public" } });
      expect(await sees(staff, revision.id)).toBe(true);
      const events = await server.sql<[Record<string, unknown>]>(
        `select "changes" from "audit_event" where "command" = 'setClassification' and "subject_id" = $1 order by "sequence"`,
        [revision.id],
      );
      expect(events.map(([changes]) => changes)).toEqual([
        { level: { before: internal.id, after: secret.id }, reason: { before: null, after: "names prices" } },
        { level: { before: secret.id, after: internal.id }, reason: { before: null, after: "prices are public" } },
      ]);
    });
  });

  describe("access to one document", () => {
    it("is granted where the level asks for it, and ends on the very next request", async () => {
      const revision = await server.make.published({ level: needToKnow });
      const person = await server.make.person();
      await server.make.clearance(person, needToKnow);
      const client = await server.as(person);
      const input = { documentId: revision.document.id, personId: person.id, reason: "works on it" };
      expect(await problems(GRANT, input)).toEqual([["input.documentId", "referenceMissing"]]);
      await server.make.clearance(officer, needToKnow);
      expect(await sees(client, revision.id)).toBe(false);
      const { grantAccess } = await asOfficer.get(GRANT, { input });
      expect(grantAccess).toMatchObject({ current: true, document: null });
      expect([await sees(client, revision.id), await sees(asOfficer, revision.id)]).toEqual([true, false]);
      await asOfficer.get(REVOKE, { input: { id: grantAccess.id, expectedVersion: grantAccess.version } });
      expect(await sees(client, revision.id)).toBe(false);
      expect(await problems(REVOKE, { id: grantAccess.id, expectedVersion: grantAccess.version + 1 })).toBe("CONFLICT");
    });

    it("is granted before publication as well, to those who are to publish or to read it", async () => {
      const draft = await server.make.revision({ level: needToKnow });
      const person = await server.make.person();
      await server.make.role(person, "administrator");
      await server.make.clearance(person, needToKnow);
      await server.make.clearance(officer, needToKnow);
      const client = await server.as(person);
      expect(await sees(client, draft.id)).toBe(false);
      await asOfficer.get(GRANT, { input: { documentId: draft.document.id, personId: person.id, reason: "publishes it" } });
      expect(await sees(client, draft.id)).toBe(true);
    });

    it("is granted by number as well, to what the officer cannot read", async () => {
      const revision = await server.make.published({ level: needToKnow });
      const person = await server.make.person();
      await server.make.clearance(person, needToKnow);
      await server.make.clearance(officer, needToKnow);
      const { id: documentId, number } = revision.document;
      const input = { personId: person.id, reason: "works on it" };
      expect(await sees(asOfficer, revision.id)).toBe(false);
      const missing = [["input.documentNumber", "noSuchNumber"]];
      expect(await problems(GRANT, { ...input, documentNumber: `${number}-X` })).toEqual(missing);
      expect(await problems(GRANT, { ...input, documentNumber: number, documentId })).toEqual([
        ["input.documentNumber", "documentNamedTwice"],
      ]);
      expect(await problems(GRANT, input)).toEqual([["input.documentNumber", "required"]]);
      expect(await problems(GRANT, { ...input, documentNumber: " ", documentId: null })).toEqual([["input.documentNumber", "required"]]);
      // A number tells an officer nothing about what lies beyond their clearance.
      const other = await server.make.person();
      await server.make.role(other, "confidentialityOfficer");
      expect(await problems(GRANT, { ...input, documentNumber: number }, await server.as(other))).toEqual(missing);
      const { grantAccess } = await asOfficer.get(GRANT, {
        input: { ...input, documentNumber: ` ${number.toLowerCase().replace("-", "－")} ` },
      });
      expect(grantAccess).toMatchObject({ current: true, document: null });
      expect(await sees(await server.as(person), revision.id)).toBe(true);
    });

    it("is granted by nobody to themselves, and by officers alone", async () => {
      const revision = await server.make.published({ level: needToKnow });
      const input = { documentId: revision.document.id, personId: officer.id, reason: "me" };
      expect(await problems(GRANT, input)).toBe("FORBIDDEN");
      const staff = await server.as(await server.make.person());
      expect(await problems(GRANT, input, staff)).toBe("FORBIDDEN");
    });
  });
});
