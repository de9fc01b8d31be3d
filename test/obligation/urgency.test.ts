import { describe, expect, it } from "vitest";
import { byUrgency, urgencyOf } from "../../admin/obligation/urgency.ts";

const today = "2026-11-21"; // a Saturday
const todo = (name: string, state: string, dueOn: string | null, mandatory = true) => ({ name, state, dueOn, assignment: { mandatory } });

describe("what is most urgent", () => {
  it("is what is overdue longest, then by day, what cannot be done last", () => {
    const items = [
      todo("suspended", "suspended", "2026-11-01"),
      todo("without a day", "open", null),
      todo("optional", "open", "2026-11-25", false),
      todo("later", "open", "2026-12-20"),
      todo("mandatory", "open", "2026-11-25"),
      todo("just overdue", "overdue", "2026-11-20"),
      todo("long overdue", "overdue", "2026-09-01"),
    ];
    expect(byUrgency(items, today).map(({ name }) => name)).toEqual([
      "long overdue",
      "just overdue",
      "mandatory",
      "optional",
      "later",
      "without a day",
      "suspended",
    ]);
  });

  it("counts as soon up to a week ahead", () => {
    expect(urgencyOf({ state: "open", dueOn: "2026-11-28" }, today)).toBe("soon");
    expect(urgencyOf({ state: "open", dueOn: "2026-11-29" }, today)).toBe("later");
    expect(urgencyOf({ state: "open", dueOn: today }, today)).toBe("soon");
  });
});
