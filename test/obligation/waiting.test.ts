import { describe, expect, it } from "vitest";
import { type MyWorkAnswer, myWorkVariables } from "../../admin/obligation/my-work.ts";
import { waitingLines } from "../../admin/obligation/waiting.ts";
import { listAddress } from "../../admin/shared/list-address.ts";

const today = "2026-11-21";
type Held = Parameters<typeof myWorkVariables>[0]["roles"];
const someone = (roles: Held) => ({
  personId: "me",
  today,
  roles,
  has: (...names: string[]) => roles.some(({ role }) => names.includes(role)),
});
const officer = someone([{ role: "confidentialityOfficer", departmentIds: null }]);
const draft = (id: string, state: string, submittedAt: string) => ({
  ...{ id, title: `Rules ${id}`, state, submittedAt },
  ...{ document: { id: "d", number: "OFF-1" }, drafter: { name: "温如玉" } },
});
const people = (...names: string[]) => names.map((name) => ({ person: { id: name, name } }));
const lines = (answer: Partial<MyWorkAnswer>, me = officer) => waitingLines({ drafts: { items: [] }, ...answer }, myWorkVariables(me), me);

describe("what the first page asks", () => {
  it("looks for others only where the person heads or edits", () => {
    const head = myWorkVariables(someone([{ role: "head", departmentIds: ["a", "b"] }]));
    expect(head).toMatchObject({ leads: true, edits: false, guards: false, works: false });
    expect(JSON.stringify(head.late)).toContain(`"in":["a","b"]`);
    expect(JSON.stringify(head.late)).toContain(`"ne":"me"`);
    const everywhere = myWorkVariables(someone([{ role: "policyEditor", departmentIds: null }]));
    expect(everywhere.reviews).toEqual({ reviewDue: { lte: "2026-12-21" }, state: { in: ["inForce", "trial"] } });
    // A filter without a condition is refused.
    expect(JSON.stringify(everywhere.inquiries)).not.toContain("{}");
  });
});

describe("what waits for a decision", () => {
  it("is nothing where nothing waits", () => {
    expect(lines({ late: { items: [], total: 0 }, clearances: { items: [], total: 0 } })).toEqual([]);
  });

  it("is a draft of the running submission alone, each with its own way there", () => {
    const approval = (id: string, state: string, round: string) => ({ id, round, revision: draft(id, state, "2026-11-02") });
    const toDecide = {
      items: [approval("1", "submitted", "2026-11-02"), approval("2", "submitted", "2026-11-01"), approval("3", "draft", "2026-11-02")],
    };
    expect(lines({ toDecide }).map(({ to, seal }) => [to, seal])).toEqual([["/drafts/1", true]]);
  });

  it("counts people who are late once, and says so when there are more than were read", () => {
    const [line] = lines({ late: { items: people("甲", "乙", "甲", "丙", "丁"), total: 5 } });
    expect(line).toMatchObject({ values: { people: 4, smart_count: 5 }, names: ["甲", "乙", "丙"], more: true, to: "/progress#late" });
    const [many] = lines({ late: { items: people("甲"), total: 120 } });
    expect(many?.values).toMatchObject({ people: "1+", smart_count: 120 });
  });

  it("leads to the list with just these, or to the one", () => {
    const [clearances, grants] = lines({ clearances: { items: people("甲"), total: 1 }, grants: { items: people("乙"), total: 2 } });
    const filter = { current: { eq: true }, until: { lte: "2026-12-21" } };
    expect([clearances?.to, grants?.to]).toEqual([listAddress("clearances", filter), listAddress("accessGrants", filter)]);
    expect(grants).toMatchObject({ names: ["乙"], more: true });
    const inquiry = { id: "i", revision: { title: "Rules" } };
    expect(lines({ inquiries: { items: [inquiry], total: 1 } })[0]?.to).toBe("/inquiries/i/show");
    expect(lines({ inquiries: { items: [inquiry], total: 2 } })[0]?.to).toContain("/inquiries?filter=");
  });

  it("marks a review that is overdue", () => {
    const review = (reviewDue: string) => lines({ reviews: { items: [{ id: "r", title: "Rules", reviewDue }], total: 1 } })[0]?.tone;
    expect([review("2026-11-20"), review("2026-12-01")]).toEqual(["overdue", "dueSoon"]);
  });
});
