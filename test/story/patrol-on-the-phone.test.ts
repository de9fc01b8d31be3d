import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { PackDesk } from "../packs/pack-desk.ts";
import { openStage } from "./support/stage.ts";
import { phone, type Visitor } from "./support/visitor.ts";

describe.skipIf(!process.env.LONG)("a patrol on the phone", () => {
  const stage = openStage("nothing", { language: "zh", window: phone });

  test("is owed, walked item by item with a photo and without a network for a while, and what failed goes its way until it is closed", async () => {
    const desk = await PackDesk.at(stage.server, "findings", "2026-03-02 07:59", {
      places: { engineer: ["own", "own"], leader: ["company"] },
    });
    await desk.beside("patrols").at("2026-03-02 08:00");
    const enter = async (name: string, path?: string): Promise<Visitor> =>
      stage.enterAs(await desk.company.client(name), "2026-03-02T08:05:00+08:00", path);
    const patrols = () =>
      stage.server.sql<[string]>(
        `select c."id"::text from "register_record" c join "register" r on r."id" = c."register_id" where r."slug" = 'patrols'`,
      );
    const walks = await enter("engineer");
    const { page } = walks;
    const main = page.getByRole("main");
    await walks.picture("patrol-owed");
    await main.getByRole("link", { name: "上午巡检" }).first().click();
    await walks.seeTitle("登记：巡检");
    await page.getByRole("radio", { name: /二号线/ }).click();
    const item = (name: string) => page.getByRole("listitem").filter({ hasText: name });
    const answers = (name: string, answer: string) => item(name).getByRole("button", { name: answer, exact: true }).click();
    await answers("门禁和照明正常", "合格");
    await answers("报警装置有效", "不适用");
    await answers("无渗漏和积水", "不合格");
    await walks.see("已查 3/7");
    await page.context().setOffline(true);
    await item("无渗漏和积水").getByLabel("备注").fill("阀门处滴水");
    const photo = await sharp({ create: { width: 3_000, height: 2_000, channels: 3, background: "#2f4b7c" } })
      .jpeg()
      .toBuffer();
    await item("无渗漏和积水").locator('input[type="file"]').setInputFiles({ name: "漏水.jpg", mimeType: "image/jpeg", buffer: photo });
    await item("无渗漏和积水").getByRole("button", { name: "换照片 无渗漏和积水" }).waitFor();
    await walks.click("其余全部合格");
    await walks.see("已查 7/7");
    await walks.see(/已保存在此设备/);
    await walks.picture("patrol-filled");
    // The phone was put away and the page is opened anew: what was found is still there, the photo too.
    await page.context().setOffline(false);
    page.on("dialog", (dialog) => dialog.accept());
    await walks.reload();
    await walks.see(/尚未保存的内容还在/);
    await walks.click("继续填写");
    await walks.see("已查 7/7");
    expect(await item("无渗漏和积水").getByLabel("备注").inputValue()).toBe("阀门处滴水");
    await item("无渗漏和积水").getByRole("button", { name: "换照片 无渗漏和积水" }).waitFor();
    await page.context().setOffline(true);
    await walks.click("提交登记");
    await walks.see("暂时连不上服务器，内容已保留，恢复后自动提交。");
    await walks.picture("patrol-offline");
    expect(await patrols()).toEqual([]);
    await page.context().setOffline(false);
    await walks.see("完成，发现问题");
    const [[patrolId] = [""], ...others] = await patrols();
    expect(others).toEqual([]);
    await walks.see("阀门处滴水");

    await walks.click("完成，发现问题");
    await walks.picture("patrol-finish");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "结束" }).fill("2026-03-02");
    await dialog.getByRole("textbox", { name: /^时间/ }).fill("09:20");
    await walks.click("完成，发现问题");
    await walks.dialogGone();
    await walks.see("已完成");
    await walks.picture("patrol-done");
    await walks.open("/");
    await walks.seeTitle(/您好/);
    expect(await main.getByRole("link", { name: "上午巡检" }).count()).toBe(0);
    const { attachments } = await desk.ask("head", "{ attachments { items { fileName contentType size } } }");
    expect(attachments.items).toMatchObject([{ fileName: "漏水.jpg", contentType: "image/jpeg" }]);

    const [[number] = [""]] = await stage.server.sql<[string]>(`select "number" from "register_record" where "id" = $1`, [patrolId]);
    await walks.open("/r/findings/create");
    await walks.pick("来自巡检", number);
    await walks.fill("问题描述", "阀门漏水");
    await walks.fill("位置", "水泵房");
    await page.getByRole("radio", { name: "重要" }).click();
    await walks.click("提交登记");
    await walks.see("提交报告");
    const finding = new URL(page.url()).hash.slice(1);
    const carriesOn = async (one: Visitor, way: string, values: Readonly<Record<string, string>>, state: string) => {
      await one.open(finding);
      await one.click(way);
      const dialog = one.page.getByRole("dialog");
      for (const [label, text] of Object.entries(values)) await dialog.getByRole("textbox", { name: new RegExp(`^${label}`) }).fill(text);
      await one.click(way);
      await one.dialogGone();
      await one.page.getByRole("button", { name: way, exact: true }).waitFor({ state: "detached" });
      await one.see(state, one.page.getByRole("main"));
    };
    await carriesOn(walks, "提交报告", { 情况报告: "地面有积水" }, "已报告");
    await carriesOn(await enter("leader"), "阅示", { 领导意见: "今天通知客户方" }, "领导已阅示");
    const head = await enter("head");
    await carriesOn(head, "通知客户方工程部门", { 客户方联系人: "周工", 通知客户方时间: "2026-03-02", 时间: "10:00" }, "已通知客户方");
    await carriesOn(head, "关闭", { 处理结果: "已更换阀门" }, "已关闭");
    await head.picture("finding-closed");
    await head.open(`/r/patrols/${patrolId}/show`);
    await head.see("引用本记录的");
    await head.see(/阀门漏水/);
  });
});
