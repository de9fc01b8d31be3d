import { describe, expect, test } from "vitest";
import type { AccessTemplate, RegisterAccess } from "../../schema/register/definition/access.screen.ts";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import type { RegisterField } from "../../schema/register/definition/field.screen.ts";
import { namesIn } from "../../schema/register/hidden-inputs.screen.ts";
import { registerAccess } from "../../schema/register/register-access.ts";
import { registerScreen } from "../../schema/register/register-screen.screen.ts";
import type { Condition, Role } from "../../schema/shared/access.ts";
import { aboutActor, isAboutActor } from "../../server/access/about-actor.ts";
import type { Actor, Post } from "../../server/access/actor.ts";
import { withoutRegisters } from "../support/models.ts";

const both = (zh: string, en = "") => ({ zh, en });
const plain = (key: string, of: RegisterField["of"], more: Partial<RegisterField> = {}): RegisterField => ({
  key,
  label: both(key),
  of,
  ...more,
});
const everybody: AccessTemplate = { template: "everybody" };
const open: RegisterAccess = { read: everybody, create: everybody, act: everybody, configure: { template: "department" } };

const made = (fields: readonly RegisterField[], more: Partial<RegisterDefinition> = {}): RegisterDefinition => ({
  format: 1,
  titles: { singular: both("投诉"), plural: both("投诉登记簿") },
  numbering: "TS-{yyyy}-{0001}",
  recordTitle: ["customer"],
  sections: [],
  fields,
  states: [{ key: "open", label: both("处理中"), tone: "dueSoon", open: true }],
  transitions: [],
  access: open,
  ...more,
});

const nobody: Actor = {
  accountId: "",
  login: "",
  language: null,
  personId: "nobody",
  personName: "",
  roles: new Map<Role, "everywhere" | string[]>([
    ["anyone", "everywhere"],
    ["staff", "everywhere"],
  ]),
  posts: [],
  clearanceRank: 1,
  openLevelIds: [],
  needToKnowLevelIds: [],
  grantedDocumentIds: [],
  today: "2026-11-30",
  models: withoutRegisters,
};
const actor = (more: Partial<Actor>, ...roles: readonly [Role, "everywhere" | string[]][]): Actor => ({
  ...nobody,
  ...more,
  roles: new Map([...nobody.roles, ...roles]),
});
const post = (position: string, ...within: readonly string[]): Post => ({ department: within.at(-1) ?? "", within, position });

type Row = Readonly<Record<string, string | readonly string[]>>;

function holds(condition: Condition, row: Row, who: Actor): boolean {
  if (condition.kind === "either") return condition.ways.some((way) => way.every((one) => holds(one, row, who)));
  if (condition.kind === "me") return [row[condition.path]].flat().includes(who.personId);
  if (condition.kind === "inSubtree") {
    const scope = who.roles.get(condition.role ?? "anyone") ?? [];
    return scope === "everywhere" || scope.includes(String(row[condition.path]));
  }
  if (!isAboutActor(condition)) throw new Error(condition.kind);
  const found = aboutActor(condition, who);
  return typeof found === "boolean" ? found : found.departments.includes(String(row[found.path]));
}

function sees(definition: RegisterDefinition, row: Row, who: Actor, rank: number | null = null): "nothing" | string[] {
  const access = registerAccess(definition, { owningDepartment: "cs", rank });
  if (!access.always.every((one) => holds(one, row, who))) return "nothing";
  const rules = access.rules.filter(({ actions, when }) => actions.includes("read") && when.every((one) => holds(one, row, who)));
  if (rules.length === 0) return "nothing";
  return definition.fields.map(({ key }) => key).filter((key) => rules.some(({ fields }) => fields === "all" || fields.includes(key)));
}

const row: Row = {
  department: "cs1",
  creator: "ann",
  handler: "bob",
  agent: "eve",
  helpers: ["fay", "gil"],
  unit: "field",
  "creator.department": "cs1",
};
const agent = plain("agent", { kind: "person" });
const helpers = plain("helpers", { kind: "people" });
const unit = plain("unit", { kind: "department" });

