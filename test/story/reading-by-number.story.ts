import { describe, expect, test } from "vitest";
import type { Stage } from "./support/stage.ts";

/** Somebody gets an address from a colleague, and looks around in the rule from there. */
export const readingByNumber = (stage: Stage) =>
  describe("a provision is opened by its address", () => {
    test("the text in force, at the provision, and on to others by number, by word and by the contents", async () => {
      const reader = await stage.enter("staff.as", "/documents/KF-2025-001?at=第八条");
      await reader.seeTitle("客户服务行为规范");
      const here = reader.page.locator(".provision:focus");
      await here.getByText("第八条").waitFor();
      expect(reader.page.url()).toContain("/reading/");

      await reader.fill(/查找，或跳到条款/, "12");
      await reader.see("跳到 第十二条");
      await reader.page.keyboard.press("Enter");
      await here.getByText("第十二条").waitFor();

      await reader.fill(/查找，或跳到条款/, "客户");
      await reader.see(/^0 \/ \d+$/);
      await reader.page.keyboard.press("Enter");
      await reader.see(/^1 \/ \d+$/);
      await reader.picture("reading-by-number");

      if (reader.isPhone) await reader.click("目录");
      await reader.click(/第四章/, reader.page.getByRole("navigation", { name: reader.words("目录") }));
      await here.getByText("上门服务").waitFor();
    });
  });
