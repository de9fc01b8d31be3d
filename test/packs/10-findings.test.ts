import { it } from "vitest";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "findings",
  "2026-03-02 09:00",
  (desk) => {
    const found = (p: PackDesk, urgency: string, tells: readonly string[] = []) =>
      p.open("clerk", { what: "A leak", where: { words: "Pump room" }, urgency }, { tells });

    it("is reported to the head, to the leaders, to the client's engineers, and closed", async () => {
      const p = desk();
      const record = await p.open(
        "clerk",
        { what: "A leak", where: { words: "Pump room" }, urgency: "important" },
        { not: { outsider: "forbidden" }, tells: [] },
      );
      await p.hiddenFrom(record, "outsider", "administrator");
      await p.refused("head", record, "small", /step by step/, { result: "Mended" });
      const report = { report_text: "Water on the floor" };
      await p.act("clerk", record, "report", "reported", { needs: report, not: { second: "transitionNotYours" }, tells: ["head"] });
      await p.act("leader", record, "leaders", "with_leaders", {
        needs: { leader_opinion: "Tell the client today" },
        ...{ not: { clerk: "transitionNotYours" }, also: ["head"], tells: ["clerk"] },
      });
      const client = { client_contact: "Engineer Zhou", client_told_at: "2026-03-02T03:00:00Z" };
      await p.act("clerk", record, "client", "with_client", { needs: client, not: { leader: "transitionNotYours" }, also: ["head"] });
      await p.act("head", record, "close", "closed", {
        ...{ needs: { result: "Mended" }, not: { second: "transitionNotYours" }, also: ["clerk"], tells: ["clerk"] },
      });
    });

    it("tells the head at once of what is urgent, and lets the head close what is small", async () => {
      const p = desk();
      await found(p, "urgent", ["head"]);
      const small = await found(p, "general");
      await p.act("head", small, "small", "closed", { needs: { result: "Wiped" }, not: { clerk: "transitionNotYours" } });
    });

    it("is counted by urgency and state", async () => {
      const p = desk();
      const line = (urgency: string, state: string) => [["2026-03-01", urgency, state], { count: 1 }] as const;
      const lines = [line("important", "closed"), line("urgent", "found"), line("general", "closed")];
      await p.report("findings", ["2026-03-01", "2026-03-31"], lines);
      await p.kept("findings", "2026-04-01 00:20", lines);
    });
  },
  { places: { leader: ["company"] }, long: true },
);
