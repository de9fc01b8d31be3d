import { describe, expect, test } from "vitest";
import { departmentId, give } from "./support/prepare.ts";
import type { Stage } from "./support/stage.ts";
import type { Visitor } from "./support/visitor.ts";

const title = "灭火器使用入门";
const explanation = "干粉灭火器压下压把前必须先拔出保险销。";

async function makeCourse(stage: Stage): Promise<void> {
  const trainer = await stage.client("trainer");
  const owningDepartmentId = await departmentId(trainer, "HR");
  const text = "# 灭火器使用入门\n\n## 三个步骤\n\n提、拔、压。\n\n## 检查压力表\n\n使用前看指针。\n\n## 向谁报告\n\n值班长。";
  const { id } = await give(trainer, "createCourse", { title, text, owningDepartmentId, minutes: 10, passingScore: 100 }, "id");
  const question = (values: object) => give(trainer, "createQuizQuestion", { courseId: id, ...values }, "id");
  await question({
    kind: "single",
    text: "使用前先看什么？",
    options: [
      { key: "A", text: "压力表" },
      { key: "B", text: "生产厂家" },
    ],
    rightKeys: ["A"],
    explanation,
    source: "KF-2025-001《客户服务行为规范》第八条",
  });
  await question({
    kind: "multiple",
    text: "正确的动作有哪些？",
    options: [
      { key: "A", text: "拔出保险销" },
      { key: "B", text: "对准火焰根部" },
      { key: "C", text: "倒置瓶身" },
    ],
    rightKeys: ["A", "B"],
    explanation,
  });
}

async function answer(learner: Visitor, ...choices: string[]): Promise<void> {
  await learner.see("第 1 题，共 2 题", learner.page.getByRole("main"));
  for (const choice of choices) await learner.page.getByLabel(choice).check();
  await learner.click("交卷");
  await learner.see("考核结果");
}

/** A course on its way from the head who asks for it to the result. */
export const learning = (stage: Stage) =>
  describe("a course is assigned and taken", () => {
    test("the head sees how far the department is, and assigns a course to one of its teams", async () => {
      await makeCourse(stage);
      const head = await stage.enter("head");
      await head.visit("部门进度");
      await head.seeTitle("部门进度");
      if (!head.isPhone) await head.see("人员矩阵");
      await head.see(/^\d+ \/ \d+/);
      await head.picture("progress");
      await head.click("指派课程");
      await head.pick("课程", title);
      await head.fill("工作日数", "10");
      await head.fill("理由", "消防月活动。");
      await head.click("下一步");
      await head.see(/个工作日内完成/);
      await head.pick("部门", "热线组", /热线组/);
      await head.see(/^将通知 \d+ 人/);
      await head.picture("assign-course");
      await head.click(/^指派给 \d+ 人/);
      await head.dialogGone();
      await head.see(title);
    });

    test("the staff member begins on one device and goes on with another where the first was left", async () => {
      const first = await stage.enter("staff");
      await first.follow(title);
      await first.follow("开始学习");
      await first.seeTitle("三个步骤");
      await first.follow("下一步");
      await first.seeTitle("检查压力表");
      await first.see("使用前看指针。");
      await first.picture("learn");

      const second = await stage.enter("staff");
      await second.follow(title);
      await second.see("2 / 3");
      await second.picture("learn-on-another-device");
      await second.follow("继续学习：第 2 步");
      await second.seeTitle("检查压力表");
      await second.follow("下一步");
      await second.seeTitle("向谁报告");
      await second.follow("学完了，去考核");
      await second.see("3 / 3");
    });

    test("the staff member fails, tries again and passes; no right answer is known before", async () => {
      const learner = await stage.enter("staff");
      await learner.follow(title);
      await learner.click("开始考核");
      await learner.see("使用前先看什么？");
      await learner.picture("quiz");
      const first = learner.page.getByLabel("压力表");
      await first.check();
      await learner.reload();
      await learner.see("使用前先看什么？");
      expect(await first.isChecked()).toBe(true);
      const before = await learner.heard();
      expect(before).toContain("使用前先看什么？");
      expect(before).not.toContain(explanation);
      expect(before).not.toMatch(/"rightKeys":\s*\[/);

      const elsewhere = await stage.enter("staff");
      await elsewhere.follow(title);
      await elsewhere.click("继续考核");
      await elsewhere.see("作答已保存，换一台设备也可以接着答。");
      expect(await elsewhere.page.getByLabel("压力表").isChecked()).toBe(true);

      await answer(learner, "生产厂家", "拔出保险销", "倒置瓶身");
      await learner.see("未通过");
      await learner.see("正确答案在通过考核或用完考核次数后公布。");
      const failed = await learner.heard();
      expect(failed).not.toContain(explanation);
      expect(failed).not.toMatch(/"rightKeys":\s*\[/);
      await learner.picture("result-failed");
      await learner.follow("回到课程，再考一次");
      await learner.click("再考一次");
      await answer(learner, "压力表", "拔出保险销", "对准火焰根部");
      await learner.page.getByRole("region", { name: learner.words("回执") }).waitFor();
      await learner.see("得分 100%，及格分 100%");
      await learner.see(explanation);
      await learner.picture("result-passed");
      await learner.follow(/KF-2025-001/);
      await learner.seeTitle("客户服务行为规范");
      await learner.page.locator(".provision:focus").getByText("第八条").waitFor();
    });
  });
