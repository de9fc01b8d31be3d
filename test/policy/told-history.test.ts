import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import { type Client, TestServer } from "../support/server.ts";
import { Desk } from "./desk.ts";

const SECRET = "水獭计划";
const HISTORY = `query ($resource: String!, $id: ID!, $offset: Int, $limit: Int) {
  history(resource: $resource, id: $id, offset: $offset, limit: $limit) { id command actorName changes }
}`;

describe("the history of a text that was drafted in secret and is for everybody now", () => {
  let server: TestServer;
  let desk: Desk;
  let officer: Client;
  let auditor: Client;
  let restricted: ClassificationLevel;
  let revision: any;
  let documentId: string;

  const told = async (client: Client, resource: string, id: string, page: object = {}) =>
    (await client.get(HISTORY, { resource, id, ...page })).history as { command: string | null; changes: any[] | null }[];
  const commands = async (client: Client, resource: string, id: string, page: object = {}) =>
    (await told(client, resource, id, page)).map(({ command }) => command);
  const classify = async (level: ClassificationLevel | string) => {
    const { version } = await desk.revision(revision.id, officer);
    const levelId = typeof level === "string" ? level : level.id;
    await officer.get(`mutation ($input: SetClassificationInput!) { setClassification(input: $input) { id } }`, {
      input: { revisionId: revision.id, expectedVersion: version, levelId, reason: `因${SECRET}` },
    });
  };

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
    const { make } = server;
    restricted = await make.level({ rank: 30, name: "核心商密" });
    const officers = await make.person();
    await make.role(officers, "confidentialityOfficer");
    const audits = await make.person();
    await make.role(audits, "auditor");
    for (const person of [officers, desk.people.editor, desk.people.approver, desk.people.administrator])
      await make.clearance(person, restricted);
    officer = await server.as(officers);
    auditor = await server.as(audits);
    const document = await desk.createDocument({ title: `${SECRET}规定`, levelId: restricted.id });
    documentId = document.id;
    const drafted = await desk.import(document.openDraft, `${SECRET}规定\n第一条 ${SECRET}只有三人知道。\n第二条 员工应当礼貌待客。`);
    const refused = await desk.decide(await desk.submit(drafted), "rejected", `删去${SECRET}。`);
    const [first] = refused.provisions;
    await desk.save(refused, [{ operation: "update", id: first.id, expectedVersion: first.version, text: "本规定适用于全体员工。" }]);
    const retitled = await desk.run(desk.editor, "updateRevision", {
      ...{ id: refused.id, expectedVersion: (await desk.revision(refused.id)).version, title: "接待规定" },
    });
    revision = await desk.publish(await desk.decide(await desk.submit(retitled), "approved"), {
      audience: { people: [desk.people.administrator.id] },
    });
    await classify(desk.levelId);
  });
  afterAll(() => server.close());

  it("tells staff nothing of drafts, rejections or the level before, on any page and of any record", async () => {
    expect(await commands(desk.staff, "revisions", revision.id)).toEqual(["setClassification"]);
    expect(await commands(desk.staff, "revisions", revision.id, { offset: 1 })).toEqual([]);
    expect(await commands(desk.staff, "policyDocuments", documentId)).toEqual([]);
    for (const { id } of revision.provisions) expect(await told(desk.staff, "provisions", id)).toEqual([]);
    const all = JSON.stringify([await told(desk.staff, "revisions", revision.id), await told(desk.staff, "policyDocuments", documentId)]);
    expect(all).not.toContain(SECRET);
    expect(all).not.toContain("核心商密");
    const [entry] = await told(desk.staff, "revisions", revision.id);
    expect(entry?.changes).toEqual([{ field: "level", before: null, after: expect.objectContaining({ id: desk.levelId }) }]);
  });

  it("tells an auditor without clearance only that something happened, and in the trail no words", async () => {
    const history = await told(auditor, "revisions", revision.id);
    expect(history[0]).toMatchObject({ command: "setClassification" });
    expect(history.slice(1).every(({ command, changes }) => command === null && changes === null)).toBe(true);
    expect(history.length).toBeGreaterThan(5);
    const { auditEvents } = await auditor.get(
      `{ auditEvents(page: { limit: 100 }) { items { command subjectLabel changes revision { id } } } }`,
    );
    const ofText = auditEvents.items.filter(({ subjectLabel }: any) => subjectLabel !== null);
    expect(ofText.map(({ command }: any) => command)).toContain("setClassification");
    expect(JSON.stringify(ofText.filter(({ command }: any) => command !== "setClassification"))).not.toContain(SECRET);
  });

  it("tells whoever was cleared all the time everything", async () => {
    const all = await commands(desk.administrator, "revisions", revision.id);
    for (const command of ["createPolicyDocument", "importRevision", "submitRevision", "decideRevision", "publishRevision"])
      expect(all).toContain(command);
    expect(JSON.stringify(await told(desk.administrator, "revisions", revision.id))).toContain(SECRET);
  });

  it("hides again what happened while the level was raised for a while", async () => {
    await classify(restricted);
    expect((await desk.staff.get(HISTORY, { resource: "revisions", id: revision.id })).history).toBeNull();
    await classify(desk.levelId);
    expect(await commands(desk.staff, "revisions", revision.id)).toEqual(["setClassification", "setClassification"]);
    const { version } = await desk.revision(revision.id);
    await desk.run(desk.administrator, "withdrawRevision", { id: revision.id, expectedVersion: version, reason: "不再适用" });
    expect(await commands(desk.staff, "revisions", revision.id, { limit: 2 })).toEqual(["withdrawRevision", "setClassification"]);
    expect(await commands(desk.staff, "revisions", revision.id, { offset: 2, limit: 2 })).toEqual(["setClassification"]);
  });
});
