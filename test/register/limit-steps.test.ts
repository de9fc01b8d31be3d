import { expect, it } from "vitest";
import { workingCalendar } from "../../schema/calendar/working-calendar.screen.ts";
import type { TimeLimit } from "../../schema/register/definition/limit.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import { type Happened, type KeptLimit, nextOf, stepLimit } from "../../server/register/limits/limit-steps.ts";

const calendar = workingCalendar({ zone: "Asia/Shanghai", days: [], announced: [2026], hours: [] });
const at = (text: string) => new Date(`${text}:00+08:00`);

const answer: TimeLimit = {
  key: "answer",
  label: both("答复", "Answer"),
  begins: { on: "opened" },
  ends: [{ on: "entered", state: "answered" }],
  within: { amount: 24, unit: "hours" },
  pausedIn: ["waiting"],
  warning: { before: { amount: 2, unit: "hours" }, tells: [] },
  escalations: [{ tells: [] }, { after: { amount: 3, unit: "hours" }, tells: [] }],
};

interface Done {
  readonly happened: Happened;
  readonly on: string;
  readonly state?: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly closed?: boolean;
}

/** A limit through what happened, with the changes that its record's history tells. */
function through(limit: TimeLimit, ...done: readonly Done[]) {
  let open: KeptLimit | null = null;
  const all: KeptLimit[] = [];
  const changes: (string | null)[] = [];
  for (const { happened, on, state = null, values = {}, closed = false } of done) {
    for (const step of stepLimit(limit, open, happened, { state, values, closed, holds: () => true }, at(on), calendar)) {
      changes.push(step.change);
      open = step.limit.endedAt ? null : step.limit;
      if (step.limit.endedAt) all.push(step.limit);
    }
  }
  return { open, all, changes };
}

const opened = (on: string): Done => ({ happened: { what: "opened" }, on, state: "new" });
const moved = (on: string, from: string, to: string): Done => ({
  happened: { what: "transition", transition: `to_${to}`, from, to, changed: [] },
  on,
  state: to,
});

it("begins, pauses, goes on and ends, and says what comes next", () => {
  const begun = through(answer, opened("2026-11-26T10:00")).open;
  expect(begun?.nextAt).toEqual(at("2026-11-27T08:00"));
  const waiting = through(answer, opened("2026-11-26T10:00"), moved("2026-11-26T11:00", "new", "waiting"));
  expect([waiting.open?.left, waiting.open?.nextAt]).toEqual([23 * 60, null]);
  const done = through(
    answer,
    opened("2026-11-26T10:00"),
    moved("2026-11-26T11:00", "new", "waiting"),
    moved("2026-11-28T11:00", "waiting", "new"),
    moved("2026-11-29T10:00", "new", "answered"),
  );
  expect(done.changes).toEqual(["limitBegun", "limitPaused", "limitResumed", "limitMet"]);
  expect(done.all).toMatchObject([{ met: true, byMinutes: 0, nextAt: null }]);
});

it("is missed a minute late, and tells so once", () => {
  const late = through(answer, opened("2026-11-26T10:00"), moved("2026-11-27T10:01", "new", "answered"));
  expect([late.changes, late.all[0]?.met, late.all[0]?.byMinutes]).toEqual([["limitBegun", "limitMissed"], false, -1]);
  const begun = through(answer, opened("2026-11-26T10:00")).open;
  if (!begun) throw new Error("It did not begin.");
  const told: KeptLimit = { ...begun, met: false, warnAt: null };
  const steps = stepLimit(
    answer,
    told,
    { what: "transition", transition: "x", from: "new", to: "answered", changed: [] },
    { state: "answered", values: {}, closed: false, holds: () => true },
    at("2026-11-27T12:00"),
    calendar,
  );
  expect(steps).toMatchObject([{ change: null, limit: { met: false, byMinutes: -120 } }]);
});

