import { describe, expect, it } from "vitest";
import { groupNotifications } from "../../admin/notification/group-notifications.ts";
import type { Told } from "../../admin/notification/notifications.ts";
import { linePlace, lineText, lineTitles } from "../../admin/notification/told-line.ts";

const nothing = {
  message: null,
  sender: null,
  obligation: null,
  revision: null,
  approval: null,
  inquiry: null,
  clearance: null,
  confirmation: null,
};
let count = 0;

function asked(day: string, values: Partial<Told> = {}): Told {
  count += 1;
  const id = String(count);
  const obligation = {
    id,
    kind: "acknowledge" as const,
    title: `Rule ${id}`,
    dueOn: day,
    state: "open",
    revision: { id, ordinal: 1, document: null },
    course: null,
    agreement: null,
  };
  return {
    ...nothing,
    id,
    kind: "asked",
    day,
    createdAt: `${day}T01:00:00Z`,
    unread: true,
    groupKey: `asked:${day}`,
    obligation,
    ...values,
  };
}

describe("lines of what people are told of", () => {
  // A Wednesday.
  const today = "2026-11-18";

  it("are of today, of this week since Monday, or earlier", () => {
    const told = [asked(today), asked("2026-11-17"), asked("2026-11-16"), asked("2026-11-15"), asked("2026-01-01")];
    const groups = groupNotifications(told, today).map(({ period, lines }) => [period, lines.length]);
    expect(groups).toEqual([
      ["today", 1],
      ["week", 2],
      ["earlier", 2],
    ]);
    expect(groupNotifications([], today)).toEqual([]);
  });

  it("hold what is alike, read and unread apart, and lead to it", () => {
    const told = [asked(today), asked(today), asked(today, { unread: false })];
    const [first, second] = groupNotifications(told, today)[0]!.lines;
    expect(lineText(first!)[1]).toEqual({ smart_count: 2, name: "" });
    expect([linePlace(first!), lineTitles(first!).length]).toEqual(["/", 2]);
    expect([second!.unread, linePlace(second!), lineTitles(second!)]).toEqual([false, `/reading/${told[2]!.id}`, []]);
  });

  it("say what waits for a second person, and what became of it", () => {
    const confirmation = { id: "c", kind: "newPassword", state: "waiting", reason: null, person: { name: "Ann" } } as const;
    const waits = { ...asked(today), kind: "confirmationWaiting", obligation: null, confirmation } as const;
    const line = (told: Told) => groupNotifications([told], today)[0]?.lines[0];
    expect([lineText(line(waits)!)[1], linePlace(line(waits)!)]).toEqual([{ name: "Ann" }, "/confirmations/c/show"]);
    const decided = (state: "confirmed" | "declined" | "withdrawn") =>
      lineText(line({ ...waits, kind: "confirmationDecided", confirmation: { ...confirmation, state } })!)[0].en;
    expect(new Set([decided("confirmed"), decided("declined"), decided("withdrawn")]).size).toBe(3);
    expect(line({ ...waits, confirmation: null })).toBeUndefined();
  });

  it("say of what is asked no longer that it is so, apart from the rest, and of what was done what was told", () => {
    const of = (state: string, values: Partial<Told> = {}) => {
      const told = asked(today, { unread: false, ...values });
      return { ...told, obligation: { ...told.obligation!, state } };
    };
    const said = (...told: Told[]) => groupNotifications(told, today).flatMap(({ lines }) => lines.map((line) => lineText(line)[0].zh));
    expect(said(of("cancelled"))).toEqual(["《%{title}》的待办已取消"]);
    expect(said(of("waived", { kind: "overdue" }))).toEqual(["《%{title}》已为您豁免"]);
    expect(said(of("suspended", { kind: "dueSoon" }))).toEqual(["《%{title}》的待办已中止"]);
    expect(said(of("done"))).toEqual(["请签收《%{title}》"]);
    expect(said(of("cancelled"), of("done"), of("cancelled"))).toEqual(["%{smart_count} 件待办已取消", "请签收《%{title}》"]);
    expect(said(of("cancelled", { kind: "reminder" }))).toEqual(["%{name}催您办理《%{title}》"]);
  });

  it("leave out what is hidden by now", () => {
    expect(groupNotifications([asked(today, { obligation: null })], today)).toEqual([]);
    expect(groupNotifications([{ ...asked(today), kind: "clearanceEnded", obligation: null }], today)).toEqual([]);
  });
});
