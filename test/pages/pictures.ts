import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { DemoLanguage } from "../../seeds/seed-types.ts";
import { projectFolder } from "../../server/project-folder.ts";
import { launchBrowser } from "../support/browser.ts";
import { openCompany } from "./company.ts";
import { PageVisitor } from "./page-visitor.ts";
import type { View } from "./view.ts";

/** `npm run pictures`: takes the pictures of the README, in both languages, from the demo companies. */

/** What a picture shows, and how one gets there. */
interface Scene {
  readonly name: string;
  readonly login: string;
  readonly width: number;
  readonly height: number;
  readonly theme?: View["theme"];
  readonly path: string;
  /** What is done there before the picture is taken. */
  readonly act?: (page: Page, language: DemoLanguage) => Promise<void>;
}

const said = (language: DemoLanguage, zh: string, en: string): string => (language === "zh" ? zh : en);

const scenes: readonly Scene[] = [
  { name: "my-work", login: "staff", width: 1280, height: 800, path: "/" },
  {
    name: "what-changed",
    login: "staff",
    width: 390,
    height: 844,
    path: "/",
    act: async (page, language) => {
      // Whoever has acknowledged a text before is shown first what is different.
      const changes = page.getByRole("main").getByRole("link", { name: said(language, "客户服务行为规范", "Customer Conduct Rules") });
      await changes.first().click();
      await page.getByRole("insertion").first().waitFor();
    },
  },
  {
    name: "configure",
    login: "head",
    width: 1280,
    height: 800,
    path: "/policyDocuments",
    act: async (page, language) => {
      await page
        .getByRole("button", { name: said(language, "更多操作", "More actions") })
        .first()
        .click();
      await page.getByRole("menuitem", { name: said(language, "配置此界面", "Configure this screen") }).click();
      await page.getByRole("complementary").getByRole("button").first().waitFor();
    },
  },
  { name: "dashboard", login: "head", width: 1280, height: 1000, path: "/dashboard" },
  { name: "progress", login: "head", width: 1280, height: 800, theme: "dark", path: "/progress" },
];

const folder = join(projectFolder, "admin/pictures");

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const language of ["zh", "en"] as const) {
      const company = await openCompany(language);
      for (const { name, login, width, height, theme = "light", path, act } of scenes) {
        const password = company.accounts.find((account) => account.login === login)?.password ?? "";
        const view: View = { name, language, theme, width, height, timed: false };
        const visitor = await PageVisitor.enter(browser, company.url, view, login, password);
        await visitor.open(path);
        await act?.(visitor.page, language);
        await visitor.rest();
        await visitor.page.screenshot({ path: join(folder, `${name}.${language}.png`), animations: "disabled" });
        console.log(`${name}.${language}.png`);
        await visitor.close();
      }
      await company.close();
    }
  } finally {
    await browser.close();
  }
}

await main();
