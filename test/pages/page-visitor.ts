import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { contentTime, goTo, lookAtPage, type Seen, watchContent } from "./in-page.ts";
import type { View } from "./view.ts";

/** How much slower than this machine the measured one is. */
export const SLOWER = 4;

/** Milliseconds without a request after which a page has come to rest. */
const REST = 250;
/** Milliseconds for which somebody looks at the first page after signing in, while the panel brings what the navigation leads to. */
const FIRST_LOOK = 6_000;
const PATIENCE = 15_000;

/** WCAG 2.2 AA, by axe's names. */
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

/** Something that axe found. */
export interface Finding {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  /** The first elements concerned. */
  readonly places: readonly string[];
}

/** Somebody signed in who looks at one page after another. */
export class PageVisitor {
  private requests = 0;
  private pending = 0;
  private lastRequest = 0;
  readonly errors: string[] = [];
  /** Where the first page and the navigation lead. */
  menu: readonly string[] = [];
  /** Addresses of all that the first page needed. */
  firstFiles: readonly string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly cdp: CDPSession,
  ) {
    page.on("request", (request) => {
      if (request.url().endsWith("/graphql")) this.requests += 1;
      this.pending += 1;
      this.lastRequest = Date.now();
    });
    const ended = () => {
      this.pending -= 1;
      this.lastRequest = Date.now();
    };
    page.on("requestfinished", ended);
    page.on("requestfailed", ended);
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
    page.on("pageerror", (error) => this.errors.push(String(error)));
  }

  static async enter(browser: Browser, url: string, view: View, login: string, password: string): Promise<PageVisitor> {
    const context = await browser.newContext({
      viewport: { width: view.width, height: view.height },
      locale: view.language === "zh" ? "zh-CN" : "en-GB",
      timezoneId: "Asia/Shanghai",
      colorScheme: view.theme,
      reducedMotion: "reduce",
    });
    const answer = await context.request.post(`${url}/graphql`, {
      headers: { "content-type": "application/json" },
      data: {
        query: "mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { account { id } } }",
        variables: { login, password },
      },
    });
    if (!(await answer.text()).includes('"id"')) throw new Error(`${login} could not sign in: ${await answer.text()}`);
    const page = await context.newPage();
    await page.addInitScript(watchContent);
    const visitor = new PageVisitor(context, page, await context.newCDPSession(page));
    // The navigation hides on phones: what it offers is read in a wide window.
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${url}/#/`);
    await visitor.rest();
    visitor.menu = (await visitor.look()).links;
    visitor.firstFiles = await visitor.files();
    if (view.timed) await page.waitForTimeout(FIRST_LOOK);
    await page.setViewportSize({ width: view.width, height: view.height });
    return visitor;
  }

  /** Opens an address by a click's way and waits until it has come to rest; answers how long the content took and what it asked. */
  async open(address: string): Promise<{ readonly milliseconds: number | null; readonly requests: number }> {
    this.requests = 0;
    await this.page.evaluate(goTo, address);
    await this.rest();
    return { milliseconds: await this.page.evaluate(contentTime), requests: this.requests };
  }

  /** Waits until nothing is asked any more and the content stands. */
  async rest(): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      await this.page.waitForTimeout(50);
      if (this.pending === 0 && Date.now() - this.lastRequest > REST && (await this.page.evaluate(contentTime)) !== null) return;
    }
  }

  look(): Promise<Seen> {
    return this.page.evaluate(lookAtPage);
  }

  /** Addresses of all that has come so far. */
  files(): Promise<readonly string[]> {
    return this.page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  }

  /** What axe finds serious or critical. */
  async examine(): Promise<readonly Finding[]> {
    await this.page.evaluate(axe);
    return this.page.evaluate(async (values) => {
      const { violations } = await window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, impact, help, nodes }) => ({
          rule: id,
          impact: impact ?? "",
          help,
          places: nodes.slice(0, 4).map(({ target, html }) => `${target.join(" ")}  ${html.slice(0, 160)}`),
        }));
    }, standards);
  }

  async slowDown(rate: number): Promise<void> {
    await this.cdp.send("Emulation.setCPUThrottlingRate", { rate });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
