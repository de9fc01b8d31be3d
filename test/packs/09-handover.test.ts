import { it } from "vitest";
import { line, picture } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

const items = ["keys", "radio", "tools", "papers", "rooms"];
const goods = items.map((item) => ({ item, result: "pass" }));
const matters = [line({ what: "Pump 2", cause: "A seal", course: "Ordered", result: "Tomorrow" })];
const ready = { no_matters: true, prepared: true, successor_fit: true };

packStory(
  "handover",
  "2026-03-02 20:00",
  (desk) => {
    const begin = (p: PackDesk) => p.open("clerk", { to_person: p.id("second") });
    const presented = async (p: PackDesk, data: Record<string, unknown> = ready) => {
      const record = await begin(p);
      await p.act("clerk", record, "present", "signing", { needs: { goods }, data });
      return record;
    };

    it("is signed by both with their own logins, once matters and goods are listed", async () => {
      const p = desk();
      const record = await p.open("clerk", { to_person: p.id("second") }, { not: { outsider: "forbidden" } });
      await p.hiddenFrom(record, "outsider", "administrator");
      await p.refused("clerk", record, "present", /List the open matters/, { goods });
      const holes = goods.map((one) => (one.item === "rooms" ? { ...one, result: "fail", remark: "A window" } : one));
      await p.refused("clerk", record, "present", /add a photo/, { ...ready, goods: holes });
      await p.refused("clerk", record, "present", /has not been looked at/, { ...ready, goods: goods.slice(1) });
      await p.act("clerk", record, "present", "signing", {
        needs: { goods: holes.map((one) => (one.result === "fail" ? { ...one, photo: picture } : one)) },
        data: { ...ready, no_matters: false, matters },
        ...{ not: { second: "transitionNotYours" }, tells: ["second"] },
      });
      await p.signingRefused("head", record, "notAParty");
      await p.signingRefused("clerk", record, "confirmAllItems", { confirmed: ["goods"] });
      await p.signingRefused("clerk", record, "passwordAgain", { password: "another one" });
      await p.sign("clerk", record, "signing");
      await p.sign("second", record, "handed", { tells: ["head"] });
      const alone = await p.open("clerk", { to_person: p.id("clerk") });
      await p.refused("clerk", alone, "present", /cannot take over/, { ...ready, goods });
      await p.act("head", alone, "strike", "struck", { reason: "By mistake", not: { clerk: "transitionNotYours" } });
    });

    it("can be refused with a reason, and is presented again", async () => {
      const p = desk();
      const record = await presented(p);
      await p.signingRefused("second", record, "reasonNeeded", { refuses: true, confirmed: [] });
      await p.sign("second", record, "refused", { reason: "The radio is missing", tells: ["clerk", "head"] });
      await p.act("clerk", record, "present", "signing", { data: ready });
      await p.sign("second", record, "refused", { reason: "Still missing" });
    });

    it.each([
      [{ event_open: true }, /major event is open/],
      [{ main_switching: true }, /started or stopped/],
      [{ prepared: false }, /Preparation is not complete/],
      [{ successor_fit: false }, /not fit for duty/],
    ] as const)("is forbidden with %o", async (state, why) => {
      const p = desk();
      await p.signingRefused("second", await presented(p, { ...ready, ...state }), why);
    });

    it("is signed by both within 30 minutes, else the first signs again", async () => {
      const p = desk();
      const [record, slow] = [await presented(p), await presented(p)];
      await p.sign("clerk", record, "signing");
      await p.sign("clerk", slow, "signing");
      await p.at("2026-03-02 20:30");
      await p.sign("second", record, "handed");
      await p.at("2026-03-02 20:31");
      await p.sign("second", slow, "signing");
      await p.sign("clerk", slow, "handed");
      p.touched.touch("handover: out of time");
    });

    it("is counted by who hands over", async () => {
      const p = desk();
      // Signed three times, refused once for good, four that may not be signed; the struck one counts no more.
      const figures = { count: 8, refused: 1, open_matters: 1 };
      await p.report("handovers", ["2026-03-01", "2026-03-31"], [[["2026-03-01", p.id("clerk")], figures]]);
    });
  },
  { long: true },
);
