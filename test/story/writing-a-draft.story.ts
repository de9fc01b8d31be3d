import type { CDPSession } from "playwright-core";
import { describe, expect, it } from "vitest";
import { departmentId, give, levelId } from "./support/prepare.ts";
import type { Stage } from "./support/stage.ts";
import { typingAtOnce } from "./support/typing-at-once.ts";

const TEXT =
  "接待办法\n第一章 总则\n第一条 为规范接待，制定本办法。\n第二条 接待分两类：\n（一）预约；\n（二）临时。\n第三条 违反第二条的，处理。";
const PROVISIONS = "id version provisions(limit: 100) { id version identity label text depth }";

/** A draft with a text; answers how it stands now, and what somebody else does in it. */
async function draftOf(stage: Stage, number: string) {
  const editor = await stage.client("editor");
  const [[categoryId]] = (await stage.server.sql<[string]>(`select "id" from "category" order by "code" limit 1`)) as [[string]];
  const owningDepartmentId = await departmentId(editor, "OFF");
  const values = { number, title: "接待办法", categoryId, owningDepartmentId, levelId: await levelId(stage, "INTERNAL") };
  const { openDraft } = await give(editor, "createPolicyDocument", values, "openDraft { id version }");
  await give(editor, "importRevision", { revisionId: openDraft.id, expectedVersion: openDraft.version, text: TEXT });
  const now = async () => (await editor.get(`query ($id: ID!) { revision(id: $id) { ${PROVISIONS} } }`, { id: openDraft.id })).revision;
  return {
    id: openDraft.id as string,
    now,
    /** Somebody else gives another text to the provision of that label. */
    async change(label: string, text: string) {
      const draft = await now();
      const { id, version } = draft.provisions.find((one: any) => one.label === label);
      const operation = { operation: "update", id, expectedVersion: version, text };
      await give(editor, "saveProvisions", { revisionId: draft.id, expectedVersion: draft.version, operations: [operation] });
    },
    lines: async () => (await now()).provisions.map((one: any) => `${"-".repeat(one.depth)}${one.label}${one.text}`),
  };
}

/** Types a Chinese word as an input method does: letters that become the word. */
async function compose(input: CDPSession, letters: string, word: string, meanwhile = async () => {}) {
  const show = (text: string) => input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  for (let end = 1; end <= letters.length; end += 1) await show(letters.slice(0, end));
  await meanwhile();
  await show(`${letters} `);
  await input.send("Input.insertText", { text: word });
}

