import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, TestServer } from "../support/server.ts";
import { addDays, Desk } from "./desk.ts";

const TEXT = "第一条 员工应当礼貌待客。\n第二条 每日值班一人。";
type Given = readonly [client: Client, name: string, input: Record<string, unknown>];

describe("two who decide about a draft at the same moment", () => {
  let server: TestServer;
  let desk: Desk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  /** Gives commands at once; the codes of what they came to, those that were done as "none". */
  const atOnce = async (...given: readonly Given[]) =>
    (await Promise.all(given.map(([client, name, input]) => desk.refusal(client, name, input)))).map(({ code }) => code);
  const done = (codes: readonly string[]) => codes.filter((code) => code === "none").length;
  const submitted = async (approvers: readonly string[]) =>
    desk.submit(await desk.import((await desk.createDocument()).openDraft, TEXT), [...approvers]);
  const both = () => [desk.people.approver.id, desk.people.second.id];
  const deciding = (revision: any, client: Client, decision = "approved"): Given => [
    client,
    "decideRevision",
    { id: revision.id, expectedVersion: revision.version, decision, comment: "理由" },
  ];
  const approvals = async (id: string) =>
    (await desk.administrator.get(`{ revision(id: "${id}") { state submittedAt approvals { decision voidedAt approver { id } } } }`))
      .revision;

  it("decide twice in nobody's name, and one step is never done twice", async () => {
    const draft = await submitted(both());
    expect(done(await atOnce(deciding(draft, desk.approver), deciding(draft, desk.approver), deciding(draft, desk.second)))).toBe(1);
    const version = (await desk.revision(draft.id)).version;
    await atOnce(deciding({ ...draft, version }, desk.approver), deciding({ ...draft, version }, desk.second));
    const seen = await approvals(draft.id);
    expect(seen.approvals.map(({ decision }: any) => decision)).toEqual(["approved", "approved"]);
    expect(seen.state).toBe("approved");
  });

  it("agree and refuse, or agree and take back: what holds is one of them, and nothing is left of the other", async () => {
    for (const other of ["refuse", "takeBack"]) {
      const draft = await submitted(both());
      const { id, version } = draft;
      const against: Given =
        other === "refuse"
          ? deciding(draft, desk.second, "rejected")
          : [desk.editor, "takeBackSubmission", { id, expectedVersion: version }];
      expect(done(await atOnce(deciding(draft, desk.approver), against))).toBe(1);
      const seen = await approvals(id);
      const counted = seen.approvals.filter(({ decision, voidedAt }: any) => decision === "approved" && voidedAt === null);
      const waiting = seen.approvals.filter(({ decision }: any) => decision === "pending");
      if (seen.state === "draft") expect([seen.submittedAt, counted, waiting]).toEqual([null, [], []]);
      else expect([seen.state, counted.length, waiting.length]).toEqual(["submitted", 1, 1]);
    }
  });

  it("publish, or publish and take back: once, whole, and asked of everybody once", async () => {
    const administrator = await server.make.person({ in: desk.department });
    await server.make.role(administrator, "administrator");
    const other = await server.as(administrator);
    const approved = await desk.approved(TEXT);
    const publishing = (client: Client): Given => [client, "publishRevision", desk.publication(approved)];
    expect(done(await atOnce(publishing(desk.administrator), publishing(other)))).toBe(1);
    const asked = `select count(*)::int from "assignment" where "revision_id" = $1`;
    expect(await server.sql(asked, [approved.id])).toEqual([[1]]);
    const next = await desk.approved(TEXT);
    const back: Given = [desk.editor, "takeBackSubmission", { id: next.id, expectedVersion: next.version }];
    expect(done(await atOnce([other, "publishRevision", desk.publication(next)], back))).toBe(1);
    const { state, checksum } = await desk.revision(next.id);
    expect(["inForce", "draft"]).toContain(state);
    expect(checksum === null).toBe(state === "draft");
    expect(await server.sql(asked, [next.id])).toEqual([[state === "draft" ? 0 : 1]]);
  });

  it("take a proposal over: its words stand there once, and comments never come after the end of a round", async () => {
    const draft = await desk.import((await desk.createDocument()).openDraft, TEXT);
    const audience = { people: [desk.people.staff.id, desk.people.approver.id] };
    const opening = { revisionId: draft.id, audience, until: addDays(desk.today, 3) };
    const round = await desk.run(desk.editor, "openCommentRound", opening, "id version");
    const { identity } = draft.provisions[0];
    const proposal = { revisionId: draft.id, kind: "proposal", identity, quote: "礼貌", quoteFrom: 4, proposed: "礼貌热情" };
    const made = await desk.run(desk.staff, "comment", proposal, "id version");
    const taking: Given = [desk.editor, "takeOver", { id: made.id, expectedVersion: made.version }];
    expect(done(await atOnce(taking, taking, taking))).toBe(1);
    expect((await desk.revision(draft.id)).provisions[0].text).toBe("员工应当礼貌热情待客。");
    const late: Given = [desk.approver, "comment", { revisionId: draft.id, kind: "comment", text: "太晚" }];
    await atOnce([desk.editor, "closeCommentRound", { id: round.id, expectedVersion: round.version }], late);
    expect((await atOnce(late))[0]).not.toBe("none");
  });
});
