import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, vi } from "vitest";
import type { Language } from "../../../admin/i18n/language.ts";
import { SESSION_COOKIE } from "../../../server/identity/session-token.ts";
import { launchBrowser } from "../../support/browser.ts";
import type { Content } from "../../support/database.ts";
import { Client, TestServer } from "../../support/server.ts";
import { desktop, isPhone, Visitor, type Window } from "./visitor.ts";

/** Of all accounts of the demo company. */
export const password = "rulebook-demo-2026";

/** Milliseconds that a person waits for something to appear. */
const PATIENCE = 30_000;

/** Milliseconds for a story, which on a busy machine is long. */
const STORY = 180_000;

/** Nobody waits every day for what only moves into its place; where all stories are told, things move. */
const reducedMotion = process.env.STORIES === "all" ? "no-preference" : "reduce";

/** Where and for whom stories are told. */
export interface Setting {
  readonly language: Language;
  readonly window: Window;
}

/** One real server with a database of its own, and a browser in which people come and go. */
export class Stage {
  private readonly visitors: Visitor[] = [];
  private readonly clients = new Map<string, Promise<Client>>();
  /** Browsers of those who went home: without memory of them, but with the files of the panel. */
  private readonly spare: BrowserContext[] = [];
  private running: { server: TestServer; browser: Browser } | undefined;

  constructor(
    private readonly content: Content,
    readonly setting: Setting,
  ) {}

  get isPhone(): boolean {
    return isPhone(this.setting.window);
  }

  get server(): TestServer {
    if (!this.running) throw new Error("The stage is not open yet.");
    return this.running.server;
  }

  private get browser(): Browser {
    if (!this.running) throw new Error("The stage is not open yet.");
    return this.running.browser;
  }

  async open(): Promise<void> {
    const server = await TestServer.start({}, undefined, this.content);
    this.running = { server, browser: await launchBrowser() };
  }

  async close(): Promise<void> {
    await this.running?.browser.close();
    await this.running?.server.close();
  }

  /** Somebody who has just opened the browser, with nothing remembered. */
  async visitor(): Promise<Visitor> {
    const context = this.spare.pop() ?? (await this.newBrowser());
    const visitor = await Visitor.at(context, this.server.url, this.setting);
    this.visitors.push(visitor);
    return visitor;
  }

  private async newBrowser(): Promise<BrowserContext> {
    const { language, window } = this.setting;
    const locale = language === "zh" ? "zh-CN" : "en-GB";
    const context = await this.browser.newContext({ viewport: window, locale, timezoneId: "Asia/Shanghai", reducedMotion });
    context.setDefaultTimeout(PATIENCE);
    return context;
  }

  /** Somebody of the demo company who has signed in before, at an address of the panel. */
  async enter(login: string, path = "/"): Promise<Visitor> {
    return this.enterWith(await this.session(login), path);
  }

  /**
   * Somebody of any company who has signed in at the API before.
   * @param time what the clock of their device begins at, such as "2026-03-02T09:00:00+08:00"
   */
  enterAs({ cookie }: Client, time: string, path = "/"): Promise<Visitor> {
    return this.enterWith(cookie?.replace(`${SESSION_COOKIE}=`, "") ?? "", path, time);
  }

  private async enterWith(session: string, path: string, time?: string): Promise<Visitor> {
    const visitor = await this.visitor();
    if (time) await visitor.page.clock.setSystemTime(time);
    await visitor.page.context().addCookies([{ name: SESSION_COOKIE, value: session, url: this.server.url }]);
    await visitor.open(path);
    if (path === "/") await visitor.seeTitle(/您好/);
    return visitor;
  }

  /** The same account at the API, for preparing what is not the story. */
  client(login: string): Promise<Client> {
    const known = this.clients.get(login) ?? this.session(login).then((token) => new Client(this.server.url, `${SESSION_COOKIE}=${token}`));
    this.clients.set(login, known);
    return known;
  }

  private async session(login: string): Promise<string> {
    const [row] = await this.server.sql<[string]>(`select "id" from "account" where "login" = $1`, [login]);
    if (!row) throw new Error(`Nobody signs in as ${login}.`);
    return this.server.session({ id: row[0] });
  }

  /** Sends everybody home; whatever went wrong in their pages fails the test. Of a test that failed already the last pages are kept. */
  async clear(failed: boolean): Promise<void> {
    const visitors = this.visitors.splice(0);
    for (const [place, visitor] of visitors.entries()) {
      if (failed) {
        const test = expect.getState().currentTestName ?? "";
        await visitor.keepPicture(`failed-${test}-${place}`.replaceAll(/\W+/g, "-"));
      }
      await visitor.page.close();
      await visitor.page.context().setOffline(false);
      this.spare.push(visitor.page.context());
    }
    expect(visitors.flatMap(({ problems }) => problems)).toEqual([]);
  }
}

/** Opens a stage for the tests of this file. */
export function openStage(content: Content, setting: Setting = { language: "zh", window: desktop }): Stage {
  const stage = new Stage(content, setting);
  vi.setConfig({ testTimeout: STORY });
  beforeAll(() => stage.open(), 300_000);
  afterEach(({ task }) => stage.clear(task.result?.state === "fail"));
  afterAll(() => stage.close());
  return stage;
}
