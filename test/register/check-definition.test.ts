import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDefinition } from "../../schema/register/check/check-definition.screen.ts";
import type { CheckSurroundings } from "../../schema/register/check/checking.screen.ts";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import { runs } from "../support/runs.ts";
import { randomDefinition } from "./random-definition.ts";

const both = (zh: string, en = "") => ({ zh, en });
const label = both("某", "x");
const clerk = [{ kind: "people", people: ["ann"] }] as const;
const text = (key: string) => ({ key, label, of: { kind: "text" } }) as const;

/** Rich enough that each kind of fault can be put into it. */
const whole = {
  format: 1,
  titles: { singular: label, plural: label },
  numbering: "A-{yyyy}-{0001}",
  recordTitle: ["subject"],
  sections: [{ key: "main", title: label }],
  fields: [
    text("subject"),
    { key: "amount", label, of: { kind: "money" }, required: true },
    { key: "agent", label, of: { kind: "person" } },
    { key: "since", label, of: { kind: "day" } },
    {
      key: "kind",
      label,
      of: {
        kind: "choice",
        options: [
          { key: "a", label },
          { key: "b", label },
        ],
      },
    },
    { key: "phone", label, of: { kind: "phone" }, personal: { shownTo: [{ kind: "handler" }] } },
    {
      key: "lines",
      label,
      of: {
        kind: "table",
        columns: [
          { key: "qty", label, of: { kind: "number" } },
          { key: "more", label, of: { kind: "number" }, is: "qty + 1" },
        ],
      },
    },
    { key: "total", label, of: { kind: "computed", is: "amount * 2", gives: "money" } },
    { key: "twice", label, of: { kind: "computed", is: "total * 2", gives: "money" } },
    { key: "giver", label, of: { kind: "person" } },
  ],
  states: [
    { key: "open", label, tone: "dueSoon", open: true },
    { key: "signing", label, tone: "draft", open: true },
    { key: "done", label, tone: "done", open: false },
  ],
  transitions: [
    {
      key: "ask",
      label,
      from: ["open"],
      to: "signing",
      who: clerk,
      guards: [{ holds: "amount > 5", message: label }],
      sets: [{ field: "subject", is: "'x'" }],
    },
    {
      key: "sign",
      label,
      from: ["signing"],
      to: "done",
      who: [],
      approval: { bands: "size", steps: { small: [{ who: clerk }], great: [{ who: clerk }] } },
    },
    { key: "refuse", label, from: ["signing"], to: "open", who: clerk },
  ],
  bands: [
    {
      key: "size",
      label,
      over: "amount",
      bands: [
        { key: "small", label, to: { value: 500, included: true } },
        { key: "great", label, from: { value: 500, included: false } },
      ],
    },
  ],
  handover: { state: "signing", from: "giver", to: "agent", items: ["lines"], within: 30, signed: "sign", refused: "refuse" },
  limits: [
    {
      key: "answer",
      label,
      begins: { on: "opened" },
      ends: [{ on: "entered", state: "done" }],
      within: { amount: 24, unit: "hours" },
      warning: { before: { amount: 1, unit: "hours" }, tells: clerk },
    },
  ],
  duties: [
    {
      key: "daily",
      label,
      rhythm: { every: "month", day: 5 },
      onDayOff: "after",
      owedBy: [{ kind: "position", position: "lead" }],
      each: true,
      fulfilledBy: {},
      skippedBy: [],
    },
  ],
  balances: [
    { key: "cash", label, per: ["agent"], entries: [{ key: "out", state: "done", way: "out", amount: "amount" }], unit: "money", floor: 0 },
  ],
  points: [
    {
      key: "score",
      label,
      of: "agent",
      period: "month",
      start: 100,
      rules: [{ key: "late", label, points: -2, from: { duty: "daily" } }],
      correctedBy: clerk,
    },
  ],
  rosters: [
    {
      key: "duty",
      label,
      shifts: [{ key: "day", label, from: "08:30", until: "17:30", minimum: 1 }],
      people: [{ kind: "members", of: { id: "cs" } }],
      plannedBy: clerk,
      swapApprovedBy: [],
    },
  ],
  reports: [
    {
      key: "trend",
      label,
      groupBy: ["kind"],
      measures: [
        { key: "n", label, of: "count" },
        { key: "time", label, of: "onTime", limit: "answer" },
      ],
    },
  ],
  views: [{ key: "days", label, as: "calendar", day: "since" }],
  outsideForms: [{ key: "form", label, notice: label, fields: ["subject", "amount"], mostADay: 10 }],
  bindings: [{ at: "limits.answer.within" }, { at: "bands.size.small.to" }],
  access: {
    read: { template: "everybody" },
    create: { template: "everybody" },
    act: { template: "everybody" },
    configure: { template: "department" },
    level: "internal",
  },
} as const satisfies RegisterDefinition;