describe("who reads a register's records", () => {
  const customer = plain("customer", { kind: "text" });
  const reading = (read: AccessTemplate) => made([customer, agent, helpers, unit], { access: { ...open, read } });
  const reads = (read: AccessTemplate, who: Actor) => sees(reading(read), row, who) !== "nothing";
  const head = actor({ personId: "head" }, ["head", ["cs", "cs1"]]);
  const otherHead = actor({ personId: "head2" }, ["head", ["field"]]);
  const auditor = actor({ personId: "audit" }, ["auditor", "everywhere"]);
  const administrator = actor({ personId: "admin" }, ["administrator", "everywhere"]);

  test.each<[string, AccessTemplate, Actor, boolean]>([
    ["all staff", everybody, nobody, true],
    ["nobody who has left", everybody, { ...nobody, roles: new Map([["anyone", "everywhere"]]) }, false],
    ["its department", { template: "department" }, actor({ posts: [post("p", "root", "cs")] }), true],
    ["whoever is below it", { template: "department" }, actor({ posts: [post("p", "root", "cs", "cs1")] }), true],
    ["nobody above it", { template: "department" }, actor({ posts: [post("p", "root")] }), false],
    [
      "a department alone",
      { template: "department", departments: [{ id: "cs", subtree: false }] },
      actor({ posts: [post("p", "cs", "cs1")] }),
      false,
    ],
    [
      "another department beside it",
      { template: "department", departments: [{ id: "cs" }, { id: "field" }] },
      actor({ posts: [post("p", "root", "field")] }),
      true,
    ],
    ["holders of a position", { template: "department", positions: ["p"] }, actor({ posts: [post("p", "root", "field")] }), true],
    ["nobody with another position", { template: "department", positions: ["q"] }, actor({ posts: [post("p", "root", "field")] }), false],
    ["who opened it, from another department", { template: "department" }, actor({ personId: "ann" }), true],
    ["the head of a department that a field names", { template: "department", fields: ["unit"] }, otherHead, true],
    ["its head beyond the template", { template: "department", departments: [{ id: "x" }] }, head, true],
    ["no other head", { template: "department" }, otherHead, false],
    ["auditors", { template: "department" }, auditor, true],
    ["no administrator as such", { template: "department" }, administrator, false],
    ["who opened it", { template: "involved" }, actor({ personId: "ann" }), true],
    ["who has it in hand", { template: "involved" }, actor({ personId: "bob" }), true],
    ["whom a field names", { template: "involved", fields: ["agent", "helpers"] }, actor({ personId: "gil" }), true],
    ["nobody whom another field names", { template: "involved" }, actor({ personId: "eve" }), false],
    ["the head of the record's department", { template: "involved" }, actor({}, ["head", ["cs1"]]), true],
    [
      "a department beside the involved",
      { template: "involved", departments: [{ id: "field" }] },
      actor({ posts: [post("p", "root", "field")] }),
      true,
    ],
    ["not its own department as such", { template: "involved" }, actor({ posts: [post("p", "root", "cs1")] }), false],
    ["a circle", { template: "circle", people: ["ann"] }, actor({ personId: "ann" }), true],
    ["no head outside of the circle", { template: "circle", people: ["ann"] }, head, false],
    ["no auditor outside of the circle", { template: "circle", people: ["ann"] }, auditor, false],
    ["no administrator outside of the circle", { template: "circle", people: ["ann"] }, administrator, false],
  ])("%s", (_, read, who, expected) => {
    expect(reads(read, who)).toBe(expected);
  });

  test("stops at the level", () => {
    expect(sees(reading(everybody), row, nobody, 1)).not.toBe("nothing");
    expect(sees(reading(everybody), row, nobody, 2)).toBe("nothing");
  });
});

