import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askMyWork, type MyWorkAnswer, waitingOf } from "../../admin/obligation/my-work.ts";
import { sayIn } from "../../schema/shared/say-in.screen.ts";
import type { Viewer, WaitingKindDefinition } from "../../schema/to-do/waiting-kind.screen.ts";
import { waitingKinds } from "../../schema/to-do/waiting-kinds.screen.ts";
import { waitingLines } from "../../schema/to-do/waiting-lines.screen.ts";
import { TestServer } from "../support/server.ts";

const today = "2026-11-21";
const someone = (roles: Viewer["roles"]): Viewer => ({
  personId: "00000000-0000-7000-8000-000000000001",
  today,
  roles,
  has: (...names) => roles.some(({ role }) => names.includes(role)),
});
const everything = (["staff", "head", "policyEditor", "approver", "confidentialityOfficer", "administrator"] as const).map((role) => ({
  role,
  departmentIds: null,
}));
const all = someone(everything);
const draft = (id: string, state: string, submittedAt: string) => ({
  ...{ id, title: `Rules ${id}`, state, submittedAt },
  ...{ document: { id: "d", number: "OFF-1" }, drafter: { name: "温如玉" } },
});
const people = (...names: string[]) => names.map((name) => ({ person: { id: name, name } }));
const lines = (answer: object, me = all) => waitingOf(answer as MyWorkAnswer, me);

describe("what the first page asks", () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.close());

  it("looks for others only where the person heads or edits", () => {
    const id = "00000000-0000-7000-8000-00000000000a";
    const head = askMyWork(someone([{ role: "head", departmentIds: [id] }]));
    expect(head.variables).toMatchObject({ works: false });
    expect(Object.keys(head.variables)).toEqual(["me", "works", "drafts", "late", "lateInquiries", "trials", "valueChecks", "reviews"]);
    expect(JSON.stringify(head.variables)).toContain(`"in":["${id}"]`);
    expect(askMyWork(all).variables).toMatchObject({ reviews: { reviewDue: { lte: "2026-12-21" }, state: { in: ["inForce", "trial"] } } });
    // A filter without a condition is refused.
    expect(JSON.stringify(askMyWork(all).variables)).not.toContain("{}");
  });

  it("is answered by the API to whoever holds the roles, all of them and each alone", async () => {
    const person = await server.make.person();
    const department = await server.make.department({ head: person });
    const client = await server.as(person);
    for (const { role } of everything) if (role !== "staff" && role !== "head") await server.make.role(person, role);
    for (const roles of [everything, [], ...everything.map((one) => [{ ...one, departmentIds: [department.id] }])]) {
      const { query, variables } = askMyWork({ ...someone(roles), personId: person.id });
      const answer = await client.get(query.text, variables as Record<string, unknown>);
      expect(waitingOf(answer as MyWorkAnswer, someone(roles))).toEqual([]);
    }
  });
});

describe("what the first page asks of somebody with one role beside their post", () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.close());

  it.each(everything.map(({ role }) => role))("is answered to %s", async (role) => {
    const person = await server.make.person();
    const department = await server.make.department(role === "head" ? { head: person } : {});
    if (role !== "staff" && role !== "head") await server.make.role(person, role);
    const roles = [
      { role: "staff" as const, departmentIds: null },
      { role, departmentIds: role === "head" ? [department.id] : null },
    ];
    const { query, variables } = askMyWork({ ...someone(roles), personId: person.id });
    const answer = await (await server.as(person)).get(query.text, variables as Record<string, unknown>);
    expect(waitingOf(answer as MyWorkAnswer, someone(roles))).toEqual([]);
  });
});

