import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { packedSize } from "./assets.ts";
import { type Company, openCompany } from "./company.ts";
import { type Options, readOptions } from "./options.ts";
import { PageVisitor, SLOWER } from "./page-visitor.ts";
import { type PageReport, printPage, printSummary, writeReport } from "./report.ts";
import { fileName, isPersonal, logins, routeOf } from "./route.ts";
import { textProblem } from "./text-problems.ts";
import { allViews, quickViews, type View } from "./view.ts";

/**
 * `npm run pages`: opens every page of the panel as each of the people it is for, in both widths, languages and themes, and says what it
 * weighs, asks, takes, and what is wrong with it, with a picture of each. Times vary with the machine.
 */

/** Looks at all that one person is led to, each kind of page once. */
class Tour {
  readonly pages: PageReport[] = [];
  private readonly seen = new Set<string>();
  firstScreen = 0;

  constructor(
    private readonly browser: Browser,
    private readonly company: Company,
    private readonly view: View,
    private readonly options: Options,
  ) {}

  async take(): Promise<void> {
    for (const login of this.options.logins.length > 0 ? this.options.logins : logins) {
      const account = this.company.accounts.find((one) => one.login === login);
      if (account) await this.follow(login, account.password);
    }
  }

  private async follow(login: string, password: string): Promise<void> {
    const visitor = await PageVisitor.enter(this.browser, this.company.url, this.view, login, password);
    const loaded = new Set<string>();
    this.firstScreen ||= visitor.firstFiles.reduce((bytes, url) => bytes + packedSize(url), 0);
    await this.newBytes(visitor, loaded);
    const own = new Set<string>();
    const addresses = ["/", ...visitor.menu];
    for (let address = addresses.shift(); address !== undefined; address = addresses.shift()) {
      const route = routeOf(address);
      const known = isPersonal(route) ? own : this.seen;
      if (known.has(route)) continue;
      known.add(route);
      const { links, report } = await this.visit(visitor, login, address, loaded);
      addresses.push(...links);
      if (!route.includes(this.options.only)) continue;
      this.pages.push(report);
      printPage(report);
    }
    await visitor.close();
  }

  private async visit(
    visitor: PageVisitor,
    login: string,
    address: string,
    loaded: Set<string>,
  ): Promise<{ links: readonly string[]; report: PageReport }> {
    const route = routeOf(address);
    visitor.errors.length = 0;
    const { requests, milliseconds } = await this.firstVisit(visitor, address);
    const bytes = await this.newBytes(visitor, loaded);
    const { title, texts, links, tooWide, beyond, cut } = await visitor.look();
    const wanted = route.includes(this.options.only);
    const picture = join(this.view.name, `${fileName(login, route)}.png`);
    if (wanted) await visitor.page.screenshot({ path: join(this.options.folder, picture), fullPage: true, animations: "disabled" });
    const axe = wanted ? await visitor.examine() : [];
    const again = wanted && this.view.timed ? await this.visitAgain(visitor, address) : [];
    const problems = texts.flatMap((text) => {
      const problem = textProblem(text, this.view.language);
      return problem ? [{ text, problem }] : [];
    });
    const times = this.view.timed && this.options.times > 0 && milliseconds !== null ? [milliseconds, ...again] : [];
    return {
      links,
      report: {
        view: this.view.name,
        login,
        route,
        address,
        title,
        requests,
        kilobytes: bytes / 1000,
        milliseconds: times,
        axe,
        texts: problems,
        tooWide,
        beyond,
        cut,
        errors: [...visitor.errors],
        picture,
      },
    };
  }

  private async firstVisit(visitor: PageVisitor, address: string): Promise<{ requests: number; milliseconds: number | null }> {
    // The first page stands there already: it is gone to from another one, like every page.
    if (routeOf(address) === "/") await visitor.open("/me");
    if (!this.view.timed) return visitor.open(address);
    await visitor.slowDown(SLOWER);
    const visit = await visitor.open(address);
    await visitor.slowDown(1);
    return visit;
  }

  private async visitAgain(visitor: PageVisitor, address: string): Promise<readonly number[]> {
    const times: number[] = [];
    for (let time = 1; time < this.options.times; time += 1) {
      await visitor.open(routeOf(address) === "/me" ? "/" : "/me");
      await visitor.slowDown(SLOWER);
      const { milliseconds } = await visitor.open(address);
      await visitor.slowDown(1);
      if (milliseconds !== null) times.push(milliseconds);
    }
    return times;
  }

  /** Bytes of scripts and styles that have come since the last page. */
  private async newBytes(visitor: PageVisitor, loaded: Set<string>): Promise<number> {
    let bytes = 0;
    for (const url of await visitor.files()) {
      if (loaded.has(url)) continue;
      loaded.add(url);
      bytes += packedSize(url);
    }
    return bytes;
  }
}

async function main(options: Options): Promise<void> {
  const views = (options.quick ? quickViews : allViews).filter(({ name }) => name.includes(options.view));
  const pages: PageReport[] = [];
  let firstScreen = 0;
  const browser = await launchBrowser();
  try {
    for (const language of new Set(views.map((one) => one.language))) {
      const company = await openCompany(language);
      for (const view of views.filter((one) => one.language === language)) {
        mkdirSync(join(options.folder, view.name), { recursive: true });
        const tour = new Tour(browser, company, view, options);
        await tour.take();
        pages.push(...tour.pages);
        firstScreen ||= tour.firstScreen;
        writeReport(options.folder, pages);
      }
      await company.close();
    }
  } finally {
    await browser.close();
  }
  printSummary(pages, firstScreen, options.folder);
}

await main(readOptions(process.argv.slice(2)));
