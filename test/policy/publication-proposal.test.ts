import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstFreeDay, succession } from "../../schema/policy/succession.screen.ts";
import { TestServer } from "../support/server.ts";
import { addDays, Desk } from "./desk.ts";

const text = (ordinal: number, effectiveFrom: string, trialUntil: string | null = null) => ({ ordinal, effectiveFrom, trialUntil });

describe("a text among the others of its document", () => {
  it("is taken over by one that was scheduled before, and takes over from the one that holds then", () => {
    const texts = [text(1, "2026-01-01"), text(2, "2026-06-01")];
    expect(succession(texts, "2026-03-01")).toEqual({ same: null, takenOverBy: texts[1], takesOver: texts[0] });
    expect(succession(texts, "2026-07-01")).toEqual({ same: null, takenOverBy: null, takesOver: texts[1] });
    expect(succession(texts, "2026-06-01")).toMatchObject({ same: texts[1], takesOver: texts[0] });
    expect(succession([text(1, "2026-01-01"), text(2, "2026-02-01", "2026-02-28")], "2026-03-01").takesOver?.ordinal).toBe(1);
  });

  it("can take effect on the first day that no other takes", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 })), (days) => {
        const texts = days.map((day, ordinal) => text(ordinal, addDays("2026-12-25", day)));
        const free = firstFreeDay(texts, "2026-12-25");
        expect(succession(texts, free).same).toBeNull();
        for (let day = "2026-12-25"; day < free; day = addDays(day, 1)) expect(succession(texts, day).same).not.toBeNull();
      }),
    );
  });
});

describe("what publishing begins with", () => {
  let server: TestServer;
  let desk: Desk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  const ASK = `query ($id: ID!) { publicationProposal(revisionId: $id) {
    effectiveFrom texts { ordinal effectiveFrom trialUntil } audience names { id name } dueWorkingDays } }`;

  it("is a day that is accepted and the audience of the text before, without what has ended since", async () => {
    const document = await desk.createDocument();
    const draft = await desk.approved("第一条 甲。", document);
    const propose = async (id: string) => (await desk.administrator.get(ASK, { id })).publicationProposal;
    expect(await propose(draft.id)).toEqual({ effectiveFrom: desk.today, texts: [], audience: null, names: [], dueWorkingDays: null });
    const leaver = await server.make.person();
    const audience = {
      departments: [{ id: desk.department.id, subtree: true }],
      people: [leaver.id],
      except: { people: [desk.people.second.id] },
    };
    await desk.publish(draft, { audience, dueWorkingDays: 7 });
    await server.sql(`update "membership" set "until" = today() - 1 where "person_id" = $1`, [leaver.id]);
    const next = await desk.nextApproved(document.id, "第一条 乙。");
    const proposal = await propose(next.id);
    expect(proposal).toMatchObject({
      effectiveFrom: addDays(desk.today, 1),
      texts: [{ ordinal: 1, effectiveFrom: desk.today, trialUntil: null }],
      audience: { everyone: false, departments: audience.departments, people: [], except: audience.except },
      dueWorkingDays: 7,
    });
    expect(proposal.names.map(({ id }: any) => id).sort()).toEqual([desk.department.id, desk.people.second.id].sort());
    const { effectiveFrom, dueWorkingDays } = proposal;
    expect(await desk.publish(next, { effectiveFrom, dueWorkingDays, audience: proposal.audience })).toMatchObject({ state: "scheduled" });
    const code = async (client: typeof desk.staff, id: string) => (await client.ask(ASK, { id })).errors?.[0]?.extensions.code;
    expect(await code(desk.editor, next.id)).toBe("FORBIDDEN");
    expect(await code(desk.staff, (await desk.createDocument()).openDraft.id)).toBe("NOT_FOUND");
  });
});