describe("what waits for a decision", () => {
  it("is nothing where nothing waits", () => {
    expect(lines({ late: { items: [], total: 0 }, clearances: { items: [], total: 0 } })).toEqual([]);
    expect(lines({})).toEqual([]);
  });

  it("is a draft of the running submission alone, each with its own way there", () => {
    const approval = (id: string, round: string) => ({ id, round, revision: draft(id, "submitted", "2026-11-02") });
    const decide = { items: [approval("1", "2026-11-02"), approval("2", "2026-11-01")] };
    expect(lines({ decide })).toMatchObject([{ to: "/drafts/1", seal: true, values: { title: "Rules 1" }, names: ["OFF-1", "温如玉"] }]);
  });

  it("is a second confirmation, said to the one who asked with for whom it waits", () => {
    const confirmation = { id: "c", kind: "newAccount", waitsFor: "officer", person: { name: "甲" }, askedBy: { name: "乙" } };
    const [confirm, asked] = lines({ confirm: { items: [confirmation] }, askedFor: { items: [confirmation] } });
    expect(confirm).toMatchObject({ tone: "scheduled", names: ["乙"], seal: true });
    expect(asked).toMatchObject({ tone: "neutral", names: [], seal: false, note: { en: "Waits for another confidentiality officer" } });
    for (const { text, values } of [confirm!, asked!]) expect(sayIn("zh", text, values)).toBe("双人确认：为甲新建账号");
  });

  it("counts people who are late once, and says so when there are more than were read", () => {
    const [line] = lines({ late: { items: people("甲", "乙", "甲", "丙", "丁"), total: 5 } });
    expect(line).toMatchObject({ values: { people: 4, smart_count: 5 }, names: ["甲", "乙", "丙"], more: true, to: "/progress#late" });
    expect(sayIn("en", lines({ late: { items: people("甲", "甲"), total: 2 } })[0]!.text, { smart_count: 2 })).toContain(
      "One of your people",
    );
    const [many] = lines({ late: { items: people("甲"), total: 120 } });
    expect(many?.values).toMatchObject({ people: "1+", smart_count: 120 });
  });

  it("leads to the list with just these, or to the one", () => {
    const [clearances, grants] = lines({ clearances: { items: people("甲"), total: 1 }, grants: { items: people("乙"), total: 2 } });
    const filter = { current: { eq: true }, until: { lte: "2026-12-21" } };
    expect([clearances?.to, grants?.to]).toEqual([
      { list: "clearances", filter },
      { list: "accessGrants", filter },
    ]);
    expect(grants).toMatchObject({ names: ["乙"], more: true });
    const inquiry = { id: "i", revision: { title: "Rules" } };
    expect(lines({ inquiries: { items: [inquiry], total: 1 } })[0]?.to).toBe("/inquiries/i/show");
    expect(lines({ inquiries: { items: [inquiry], total: 2 } })[0]?.to).toMatchObject({ list: "inquiries" });
  });

  it("marks a review that is overdue", () => {
    const review = (reviewDue: string) => lines({ reviews: { items: [{ id: "r", title: "Rules", reviewDue }], total: 1 } })[0]?.tone;
    expect([review("2026-11-20"), review("2026-12-01")]).toEqual(["overdue", "dueSoon"]);
  });

  it("of a new kind is told from its definition alone, and needs nothing else", () => {
    const exceptions: WaitingKindDefinition = {
      ...{ line: "together", roles: ["head"], resource: "inquiries", limit: 3, tone: "dueSoon", name: "person.name" },
      ...{ where: () => ({}), text: { zh: "%{smart_count} 项", en: "%{smart_count} things" }, act: { zh: "看", en: "See" } },
      place: () => "/exceptions",
    };
    const [line] = waitingLines("exceptions", exceptions, { items: people("甲", "乙"), total: 2 }, all);
    expect(line).toMatchObject({ to: "/exceptions", names: ["甲", "乙"], values: { smart_count: 2 }, more: false });
  });

  it("is said in both languages", () => {
    for (const kind of Object.values(waitingKinds)) {
      const texts = JSON.stringify([kind.text, kind.act, kind.line === "each" ? (kind.note ?? []) : (kind.people ?? [])]);
      expect([...texts.matchAll(/"zh":"([^"]*)"/g)].filter(([, zh]) => !/\p{Script=Han}/u.test(zh!))).toEqual([]);
      expect([...texts.matchAll(/"en":"([^"]*)"/g)].filter(([, en]) => !/[a-z]/.test(en!))).toEqual([]);
      const places = new Set([...texts.matchAll(/%\{(\w+)\}/g)].map(([, place]) => place));
      const known = kind.line === "each" ? ["title"] : ["smart_count", ...(kind.people ? ["people"] : [])];
      expect([...places].filter((place) => !known.includes(place!))).toEqual([]);
    }
  });
});
