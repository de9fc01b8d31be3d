import { describe, expect, test } from "vitest";
import type { Stage } from "./support/stage.ts";

/** Finding things with the keys alone. */
export const searching = (stage: Stage) =>
  describe("somebody searches", () => {
    test.runIf(stage.setting.language === "zh" && !stage.isPhone)(
      "by pinyin initials, with the keys alone, and comes back to it in the other language",
      async () => {
        const reader = await stage.enter("staff");
        const { keyboard } = reader.page;
        const option = (name: RegExp) => reader.page.getByRole("option", { name });
        await keyboard.press("/");
        await reader.page.getByRole("combobox", { name: "搜索" }).waitFor();
        await keyboard.type("kfzx");
        await option(/客服中心/).waitFor();
        await reader.picture("search-pinyin");
        await keyboard.press("Enter");
        await reader.dialogGone();
        await reader.seeTitle(/客服中心/);

        await reader.click("English");
        await keyboard.press("Control+k");
        await reader.page
          .getByRole("group", { name: "Recent" })
          .getByRole("option", { name: /客服中心/ })
          .waitFor();
        await keyboard.type("各级投诉");
        const provision = option(/第.+条.*投诉处理管理办法/).first();
        await provision.waitFor();
        while ((await provision.getAttribute("aria-selected")) !== "true") await keyboard.press("ArrowDown");
        await reader.picture("search-provision");
        await keyboard.press("Enter");
        await reader.dialogGone();
        await reader.seeTitle("投诉处理管理办法");
        expect(reader.page.url()).toMatch(/#\/reading\/.*#provision-/);

        await keyboard.press("Control+k");
        await keyboard.type("the theme");
        await reader.page.getByRole("option", { name: /Switch the theme/ }).waitFor();
        await keyboard.press("Escape");
        await reader.dialogGone();
      },
    );
  });
