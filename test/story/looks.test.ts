import { expect, test } from "vitest";
import { openStage } from "./support/stage.ts";
import { desktop, type Visitor } from "./support/visitor.ts";

const stage = openStage("zh demo");

/** What has the focus, once it is a heading that shows it: its text, and whether it is seen. */
async function headingInFocus({ page }: Visitor) {
  await page.waitForFunction(() => /^H[12]$/.test(document.activeElement?.tagName ?? ""));
  return page.evaluate(() => {
    const heading = document.activeElement as HTMLElement;
    const { top, bottom } = heading.getBoundingClientRect();
    const isOutlined = getComputedStyle(heading).outlineStyle !== "none" && Number.parseFloat(getComputedStyle(heading).outlineWidth) > 0;
    return { text: heading.innerText, isSeen: isOutlined && top >= 0 && bottom <= innerHeight };
  });
}

/** The part of the window that bars take which do not move with the page, at its top, in its middle and at its end. */
async function shareOfBars({ page }: Visitor): Promise<number> {
  const share = () =>
    page.evaluate(() => {
      const rows = new Set<number>();
      for (const element of document.querySelectorAll<HTMLElement>("body *")) {
        const { position } = getComputedStyle(element);
        const { top, bottom, width, height } = element.getBoundingClientRect();
        const isStuck = position === "fixed" || position === "sticky";
        // What stands beside the text, or sticks where it would be anyway, is no bar over it.
        if (!isStuck || width < innerWidth / 2 || height === 0 || element.closest("[aria-hidden=true], [role=dialog]")) continue;
        for (let row = Math.max(0, Math.floor(top)); row < Math.min(innerHeight, bottom); row += 1) rows.add(row);
      }
      return rows.size / innerHeight;
    });
  const shares: number[] = [];
  for (const part of [0, 0.5, 1]) {
    await page.evaluate((to) => scrollTo(0, to * document.documentElement.scrollHeight), part);
    shares.push(await share());
  }
  return Math.max(...shares);
}

test("bars of one list begin and end at the same places", async () => {
  for (const window of [desktop, { width: 390, height: 844 }]) {
    const head = await stage.enter("head", "/progress");
    await head.page.setViewportSize(window);
    await head.page.locator("[data-progress]").nth(2).waitFor();
    await head.picture("bars");
    const places = await head.page.locator("[data-progress] [data-bar]").evaluateAll((bars) =>
      bars.map((bar) => {
        const { left, right } = bar.getBoundingClientRect();
        return `${Math.round(left)}–${Math.round(right)}`;
      }),
    );
    expect(places.length).toBeGreaterThan(2);
    expect(new Set(places).size).toBe(1);
    await head.page.setViewportSize(desktop);
  }
});

test("no two columns of the matrix say the same", async () => {
  const head = await stage.enter("head", "/progress");
  await head.page.locator("[role=columnheader] a").first().waitFor();
  await head.picture("matrix");
  const titles = await head.page.locator("[role=columnheader] a").evaluateAll((links) => links.map((link) => link.getAttribute("title")));
  expect(titles.length).toBeGreaterThan(2);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.some((title) => /第 \d+ 版/.test(title ?? ""))).toBe(true);
});

test("after going somewhere and after acknowledging the focus stands on the heading", async () => {
  const reader = await stage.enter("staff");
  expect(await reader.page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await reader.page.getByRole("navigation").getByRole("link", { name: "制度", exact: true }).click();
  await reader.seeTitle("制度");
  expect(await headingInFocus(reader)).toEqual({ text: "制度", isSeen: true });
  await reader.picture("focus");
  const first = reader.page.locator("main table a").first();
  await first.focus();
  await reader.page.keyboard.press("Enter");
  await reader.page.waitForURL(/show|reading/);
  await expect.poll(async () => (await headingInFocus(reader)).isSeen).toBe(true);

  await reader.open("/");
  await reader.page.locator("[data-todo=acknowledge] a").first().click();
  expect((await headingInFocus(reader)).isSeen).toBe(true);
  await reader.click("确认签收");
  await reader.page.getByRole("region", { name: "回执" }).waitFor();
  await expect.poll(async () => (await headingInFocus(reader)).text).toBe("您已签收此文本");
  expect((await headingInFocus(reader)).isSeen).toBe(true);
  await reader.picture("focus-receipt");
  await reader.reload();
  await reader.page.getByRole("region", { name: "回执" }).waitFor();
  expect(await reader.page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
});

test("bars that stay in sight take less than a third of a page at 200 %", async () => {
  const [text] = await stage.server.sql<[string]>(
    `select r."id" from "revision" r join "policy_document" d on d."id" = r."document_id" where d."number" = 'KF-2025-001' and r."published_at" is not null order by r."ordinal" desc`,
  );
  const pages: readonly (readonly [login: string, path: string])[] = [
    ["staff", `/reading/${text?.[0]}`],
    ["office", "/people/create"],
    ["office", "/people"],
    ["head", "/progress"],
  ];
  for (const [login, path] of pages) {
    const somebody = await stage.enter(login, path);
    for (const [window, letters] of [
      [{ width: 640, height: 360 }, "100%"],
      [{ width: 390, height: 844 }, "200%"],
      [{ width: 195, height: 422 }, "100%"],
    ] as const) {
      await somebody.page.setViewportSize(window);
      await somebody.page.evaluate((size) => void document.documentElement.style.setProperty("font-size", size), letters);
      await somebody.page.locator("main h1").waitFor();
      await expect.poll(() => somebody.page.locator("main .MuiSkeleton-root").count()).toBe(0);
      await somebody.picture(`low-${path.split("/")[1]}-${window.width}`);
      expect([path, window, (await shareOfBars(somebody)) < 1 / 3]).toEqual([path, window, true]);
    }
    await somebody.page.setViewportSize(desktop);
  }
});
