import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { both } from "../../schema/shared/field.screen.ts";
import { formOf, outsideComplaints } from "../register/outside-desk.ts";
import { RegisterDesk } from "../register/register-desk.ts";
import { openStage } from "./support/stage.ts";
import { phone } from "./support/visitor.ts";

describe.skipIf(!process.env.LONG)("a survey by its code, without an account", () => {
  const stage = openStage("nothing", { language: "zh", window: phone });

  test("is filled in on a phone, without a connection for a while, once, and stands in the register without whoever opened it", async () => {
    const desk = await RegisterDesk.open(stage.server);
    const plain = outsideComplaints({ label: both("服务评价", "How did we do?"), fields: ["what", "amount", "score", "phone", "photo"] });
    const { slug } = await desk.register({
      ...plain,
      fields: [
        ...plain.fields,
        { key: "score", label: both("满意度", "Score"), of: { kind: "number", decimals: 0, min: 1, max: 5 }, required: true },
      ],
    });
    const { id, version } = await formOf(desk.head, slug);
    const { address } = await desk.run(desk.head, "makeOutsideAddress", { id, expectedVersion: version });

    const visitor = await stage.visitor();
    const { page } = visitor;
    await page.goto(`${stage.server.url}${new URL(address).pathname}`);
    await page.getByRole("heading", { name: "服务评价" }).waitFor();
    await page.getByRole("button", { name: "提交" }).click();
    const alert = page.getByRole("alert");
    await alert.getByText("满意度：请填写此项。").click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("field-score");
    await page.getByRole("radio", { name: "4" }).check();
    await page.getByLabel("事由").fill("来得很准时");
    await page.getByLabel("电话").fill("13800138000");
    // A photo is asked from 100 on, or while no amount is known.
    await page.getByLabel("金额").fill("20");
    await page.getByText("选择图片").waitFor({ state: "hidden" });
    await page.getByLabel("金额").fill("200");
    await page.getByText("选择图片").waitFor();
    await page.reload();
    expect(await page.getByLabel("事由").inputValue()).toBe("来得很准时");
    const large = await sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: "#2f4b7c" } })
      .png()
      .toBuffer();
    await page.locator('input[type="file"]').last().setInputFiles({ name: "现场.png", mimeType: "image/png", buffer: large });
    await page.getByText("现场.jpg").first().waitFor();

    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "How did we do?" }).waitFor();
    expect(await page.getByLabel("Phone").inputValue()).toBe("13800138000");
    await page.getByText("现场.jpg").first().waitFor();
    // The answer is lost on its way: it is sent again by itself, and counted once.
    let lost = 0;
    await page.route("**/graphql", async (route) => {
      if (lost > 0 || !route.request().postData()?.includes("submitOutsideForm")) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await page.getByRole("button", { name: "Send" }).dblclick();
    await page.getByText("There is no connection; trying again").waitFor();
    const receipt = await page.getByText(/^\d{4}-\d{4}-\d{4}$/).innerText();
    await page.reload();
    expect(await page.getByText(/^\d{4}-\d{4}-\d{4}$/).innerText()).toBe(receipt);
    expect(lost).toBe(1);
    visitor.problems.length = 0;

    const answer = await desk.clerk.get(
      `query ($resource: String!, $fields: [JSON!]!) { rows(resource: $resource, fields: $fields) { items } }`,
      { resource: `r/${slug}`, fields: ["creator", "outsideReceipt", "what", "amount", "score", "photo"] },
    );
    expect(answer.rows.items).toMatchObject([
      { creator: null, outsideReceipt: receipt, what: "来得很准时", amount: 200, score: 4, photo: [expect.any(String)] },
    ]);
    const { attachments } = await desk.clerk.get(`{ attachments { items { fileName contentType size } } }`);
    expect(attachments.items).toMatchObject([{ fileName: "现场.jpg", contentType: "image/jpeg" }]);
    expect(attachments.items[0].size).toBeLessThan(large.length);
  });
});
