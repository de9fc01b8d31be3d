import { describe, expect, test } from "vitest";
import { PackDesk } from "../packs/pack-desk.ts";
import type { Kept } from "../packs/touched.ts";
import { entering } from "./support/colleague.ts";
import { openStage } from "./support/stage.ts";
import { desktop, phone } from "./support/visitor.ts";

describe.skipIf(!process.env.LONG)("a complaint with limits", () => {
  const stage = openStage("nothing", { language: "zh", window: phone });

  test("is registered on a phone, routed, missed at the minute, first in the head's work, answered, called back and closed", async () => {
    const p = await PackDesk.at(stage.server, "complaints", "2026-03-02 09:00");
    const clerk = await entering(stage, p, "clerk", "/r/complaints/create");
    // Two texts and one press: all else is filled in already, or may wait.
    await clerk.fill("投诉人", "李女士");
    await clerk.fill("投诉事项", "约定上午上门，下午才到");
    await clerk.page.getByRole("radio", { name: "时效" }).click();
    await clerk.click("提交登记");
    await clerk.see("TS-202603-0001");
    await clerk.see("2026-03-02 11:00 到期");
    await clerk.picture("complaint-registered");

    const [[id]] = (await stage.server.sql<[string]>(`select "id" from "register_record"`)) as [[string]];
    const record = { id } as Kept;
    const warned = await p.watch(record, "recordWarned");
    await p.at("2026-03-02 10:30");
    expect(await warned()).toEqual(["clerk"]);
    await clerk.reload();
    await clerk.click("转办");
    await clerk.pick("承办部门", "other");
    await clerk.pick("调查人", "clerk");
    await clerk.click("转办");
    await clerk.dialogGone();
    await clerk.see("调查中");
    await clerk.see("按时完成，提前 30 分钟");

    // Another one, which is to be routed within two hours, presses less than what is missed.
    await p.at("2026-03-03 08:59");
    await p.open("clerk", { complainant: "王", subject: "噪声", category: "quality" });
    const missed = await p.watch(record, "recordMissed");
    await p.at("2026-03-03 09:00");
    expect(await missed()).toEqual([]);
    await p.at("2026-03-03 09:01");
    expect(await missed()).toEqual(["head"]);

    const head = await entering(stage, p, "head", "/", desktop);
    const first = head.page.getByRole("main").getByRole("listitem").first();
    await head.see("约定上午上门", first);
    await head.see(/已超 1 分钟/, first);
    await head.picture("complaint-head-work");
    await head.follow(/约定上午上门/, first);
    await head.click("答复客户");
    await head.fill("调查情况", "工程师在前一家耽误了");
    await head.fill("答复内容", "已致歉，今后改期先打电话");
    await head.click("答复客户");
    await head.dialogGone();
    await head.see("已答复，待回访");
    await head.see("超出 1 分钟");

    // Whoever investigated does not call back.
    await clerk.reload();
    await clerk.see("已答复，待回访");
    expect(await clerk.page.getByRole("button", { name: "回访并办结" }).count()).toBe(0);
    await head.click("回访并办结");
    await head.page.getByRole("radio", { name: "满意", exact: true }).click();
    await head.fill("回访记录", "客户接受道歉");
    await head.click("回访并办结");
    await head.dialogGone();
    await head.see("已办结");

    const history = head.page.getByRole("list").filter({ hasText: "超出时限" });
    const told = [
      "登记",
      "到期提醒：转办时限",
      "转办",
      "按时完成：转办时限",
      "超出时限：答复时限",
      "升级：答复时限",
      "答复客户",
      "回访并办结",
    ];
    for (const words of told) await head.see(words, history);
    await head.see("状态：已答复，待回访 → 已办结", history);
    await head.see("客户是否满意：满意", history);
    await head.picture("complaint-history");
  });
});
