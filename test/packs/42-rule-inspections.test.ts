import { it } from "vitest";
import { line } from "./command-desk.ts";
import type { PackDesk, ReportLine } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "rule-inspections",
  "2026-03-20 09:00",
  (desk) => {
    const all = ["known", "signed", "followed", "records", "fits"];
    const items = all.map((item) => ({ item, result: "pass" }));
    const failed = items.map((one) => (one.item === "records" ? { ...one, result: "fail", remark: "Two are missing" } : one));
    let rule: string | undefined;
    const inspect = async (p: PackDesk, by = "manager", data: Record<string, unknown> = {}) => {
      rule ??= (await p.server.make.published({ level: await p.server.make.level() })).document.id;
      return p.open(by, { rule }, { data });
    };
    const report = async (p: PackDesk, by: string, data: Record<string, unknown> = {}) => {
      const record = await inspect(p, by, data);
      await p.act(by, record, "report", "reported", { needs: { items } });
      return record;
    };
    const measures = (p: PackDesk, done: boolean) => [line({ what: "Write them", who: p.id("clerk"), until: "2026-04-08", done })];
    const found = async (p: PackDesk) => {
      const record = await inspect(p);
      await p.act("manager", record, "report", "reported", {
        data: { items: failed, measures: measures(p, false), measures_due: "2026-04-08", revise: true },
      });
      return record;
    };

    it("is made of each department by its manager every month, and of the company every quarter", async () => {
      const p = desk();
      // 31 March is a Tuesday: from the 11th, and from the 21st on.
      await p.owes("company_check", "2026-03-31", { quality_head: "open", manager: null });
      await p.owes("self_check", "2026-03-31", { manager: null });
      await p.at("2026-03-21 00:00");
      await p.owes("self_check", "2026-03-31", { manager: "open", manager_2: "open", quality_head: null });
      await report(p, "quality_head", { kind: "company", unit: p.unit("own") });
      await p.duty("company_check", "2026-03-31", "fulfilled", { due: "2026-03-31" });
      await p.stillOwed("self_check", "2026-03-31");
      await report(p, "manager");
      await p.owes("self_check", "2026-03-31", { manager: "done", manager_2: "open" });
      await report(p, "manager_2");
      await p.duty("self_check", "2026-03-31", "fulfilled");
    });

    it("has a measure, a day and a re-check for whatever failed", async () => {
      const p = desk();
      const record = await inspect(p);
      await p.openingRefused("outsider", { rule: null }, "fieldRequired", "rule");
      await p.refused("manager", record, "report", /what will be done and by when/, { items: failed });
      await p.refused("manager", record, "report", /what will be done and by when/, { items: failed, measures: measures(p, false) });
      const data = { measures: measures(p, false), measures_due: "2026-04-08", revise: true };
      await p.act("manager", record, "report", "reported", {
        ...{
          needs: { items: failed },
          data,
          not: { quality_head: "transitionNotYours", boss: "transitionNotYours" },
          tells: ["head", "quality_head"],
        },
      });
      await p.holds(record, { failures: 1 });
      for (const field of ["items", "unit", "kind"]) await p.savingRefused("manager", record, { [field]: null }, "fieldFrozen");
      await p.refused("manager", record, "close", /A measure is not done yet/, { rechecked: "All there" });
      await p.save("manager", record, { measures: measures(p, true) });
      await p.refused("manager", record, "close", /what the re-check showed/);
      await p.act("manager", record, "close", "closed", {
        data: { rechecked: "All there" },
        not: { head: "transitionNotYours" },
        also: ["quality_head"],
      });
      const other = await p.open("clerk", { rule }, { data: { inspector: p.id("manager") } });
      await p.may(other, "clerk", "report");
      await p.act("quality_head", other, "strike", "struck", { reason: "Twice", not: { manager: "transitionNotYours" } });
    });

    it("keeps the day of its measures, of which the head hears three working days before", async () => {
      const p = desk();
      await p.noLimit(await report(p, "manager"), "measures");
      const [met, missed] = [await found(p), await found(p)];
      for (const record of [met, missed]) await p.save("manager", record, { measures: measures(p, true) });
      // Wednesday 8 April: three working days before are Friday, Monday and Tuesday.
      await p.limit("measures", {
        ...{ met, missed, due: "2026-04-08 24:00", warns: ["2026-04-04 00:00", "head"] },
        tells: [["2026-04-09 00:00", "head", "quality_head"]],
        ends: (record) => p.act("quality_head", record, "close", "closed", { data: { rechecked: "All there" } }),
      });
    });

    it("is missed at the end of its month, and skipped by quality or, of the company, by the head of the register", async () => {
      const p = desk();
      await p.at("2026-05-01 00:00");
      await p.duty("self_check", "2026-04-30", "missed");
      await p.at("2026-05-25 09:00");
      await p.skippingRefused("head", "self_check", "2026-05-31", "mayNotSkip");
      await p.skip("quality_head", "self_check", "2026-05-31", "The company moves");
      await p.at("2026-06-20 09:00");
      const company = await inspect(p, "quality_head", { unit: p.unit("own") });
      await p.act("quality_head", company, "report", "reported", { data: { items } });
      await p.stillOwed("company_check", "2026-06-30");
      await p.at("2026-07-01 00:00");
      await p.duty("company_check", "2026-06-30", "missed");
      await p.at("2026-08-01 09:00");
      await p.at("2026-09-01 09:00");
      await p.at("2026-09-20 09:00");
      await p.skippingRefused("quality_head", "company_check", "2026-09-30", "mayNotSkip");
      await p.skip("head", "company_check", "2026-09-30", "An audit from outside took place");
    });

    it("is counted for the yearly evaluation by unit, and by rule", async () => {
      const p = desk();
      const [own, other] = [p.unit("own"), p.unit("other")];
      // Of both managers' checks those of March were made, that of May was skipped, none of the other months was made.
      const year = (share: number): readonly ReportLine[] => [
        [["2026-01-01", own], { count: 7, failed: 3, sum_failures: 3, revise: 3, on_time_measures: 2 / 3, fulfilled_self_check: share }],
        [["2026-01-01", other], { count: 1, failed: 0, sum_failures: 0, revise: 0, on_time_measures: null, fulfilled_self_check: share }],
      ];
      await p.report("year", ["2026-01-01", "2026-12-31"], year(2 / 10));
      await p.report(
        "rules",
        ["2026-01-01", "2026-12-31"],
        [
          [["2026-01-01", rule ?? null], { count: 7, sum_failures: 3 }],
          [["2026-04-01", rule ?? null], { count: 1, sum_failures: 0 }],
        ],
      );
      await p.kept("rules", "2026-10-01 00:20", []);
      for (const time of ["2026-10-25 09:00", "2026-11-25 09:00", "2026-12-25 09:00", "2027-01-01 00:10"]) await p.at(time);
      await p.kept("year", "2027-01-01 00:20", year(2 / 18));
    });
  },
  { places: { manager: ["own", "other"] }, long: true },
);
