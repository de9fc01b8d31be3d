import { describe, expect, it } from "vitest";
import { groupNotifications } from "../../admin/notification/group-notifications.ts";
import type { Told } from "../../admin/notification/notifications.ts";
import { tell } from "../../schema/told/tell.screen.ts";

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
const title = ({ obligation }: Told) => (obligation as { readonly title: string }).title;

function asked(day: string, values: Partial<Told> = {}): Told {
  count += 1;
  const id = String(count);
  const obligation = {
    id,
    kind: "acknowledge",
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

const lines = (told: readonly Told[], today: string) => groupNotifications(told, today).flatMap((group) => group.lines);

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
    const [first, second] = lines(told, today).map((line) => ({ ...tell("en", line.kind, line.items), unread: line.unread }));
    expect(first).toMatchObject({
      text: "2 new things are asked of you",
      place: "/",
      titles: [told[0], told[1]].map((one) => title(one!)),
    });
    expect(second).toMatchObject({
      unread: false,
      place: `/reading/${told[2]!.id}`,
      titles: [],
      text: `Please acknowledge “${title(told[2]!)}”`,
    });
    expect(second!.facts).toEqual(["Revision 1", { due: today }]);
  });

  it("say what waits for a second person, and what became of it", () => {
    const confirmation = { id: "c", kind: "newPassword", state: "waiting", reason: null, person: { name: "Ann" } };
    const waits = { ...asked(today), kind: "confirmationWaiting", obligation: null, sender: { name: "Bo" }, confirmation };
    const said = (told: Told) => lines([told], today).map(({ kind, items }) => tell("en", kind, items))[0];
    expect(said(waits)).toMatchObject({
      ...{ text: "Second confirmation: a new password for Ann", facts: ["Asked by Bo"], place: "/confirmations/c/show" },
    });
    const decided = (state: string) => said({ ...waits, kind: "confirmationDecided", confirmation: { ...confirmation, state } })!.text;
    expect(new Set([decided("confirmed"), decided("declined"), decided("withdrawn")]).size).toBe(3);
    expect(said({ ...waits, confirmation: null })).toBeUndefined();
  });

  it("say of what is asked no longer that it is so, apart from the rest, and of what was done what was told", () => {
    const of = (state: string, values: Partial<Told> = {}) => {
      const told = asked(today, { unread: false, ...values });
      return { ...told, obligation: { ...(told.obligation as object), title: "X", state } };
    };
    const said = (...told: Told[]) => lines(told, today).map(({ kind, items }) => tell("zh", kind, items).text);
    expect(said(of("cancelled"))).toEqual(["《X》的待办已取消"]);
    const mistaken = of("cancelled");
    expect(said({ ...mistaken, obligation: { ...mistaken.obligation, cancelReason: "mistaken" } })).toEqual(["请签收《X》"]);
    expect(said(of("waived", { kind: "overdue" }))).toEqual(["《X》已为您豁免"]);
    expect(said(of("suspended", { kind: "dueSoon" }))).toEqual(["《X》的待办已中止"]);
    expect(said(of("done"))).toEqual(["请签收《X》"]);
    expect(said(of("cancelled"), of("done"), of("cancelled"))).toEqual(["2 件待办已取消", "请签收《X》"]);
    expect(said(of("cancelled", { kind: "reminder" }))).toEqual(["同事催您办理《X》"]);
  });

  it("leave out what is hidden by now", () => {
    expect(groupNotifications([asked(today, { obligation: null })], today)).toEqual([]);
    expect(groupNotifications([{ ...asked(today), kind: "clearanceEnded", obligation: null }], today)).toEqual([]);
    // A page that stays open while the server learns to tell of something new.
    expect(groupNotifications([{ ...asked(today), kind: "unheardOf" }], today)).toEqual([]);
  });
});