it("begins and moves with a field when that changes, by whatever it was changed", () => {
  const arrived: TimeLimit = { ...answer, begins: { on: "field", field: "arrived" }, ends: [{ on: "field", field: "greeted" }] };
  const values = { arrived: at("2026-11-26T10:00").toISOString() };
  const both = { ...values, greeted: at("2026-11-26T10:01").toISOString() };
  const through_ = (...changed: readonly string[]): Done["happened"] =>
    ({ ...moved("", "new", "next").happened, changed }) as Done["happened"];
  const begun = { happened: through_("arrived"), on: "2026-11-26T10:00", values };
  const done = { happened: { what: "saved", changed: ["greeted"] } as const, on: "2026-11-26T10:01", values: both };
  const after = { happened: through_("remark"), on: "2026-11-26T11:00", values: both };
  expect(through(arrived, begun, done, after).changes).toEqual(["limitBegun", "limitMet"]);
  const until: TimeLimit = { ...answer, within: { until: "day" } };
  const due = (day: string) => ({ happened: through_("day"), on: "2026-11-26T11:00", values: { day } });
  const runs = through(until, { ...opened("2026-11-26T10:00"), values: { day: "2026-11-30" } }, due("2026-12-31"));
  expect(runs.open?.dueAt.toISOString().slice(0, 10)).toBe("2026-12-31");
});

it("escalates in order once it is missed", () => {
  const begun = through(answer, opened("2026-11-26T10:00")).open;
  if (!begun) throw new Error("It did not begin.");
  const warned = { ...begun, warnAt: null };
  expect(nextOf(answer, warned, calendar)).toEqual(new Date(at("2026-11-27T10:00").getTime() + 1));
  const missed = { ...warned, met: false };
  expect(nextOf(answer, missed, calendar)).toEqual(at("2026-11-27T10:00"));
  expect(nextOf(answer, { ...missed, escalated: 1 }, calendar)).toEqual(at("2026-11-27T13:00"));
  expect(nextOf(answer, { ...missed, escalated: 2 }, calendar)).toBeNull();
});

it("goes by a field: none without one, moved with it, open again where the new end is still to come", () => {
  const until: TimeLimit = { ...answer, within: { until: "deadline" }, at: "17:00" };
  const values = (deadline: string | null) => ({ deadline });
  const saved = (on: string, deadline: string | null): Done => ({
    happened: { what: "saved", changed: ["deadline"] },
    on,
    state: "new",
    values: values(deadline),
  });
  expect(through(until, { ...opened("2026-11-26T10:00"), values: values(null) }).open).toBeNull();
  const begun = through(until, { ...opened("2026-11-26T10:00"), values: values("2026-11-27") });
  expect(begun.open?.dueAt).toEqual(at("2026-11-27T17:00"));
  const later = through(until, { ...opened("2026-11-26T10:00"), values: values("2026-11-27") }, saved("2026-11-26T12:00", "2026-11-30"));
  expect(later.open?.dueAt).toEqual(at("2026-11-30T17:00"));
});

it("begins anew when its state is entered again", () => {
  const stay: TimeLimit = { ...answer, begins: { on: "entered", state: "open" }, ends: [{ on: "left", state: "open" }], pausedIn: [] };
  const twice = through(
    stay,
    moved("2026-11-26T10:00", "new", "open"),
    moved("2026-11-26T11:00", "open", "done"),
    moved("2026-11-28T10:00", "done", "open"),
  );
  expect(twice.changes).toEqual(["limitBegun", "limitMet", "limitBegun"]);
  expect(twice.open?.startedAt).toEqual(at("2026-11-28T10:00"));
});

it("ends, neither met nor missed, with a record that is struck", () => {
  const struck = through(answer, opened("2026-11-26T10:00"), { ...moved("2026-11-26T11:00", "new", "struck"), closed: true });
  expect(struck.all).toMatchObject([{ met: null, nextAt: null }]);
  expect(struck.changes).toEqual(["limitBegun", null]);
});