describe("personal data", () => {
  const fields = (shownTo: NonNullable<RegisterField["personal"]>["shownTo"]): readonly RegisterField[] => [
    plain("customer", { kind: "text" }),
    agent,
    helpers,
    unit,
    plain("phone", { kind: "phone" }, { personal: { shownTo } }),
    plain("call", { kind: "computed", is: '"phone" + customer', gives: "text" }),
    plain("dial", { kind: "computed", is: "phone + customer", gives: "text" }),
    plain("again", { kind: "computed", is: "dial", gives: "text" }),
  ];
  const masked = ["customer", "agent", "helpers", "unit", "call"];
  const all = [...masked, "phone", "dial", "again"];

  test.each<[string, NonNullable<RegisterField["personal"]>["shownTo"], Actor, boolean]>([
    ["is shown to whoever opened the record", [], actor({ personId: "ann" }), true],
    ["is hidden from all others", [], actor({ personId: "bob" }), false],
    ["is shown to the handler where it says so", [{ kind: "handler" }], actor({ personId: "bob" }), true],
    ["is shown to whom a field names", [{ kind: "field", field: "agent" }], actor({ personId: "eve" }), true],
    ["is shown to the head of whom a field names", [{ kind: "field", field: "unit" }], actor({}, ["head", ["field"]]), true],
    ["is shown to the head of the record's department", [{ kind: "head", of: "record" }], actor({}, ["head", ["cs1"]]), true],
    ["is hidden from another head", [{ kind: "head", of: "record" }], actor({}, ["head", ["field"]]), false],
    ["is shown to a position", [{ kind: "position", position: "lead" }], actor({ posts: [post("lead", "root", "field")] }), true],
    [
      "is hidden from a position elsewhere",
      [{ kind: "position", position: "lead", of: "record" }],
      actor({ posts: [post("lead", "root", "field")] }),
      false,
    ],
    [
      "is shown to a position above the record",
      [{ kind: "position", position: "lead", of: "record" }],
      actor({ posts: [post("lead", "root", "cs1")] }),
      true,
    ],
    ["is shown to members", [{ kind: "members", of: "record" }], actor({ posts: [post("p", "root", "cs1")] }), true],
    [
      "is hidden from members of a department above",
      [{ kind: "members", of: "record" }],
      actor({ posts: [post("p", "root", "cs")] }),
      false,
    ],
    ["is shown to a role where it holds", [{ kind: "role", role: "trainingManager" }], actor({}, ["trainingManager", ["cs1"]]), true],
    [
      "is hidden from a role that holds elsewhere",
      [{ kind: "role", role: "trainingManager" }],
      actor({}, ["trainingManager", ["field"]]),
      false,
    ],
    ["is hidden from auditors whom it does not name", [], actor({}, ["auditor", "everywhere"]), false],
  ])("%s", (_, shownTo, who, expected) => {
    expect(sees(made(fields(shownTo)), row, who)).toHaveLength(expected ? all.length : masked.length);
  });

  test("never opens a record that is not open anyway", () => {
    const definition = made(fields([{ kind: "staff" }]), { access: { ...open, read: { template: "circle", people: ["zoe"] } } });
    expect(sees(definition, row, actor({ personId: "ann" }))).toBe("nothing");
  });

  test("hides what comes from several until all of them are shown", () => {
    const definition = made([
      plain("customer", { kind: "text" }),
      plain("a", { kind: "text" }, { personal: { shownTo: [{ kind: "people", people: ["x", "y"] }] } }),
      plain("b", { kind: "text" }, { personal: { shownTo: [{ kind: "people", people: ["x"] }] } }),
      plain("c", { kind: "computed", is: "a + b", gives: "text" }),
    ]);
    expect(sees(definition, row, actor({ personId: "y" }))).toEqual(["customer", "a"]);
    expect(sees(definition, row, actor({ personId: "x" }))).toEqual(["customer", "a", "b", "c"]);
  });

  test("is hidden in what a transition writes, in titles, and in lists that begin", () => {
    const transitions = [
      { key: "copy", label: both("抄"), from: ["open"], to: "open", who: [], sets: [{ field: "customer", is: "phone" }] },
    ] as const;
    const definition = made(fields([]), { transitions });
    expect(sees(definition, row, nobody)).not.toContain("customer");
    const access = registerAccess(definition, { owningDepartment: "cs", rank: null });
    expect(access.rules[0]?.fields).not.toContain("title");
    const screen = registerScreen(definition, "calls");
    expect(screen.list.columns.map(({ field }) => field)).not.toContain("phone");
    expect(screen.list.filters).not.toContain("dial");
  });

  test.each([
    ['a + "b" + c', ["a", "c"]],
    ["a.b + 'it\\'s d' + e", ["a", "e"]],
    ['"""x "y" z""" + f', ["f"]],
    ['"open', []],
    ["lines.all(l, l.a > b)", ["lines", "l", "b"]],
    ["a . b", ["a"]],
  ])("knows the names in %s", (formula, expected) => {
    expect([...namesIn(formula)]).toEqual(expected);
  });
});
