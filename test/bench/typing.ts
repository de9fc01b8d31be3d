import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { listNumeral } from "../../schema/policy/numerals/written-numeral.screen.ts";
import { openCompany } from "../pages/company.ts";
import { launchBrowser } from "../support/browser.ts";
import { madeDraft } from "./made-draft.ts";

declare global {
  interface Window {
    /** Milliseconds from each key to the frame that showed it. */
    keyTimes: number[];
  }
}

const ARTICLES = 500;
const KEYS = 150;

/** How much slower than this machine the measured one is, and milliseconds between two keys of a fast typist. */
const SLOWER = 4;
const BETWEEN = 110;

const chinese = (number: number) => listNumeral(number, "chineseCounting");

/** A regulation of 500 articles in 20 chapters, each with two items. */
function longText(): string {
  const articles = Array.from({ length: ARTICLES }, (_, place) => {
    const chapter = place % 25 === 0 ? `第${chinese(place / 25 + 1)}章 管理职责\n` : "";
    return `${chapter}第${chinese(place + 1)}条 有关部门应当按照本规程做好管理工作，明确责任，落实措施，并定期检查。下列事项应当报告：\n（一）重大事项；\n（二）其他事项。`;
  });
  return `大型规程\n${articles.join("\n")}`;
}

/** Milliseconds from each key to the frame that shows it, saving included. */
async function keyTimes(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    window.keyTimes = [];
    const pressed = ({ timeStamp }: KeyboardEvent) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.keyTimes.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    document.addEventListener("keydown", pressed, true);
  });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press("abcdefghij".charAt(key % 10));
    await page.waitForTimeout(BETWEEN);
  }
  return page.evaluate(() => window.keyTimes);
}

/** How long a key takes in a draft of 500 articles, on a machine four times as slow; the bar is 50 ms at p95. */
export async function typing(): Promise<void> {
  const company = await openCompany("zh");
  const browser = await launchBrowser();
  try {
    const account = company.accounts.find(({ login }) => login === "editor");
    assert.ok(account, "The demo company has an editor.");
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "zh-CN", baseURL: company.url });
    const page = await context.newPage();
    await page.goto("/");
    await page.locator("input").first().fill(account.login);
    await page.locator("input[type=password]").fill(account.password);
    await page.locator("button[type=submit]").click();
    await page.locator("input[type=password]").waitFor({ state: "detached" });
    await page.goto(`/#/drafts/${await madeDraft(page.request, "BENCH-TYPING", "大型规程", longText())}`);
    const article = page.locator(".ProseMirror .article p").nth(ARTICLES / 2);
    await article.waitFor();
    await article.click();
    await page.keyboard.press("End");
    const cdp = await context.newCDPSession(page);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    const times = (await keyTimes(page)).sort((one, other) => one - other);
    const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
    console.log(
      `\nTyping in ${ARTICLES} articles, CPU ${SLOWER} × slower: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms of ${times.length} keys`,
    );
  } finally {
    await browser.close();
    await company.close();
  }
}
