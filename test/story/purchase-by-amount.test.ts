import { describe, expect, test } from "vitest";
import { PackDesk } from "../packs/pack-desk.ts";
import { openStage } from "./support/stage.ts";
import type { Visitor } from "./support/visitor.ts";

describe.skipIf(!process.env.LONG)("purchases that are approved by their amount", () => {
  const stage = openStage("nothing");

  test("of 499 and of exactly 500 yuan are the head's alone; of 501 purchasing decides first and the general manager's office after it", async () => {
    const desk = await PackDesk.at(stage.server, "purchases", "2026-03-02 09:00", { reader: "boss" });
    const enter = async (name: string, path?: string): Promise<Visitor> =>
      stage.enterAs(await desk.company.client(name), "2026-03-02T09:00:00+08:00", path);
    const asks = await enter("outsider", "/r/purchases");
    const submits = async (purpose: string, price: string, total: string): Promise<string> => {
      await asks.open("/r/purchases/create");
      await asks.fill("用途", purpose);
      await asks.click("添加一行");
      const line = asks.page.getByRole("row").nth(1).getByRole("textbox");
      for (const [place, text] of ["A4", "1", price].entries()) await line.nth(place).fill(text);
      await asks.see(new RegExp(`金额合计：.*${total}`));
      await asks.click("提交登记");
      await asks.click("提交审批");
      await asks.click("提交审批");
      await asks.dialogGone();
      await asks.see("审批中");
      return new URL(asks.page.url()).hash.slice(1);
    };
    const below = await submits("打印纸", "499", "499.00");
    const exactly = await submits("墨盒", "500", "500.00");
    const above = await submits("碎纸机", "501", "501.00");
    const offers = (one: Visitor) => one.page.getByRole("button", { name: "批准", exact: true });
    const mayNot = async (one: Visitor, path: string) => {
      await one.open(path);
      await one.see("办理经过");
      await one.see("提交审批");
      expect(await offers(one).count()).toBe(0);
    };
    const follows = async (one: Visitor, purpose: string) => {
      // What others did a moment ago may stand there a while later only.
      await one.open("/");
      await one.reload();
      await one.page.getByRole("main").getByRole("link", { name: purpose }).first().click();
      await one.seeTitle(purpose);
    };
    const approves = async (one: Visitor, purpose: string, state: string) => {
      await follows(one, purpose);
      await one.click("批准");
      await one.click("批准");
      await one.dialogGone();
      await one.see(state, one.page.getByRole("main"));
    };
    const waitsNotFor = async (one: Visitor, purpose: string) => {
      await one.open("/");
      await one.seeTitle(/您好/);
      await one.seeNo(purpose);
    };

    for (const path of [below, exactly, above]) await mayNot(asks, path);
    const [head, purchasing, office] = [await enter("outsider_head"), await enter("purchasing_head"), await enter("gm_office_head")];
    await head.see("打印纸");
    await head.see("墨盒");
    await head.seeNo("碎纸机");
    await mayNot(head, above);
    for (const path of [below, exactly]) for (const other of [purchasing, office]) await mayNot(other, path);
    await approves(head, "打印纸", "已批准");
    await approves(head, "墨盒", "已批准");
    await waitsNotFor(head, "墨盒");

    await waitsNotFor(office, "碎纸机");
    await mayNot(office, above);
    await follows(purchasing, "碎纸机");
    await purchasing.click("批准");
    await purchasing.see("第 1 步，共 2 步");
    await purchasing.picture("purchase-first-step");
    await purchasing.click("批准");
    await purchasing.dialogGone();
    await purchasing.see("审批与会签");
    await purchasing.see("审批中");
    expect(await offers(purchasing).count()).toBe(0);
    await waitsNotFor(purchasing, "碎纸机");
    await approves(office, "碎纸机", "已批准");
    await office.picture("purchase-approved");

    await asks.open(above);
    await asks.reload();
    await asks.see("状态：审批中 → 已批准");
    const history = asks.page.locator("ol").last().getByRole("listitem");
    const told = (await history.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " ").trim());
    expect(told).toEqual([
      "2026-03-02 09:00 gm_office_head 批准 状态：审批中 → 已批准",
      "2026-03-02 09:00 purchasing_head 表态：批准",
      "2026-03-02 09:00 outsider 提交审批 状态：草稿 → 审批中",
      "2026-03-02 09:00 outsider 登记 用途：碎纸机 采购明细：1 行 合计：501.00 元",
    ]);
    await asks.picture("purchase-history");
  });
});
