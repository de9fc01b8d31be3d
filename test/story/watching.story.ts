import { describe, expect, test } from "vitest";
import type { Stage } from "./support/stage.ts";

/** Those who look after others: where things stand, and what they do about it. */
export const watching = (stage: Stage) =>
  describe("somebody looks after others", () => {
    test("the head sees who is late, and the numbers lead to what is behind them", async () => {
      const head = await stage.enter("head");
      await head.visit("概览");
      await head.seeTitle("概览");
      const late = head.page.getByRole("region", { name: head.words("谁逾期了？") });
      await late.getByRole("img").waitFor();
      await head.picture("dashboard-head");
      const worst = late.getByRole("row").nth(1);
      const name = (await worst.getByRole("link").first().textContent()) ?? "";
      const count = Number(await worst.getByRole("link").last().textContent());
      expect(count).toBeGreaterThan(0);
      await worst.getByRole("link").last().click();
      await head.seeTitle("待办事项");
      await expect.poll(() => head.lines.filter({ hasText: name }).count()).toBe(count);
    });

    test("the head opens the evidence, and reminds whoever is late", async () => {
      const head = await stage.enter("head");
      await head.visit("部门进度");
      await head.see("人员矩阵");
      if (!stage.isPhone) {
        const grid = head.page.getByRole("grid");
        await grid.locator('[data-state="done"]').first().click();
        await head.see("留痕凭证");
        await head.picture("evidence");
        await head.click("关闭");
        await head.dialogGone();
      }
      await head.click("催办");
      await head.fill("附言", "本周内请完成。");
      await head.click("催办");
      await head.dialogGone();
      await head.see(/已催办 \d+ 人/);
    });

    test("the auditor sees at a glance that the evidence is intact, and takes the table along", async () => {
      const auditor = await stage.enter("auditor");
      await auditor.visit("概览");
      const intact = auditor.page.getByRole("region", { name: auditor.words("留痕完好吗？") });
      await auditor.see("完好", intact);
      await auditor.picture("dashboard-auditor");
      const saved = auditor.page.waitForEvent("download");
      await intact.getByRole("button", { name: /CSV/ }).click();
      expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
    });
  });