/** A draft is written: in Chinese, by two people, with and without a network. */
export const writingADraft = (stage: Stage) =>
  describe("a draft is written", () => {
    it("loses no letter of a word that is composed, wherever it is and whatever happens meanwhile", async () => {
      const draft = await draftOf(stage, "ZH-2026-201");
      const editor = await stage.enter("editor", `/drafts/${draft.id}`);
      const { page } = editor;
      const input = await page.context().newCDPSession(page);
      await page.locator(".ProseMirror").getByText("违反第二条的，处理。").click();
      await page.keyboard.press("Home");
      await compose(input, "duoci", "多次");
      await page.keyboard.press("Enter");
      await compose(input, "fanzhe", "凡");
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      // A label is typed with an input method too, and takes its level.
      await page.keyboard.type("（");
      await compose(input, "yi", "一");
      await page.keyboard.type("）");
      await compose(input, "jinggao", "警告", async () => {
        await draft.change("第一条", "他人改了此条。");
        await editor.see(/有修改/);
        // Long enough for what others saved to be heard of, and for what was typed before to be saved.
        await page.waitForTimeout(6_000);
        expect(await page.locator(".ProseMirror").innerText()).not.toContain("他人改了此条");
      });
      await editor.see("他人改了此条。");
      await page.keyboard.type("；");
      await page.locator("[data-save=saved]").waitFor();
      await expect
        .poll(draft.lines)
        .toEqual([
          "第一章",
          "-第一条他人改了此条。",
          "-第二条接待分两类：",
          "--（一）预约；",
          "--（二）临时。",
          "-第三条多次",
          "-第四条凡违反第二条的，处理。",
          "--（一）警告；",
        ]);
      const { provisions } = await draft.now();
      await page.keyboard.press("Control+Shift+K");
      await expect.poll(async () => (await draft.lines()).length).toBe(7);
      await page.keyboard.press("Control+z");
      // What comes back is the same provision.
      await expect.poll(async () => (await draft.now()).provisions.at(-1)?.identity).toBe(provisions.at(-1).identity);
      expect(await page.locator(".ProseMirror").innerText()).toContain("他人改了此条");
    });

    // What the panel does with two texts of one provision is tried without a browser each time, and here where all stories are told.
    it.runIf(process.env.STORIES === "all")(
      "lets one choose where two have changed the same, and keeps what was typed without a network, also over a reload",
      async () => {
        const draft = await draftOf(stage, "ZH-2026-202");
        const editor = await stage.enter("editor", `/drafts/${draft.id}`);
        const { page } = editor;
        await page.locator(".ProseMirror").getByText("违反第二条的，处理。").click();
        await page.context().setOffline(true);
        await page.keyboard.press("End");
        await page.keyboard.type("我的话。");
        await editor.see(/等待网络连接/);
        await draft.change("第三条", "他人的话。");
        // The page comes from the server, so the network is there again when it is loaded; what was typed waits in the tab.
        page.once("dialog", (dialog) => void dialog.accept());
        await page.context().setOffline(false);
        await page.reload();
        await editor.see("您和他人都修改了此条");
        await editor.picture("draft-conflict");
        expect((await draft.lines()).at(-1)).toBe("-第三条他人的话。");
        await editor.click("保留我的文本");
        await expect.poll(async () => (await draft.lines()).at(-1)).toBe("-第三条违反第二条的，处理。我的话。");
      },
    );

    it.runIf(process.env.STORIES === "all")("goes on at the caret from the first key after each menu, dialogue and button", async () => {
      const draft = await draftOf(stage, "ZH-2026-203");
      const editor = await stage.enter("editor", `/drafts/${draft.id}`);
      const { page } = editor;
      const input = await page.context().newCDPSession(page);
      const text = page.locator(".ProseMirror");
      const tools = page.getByRole("toolbar");
      const tool = (name: string) => tools.getByRole("button", { name: editor.words(name, true) });
      const choice = (name: string) => page.getByRole("menuitem", { name: editor.words(name, true) });
      const see = (words: string) => expect.poll(() => text.innerText()).toContain(words);
      await text.getByText("违反第二条的，处理。").click();
      await page.keyboard.press("End");

      for (const name of ["上移", "下移", "强调"]) await typingAtOnce(input, tool(name), name);
      await see("处理。上移下移强调");
      for (const closed of ["插入", "快捷键"]) {
        if (!(await tool(closed).isVisible())) continue;
        await tool(closed).click();
        await page.locator("[role=menuitem], [role=dialog] dl").first().waitFor();
        await typingAtOnce(input, "Escape", closed);
        await see(closed);
      }

      await tools.getByRole("button", { name: editor.words(/^编号与层级/) }).click();
      await typingAtOnce(input, "Escape", "原样");
      await see("原样");
      await tools.getByRole("button", { name: editor.words(/^编号与层级/) }).click();
      await editor.fill("编号", "第二条之二");
      await typingAtOnce(input, "Enter", "改号");
      await see("原样改号");
      await expect.poll(async () => (await draft.lines()).at(-1)).toMatch(/^-第二条之二违反第二条的，处理。上移下移.*强调.*原样改号/);

      await text.getByText("接待分两类：").click();
      await page.keyboard.press("End");
      await tool("插入").click();
      await typingAtOnce(input, choice("在其后插入同级条文"), "新条");
      await see("新条");
      await typingAtOnce(input, page.getByRole("button", { name: editor.words("保留原编号") }), "续写");
      await see("新条续写");
      await tool("插入").click();
      await typingAtOnce(input, choice("表格"), "格一");
      await tool("表格操作").click();
      await typingAtOnce(input, choice("在下方插入行"), "格二");
      await tool("插入").click();
      await choice("图片").click();
      await page.getByRole("dialog").getByRole("textbox").waitFor();
      await typingAtOnce(input, "Escape", "格三");
      await expect.poll(async () => (await draft.lines()).join("\n")).toMatch(/新条续写.*格一.*格二格三/s);
    });
  });