const around: CheckSurroundings = {
  slug: "own",
  registers: new Map([
    [
      "goods",
      new Map([
        ["bought", "day"],
        ["name", "text"],
      ]),
    ],
  ]),
  departments: new Set(["cs"]),
  positions: new Set(["lead"]),
  people: new Set(["ann"]),
  levels: new Set(["internal"]),
};

/** The definition with something else at a path; undefined takes it away. */
function changed(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(whole));
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  const at = steps.reduce((inner, step) => inner[step], copy);
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

const found = (definition: unknown, surroundings = around) =>
  checkDefinition(definition, surroundings).map(({ at, key }) => `${at} ${key}`);

describe("the check of a definition", () => {
  test("finds nothing in one that is right", () => {
    expect(found(whole)).toEqual([]);
  });

  test.each<[path: string, value: unknown, expected: string]>([
    ["format", 2, "format newerFormat"],
    ["fields", "x", "fields wrongShape"],
    ["fields.0.of.kind", "magic", "fields.0.of.kind wrongShape"],
    ["fields.0.label", "x", "fields.0.label wrongShape"],
    ["secret", 1, "secret unknownProperty"],
    ["titles.singular", both(""), "titles.singular noName"],
    ["numbering", "A-{yyyy}", "numbering numbering"],
    ["numbering", "A-{mm}-{01}", "numbering numbering"],
    ["fields.0.key", "Subject", "fields.0.key badKey"],
    ["fields.0.key", "today", "fields.0.key reservedKey"],
    ["fields.0.key", "in", "fields.0.key reservedKey"],
    ["fields.0.key", "amount", "fields.1.key sameKey"],
    ["fields.1.of", { kind: "text" }, "fields.7.of.is wrongTypes"],
    ["fields.7.of.is", "twice", "fields.7.of.is circle"],
    ["fields.7.of.is", "amonut", "fields.7.of.is unknownNameLike"],
    ["fields.7.of.is", "subject", "fields.7.of.is wrongResult"],
    ["fields.6.of.columns.1.is", "more", "fields.6.of.columns.1.is circle"],
    ["fields.6.of.columns.1.is", "amount", "fields.6.of.columns.1.is unknownName"],
    ["fields.6.of.most", 5000, "fields.6.of.most tooManyLines"],
    ["fields.6.of.columns", [], "fields.6.of.columns noColumns"],
    ["fields.4.of.options", [], "fields.4.of.options noOptions"],
    ["fields.0.section", "gone", "fields.0.section unknownSection"],
    ["fields.0.shownIf", "amount", "fields.0.shownIf wrongResult"],
    ["fields.0.default", { value: 5 }, "fields.0.default.value badDefault"],
    ["fields.0.default", { is: "amount" }, "fields.0.default.is unknownName"],
    ["fields.5.indexed", true, "fields.5.indexed personalIndexed"],
    ["fields.6.indexed", true, "fields.6.indexed notIndexable"],
    ["fields.7.required", true, "fields.7 computedTyped"],
    ["fields.5.personal.shownTo", [{ kind: "otherParty" }], "fields.5.personal.shownTo.0 whoNotHere"],
    ["recordTitle", ["phone"], "recordTitle.0 personalTitle"],
    ["recordTitle", ["gone"], "recordTitle.0 unknownField"],
    ["recordTitle", ["lines"], "recordTitle.0 titleKind"],
    ["states.0.open", false, "states.0.open noOpenState"],
    ["states.1.key", "alone", "states.1 unreachableState"],
    ["transitions.0.to", "gone", "transitions.0.to unknownState"],
    ["transitions.0.from", ["signing"], "states.0 deadEnd"],
    ["transitions.0.who", [], "transitions.0.who nobodyGives"],
    ["transitions.2.who", [{ kind: "people", people: [] }], "transitions.2.who.0 nobodyNamed"],
    ["transitions.2.who", [{ kind: "people", people: ["gone"] }], "transitions.2.who.0 unknownPerson"],
    ["transitions.2.who", [{ kind: "position", position: "gone" }], "transitions.2.who.0 unknownPosition"],
    ["transitions.2.who", [{ kind: "members", of: { id: "gone" } }], "transitions.2.who.0 unknownDepartment"],
    ["transitions.2.who", [{ kind: "onDuty", roster: "gone" }], "transitions.2.who.0 unknownRoster"],
    ["transitions.2.who", [{ kind: "field", field: "amount" }], "transitions.2.who.0 wrongField"],
    ["transitions.2.notBy", clerk, "transitions.2.notBy onlyExcluded"],
    ["transitions.2.quorum", { needs: 3 }, "transitions.2.quorum.needs quorumTooGreat"],
    ["transitions.0.guards.0.holds", "amount > ", "transitions.0.guards.0.holds unfinished"],
    ["transitions.0.guards.0.holds", "subject.matches('(a+)+')", "transitions.0.guards.0.holds regularExpression"],
    ["transitions.0.sets.0.field", "total", "transitions.0.sets.0.field setsComputed"],
    ["transitions.0.sets.0.is", "amount", "transitions.0.sets.0.is wrongResult"],
    ["transitions.1.approval.steps", { small: [] }, "transitions.1.approval.steps bandWithoutSteps"],
    ["transitions.1.approval.bands", "gone", "transitions.1.approval.bands unknownBands"],
    ["bands.0.bands.1.from.included", true, "bands.0.bands.1.from edgeToBoth"],
    ["bands.0.bands.0.to.included", false, "bands.0.bands.1.from edgeToNeither"],
    ["bands.0.bands.0.to.value", 400, "bands.0.bands.1.from bandGap"],
    ["bands.0.bands.0.to.value", 600, "bands.0.bands.1.from bandOverlap"],
    ["bands.0.bands.0.from", { value: 900, included: true }, "bands.0.bands.0 emptyBand"],
    ["bands.0.over", "subject", "bands.0.over wrongResult"],
    ["handover.from", "amount", "handover.from wrongField"],
    ["handover.from", "agent", "handover.to sameParties"],
    ["handover.signed", "ask", "handover.signed transitionElsewhere"],
    ["handover.refused", "gone", "handover.refused unknownTransition"],
    ["limits.0.warning.before.amount", 24, "limits.0.warning.before warningTooEarly"],
    ["limits.0.within.amount", 0, "limits.0.within.amount timeAboveZero"],
    ["limits.0.ends", [], "limits.0.ends noEnd"],
    ["limits.0.ends.0", { on: "transition", transition: "gone" }, "limits.0.ends.0.transition unknownTransition"],
    ["limits.0.begins", { on: "field", field: "amount" }, "limits.0.begins.field wrongField"],
    ["duties.0.rhythm.day", 32, "duties.0.rhythm.day badDayOfMonth"],
    ["duties.0.rhythm", { every: "since", register: "gone", field: "bought", months: 1 }, "duties.0.rhythm.register unknownRegister"],
    ["duties.0.rhythm", { every: "since", register: "goods", field: "name", months: 1 }, "duties.0.rhythm.field wrongField"],
    [
      "duties.0.rhythm",
      { every: "age", register: "goods", field: "bought", steps: [{ everyMonths: 1 }, { everyMonths: 3 }] },
      "duties.0.rhythm.steps badSteps",
    ],
    ["duties.0.owedBy", [{ kind: "creator" }], "duties.0.owedBy.0 whoNotHere"],
    ["duties.0.at", "25:00", "duties.0.at badTime"],
    ["balances.0.entries.0.amount", "subject", "balances.0.entries.0.amount wrongResult"],
    ["balances.0.per", ["lines"], "balances.0.per.0 wrongField"],
    ["balances.0.allowance", { amount: 5, carriesOver: true }, "balances.0.allowance noPeriod"],
    ["points.0.of", "subject", "points.0.of wrongField"],
    ["points.0.rules.0.from", { limit: "gone" }, "points.0.rules.0.from.limit unknownLimit"],
    ["fields.7.label", both("扣款"), "fields.7.of.is pointsIntoPay"],
    ["fields.7.of.is", "points * 20", "fields.7.of.is pointsIntoPay"],
    ["rosters.0.shifts.0.from", "8:30", "rosters.0.shifts.0.from badTime"],
    ["reports.0.groupBy", ["lines"], "reports.0.groupBy.0 notCountable"],
    ["reports.0.measures.0.when", "isSet(phone)", "reports.0.measures.0.when personalReport"],
    ["reports.0.measures.1.limit", "gone", "reports.0.measures.1.limit unknownLimit"],
    ["views.0.day", "amount", "views.0.day wrongField"],
    ["views.0.where", { and: [{ gone: { eq: 1 } }] }, "views.0.where.and.gone unknownField"],
    ["outsideForms.0.fields", ["subject"], "outsideForms.0.fields requiredMissing"],
    ["outsideForms.0.fields.0", "agent", "outsideForms.0.fields.0 notOutside"],
    ["bindings.0.at", "limits.gone.within", "bindings.0.at unboundPlace"],
    ["access.create", { template: "involved" }, "access.create involvedHere"],
    ["access.read", { template: "circle", people: ["ann"] }, "access.create sealedAll"],
    ["access.read", { template: "circle", people: ["gone"] }, "access.read.people unknownPerson"],
    ["access.level", "gone", "access.level unknownLevel"],
    ["extends", "fish", "extends wrongShape"],
  ])("finds what is wrong with %s = %j", (path, value, expected) => {
    expect(found(changed(path, value))).toContain(expected);
  });

  test("counts fields and marks", () => {
    const many = (count: number, more = {}) => Array.from({ length: count }, (_, at) => ({ ...text(`f${at}`), ...more }));
    expect(found({ ...whole, fields: [...whole.fields, ...many(300)] })).toContain("fields tooManyFields");
    expect(found({ ...whole, fields: [...whole.fields, ...many(190)] })).toEqual([]);
    expect(found({ ...whole, fields: [...whole.fields, ...many(9, { indexed: true })] })).toContain("fields tooManyIndexed");
  });

  test("names the number at an edge that belongs to two bands, or to none", () => {
    const words = (path: string, value: unknown) => checkDefinition(changed(path, value), around).map(({ message }) => message)[0];
    expect(words("bands.0.bands.1.from.included", true)).toEqual({
      zh: "正好 500 同时属于“某”和“某”，请决定归哪一个。",
      en: "Exactly 500 belongs to both “x” and “x”: decide to which.",
    });
    expect(words("bands.0.bands.0.to.included", false)?.en).toMatch(/^Exactly 500 belongs to neither/);
  });

  test("keeps the keys of fields and answers for good", () => {
    const before = { ...around, before: [whole] };
    expect(found(changed("fields.3", text("begun")), before)).toContain("fields fieldGone");
    expect(found(changed("fields.0.of", { kind: "longText" }), before)).toContain("fields.0.of.kind keyUsedAgain");
    expect(found(changed("fields.4.of.options", [{ key: "a", label }]), before)).toContain("fields.4.of.options optionGone");
    expect(found(changed("fields.3.retired", true), before)).toEqual(["views.0.day retiredField"]);
  });

  test("answers whatever it is given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (value) => {
        expect(checkDefinition(value, around).length).toBeGreaterThan(0);
      }),
      { numRuns: runs(100) },
    );
  });

  test("finds nothing in random definitions that are right, and never fails over one with a piece of another sort in it", () => {
    const piece = fc.oneof(fc.constantFrom<unknown[]>(null, 0, -1, "", "x", [], {}, true, "__proto__"), fc.jsonValue({ maxDepth: 1 }));
    fc.assert(
      fc.property(randomDefinition(), piece, fc.nat(), (definition, other, seed) => {
        const errors = checkDefinition(definition, { slug: "own" }).filter(({ severity }) => severity === "error");
        expect(errors.map(({ at, key, message }) => `${at} ${key} ${message.en}`)).toEqual([]);
        const copy = JSON.parse(JSON.stringify(definition));
        const places: [Record<string, unknown>, string][] = [];
        const walk = (value: unknown) => {
          if (typeof value !== "object" || value === null) return;
          for (const [name, inner] of Object.entries(value)) {
            places.push([value as Record<string, unknown>, name]);
            walk(inner);
          }
        };
        walk(copy);
        const [inside, name] = places[seed % places.length] ?? [copy, "format"];
        inside[name] = other;
        for (const { at, message } of checkDefinition(copy, { slug: "own" })) {
          expect(typeof at).toBe("string");
          expect(`${message.zh}|${message.en}`).not.toMatch(/%\{|undefined|^\||\|$/);
        }
      }),
      { numRuns: runs(150) },
    );
  });
});
