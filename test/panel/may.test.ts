import { createMongoAbility } from "@casl/ability";
import { describe, expect, it } from "vitest";
import { mayReadSome } from "../../admin/providers/may.ts";
import { describeMe } from "../../admin/providers/me.ts";
import { resources } from "../../schema/registry.ts";

/** Somebody employed whose packed rules say nothing: what is asked of them no rule can tell in memory. */
const employed = {
  ...describeMe({
    ...{ account: { id: "a", login: "a", language: null }, person: null, name: "", personId: "p", clearance: { rank: 0, level: null } },
    ...{ roles: [{ role: "staff", departmentIds: null }], abilities: [], today: "2026-11-21" },
    organisation: { name: "", timeZone: "Asia/Shanghai", demo: false, namedDays: [] },
  }),
  ability: createMongoAbility([]),
};

describe("what something asked of an employee brings along", () => {
  const brought = Object.entries(resources).filter(([, { access }]) =>
    access.rules.some(
      ({ role, actions, when }) => role === "staff" && actions.includes("read") && when.some(({ kind }) => kind === "asked"),
    ),
  );

  it("is asked for, whatever the rules in memory say", () => {
    expect(brought.length).toBeGreaterThan(3);
    expect(brought.map(([name]) => name).filter((name) => !mayReadSome(employed, name))).toEqual([]);
  });

  it("and nothing else is", () => {
    expect(["people", "clearances", "auditEvents"].filter((name) => mayReadSome(employed, name))).toEqual([]);
  });
});
