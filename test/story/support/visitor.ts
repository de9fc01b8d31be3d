import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Locator, Page, Response } from "playwright-core";
import { projectFolder } from "../../../server/project-folder.ts";
import { type Words, wordsIn } from "./dictionary.ts";
import type { Setting } from "./stage.ts";

/** How a panel is looked at. */
export interface Window {
  readonly width: number;
  readonly height: number;
}

export const desktop: Window = { width: 1280, height: 800 };
export const phone: Window = { width: 390, height: 844 };

/** Where pictures of the pages are kept, to be looked at. */
const pictures = join(projectFolder, ".test/screens");

/** Pictures prove nothing and take long: all but those of failures are made only for whoever asks for them. */
const arePicturesWanted = process.env.PICTURES === "1";

export const isPhone = ({ width }: Window): boolean => width < 600;

/** Somebody at the panel, whose language is the stage's while stories are told in Chinese: acts by what a person sees, and writes down whatever goes wrong in the page. */
export class Visitor {
  /** Errors of the console and exceptions that nobody caught. */
  readonly problems: string[] = [];
  /** What the API answered, the latest last. */
  readonly answers: string[] = [];
  private readonly reading: Promise<void>[] = [];

  private constructor(
    readonly page: Page,
    readonly url: string,
    private readonly setting: Setting,
  ) {
    page.on("console", (message) => {
      // Without a network is a page only where its story takes the network away.
      if (message.type() === "error" && !message.text().includes("ERR_INTERNET_DISCONNECTED"))
        this.problems.push(`${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => this.problems.push(String(error.stack ?? error)));
    page.on("response", (response) => {
      if (response.url().endsWith("/graphql")) this.reading.push(this.keep(response));
    });
  }

  /** Somebody who knows nothing of who was at this browser before. */
  static async at(context: BrowserContext, url: string, setting: Setting): Promise<Visitor> {
    const page = await context.newPage();
    const browser = await context.newCDPSession(page);
    await browser.send("Storage.clearDataForOrigin", { origin: url, storageTypes: "cookies,local_storage,indexeddb,service_workers" });
    await browser.detach();
    return new Visitor(page, url, setting);
  }

  get isPhone(): boolean {
    return isPhone(this.setting.window);
  }

  /** Of a field, whose label may end with the sign of what is required. */
  private label(words: Words): Words {
    if (this.setting.language === "zh" || typeof words !== "string") return this.words(words);
    const whole = wordsIn(this.setting.language, words, true);
    return typeof whole === "string" ? whole : new RegExp(whole.source.replace(/\$$/, "(?:\\s*\\*)?$"), "i");
  }

  /**
   * The words as the panel says them; for looking for something in an own way.
   * @param whole whether the words are all that stands there
   */
  words(words: Words, whole = false): Words {
    return wordsIn(this.setting.language, words, whole);
  }

  private async keep(response: Response): Promise<void> {
    // An answer that the page left behind by moving on has no text any more.
    this.answers.push(await response.text().catch(() => ""));
  }

  /** All that the API has answered so far. */
  async heard(): Promise<string> {
    await Promise.all(this.reading);
    return this.answers.join("\n");
  }

  /** Opens an address of the panel, e.g. "/people". */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}/#${path}`);
  }

  /** Loads the page anew, as with the browser's button. */
  async reload(): Promise<void> {
    await this.page.reload();
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.fill("账号", login);
    await this.fill("密码", password);
    await this.click("登录");
  }

  /** The dialog that is open, else the page. */
  private get front(): Promise<Page | Locator> {
    const dialog = this.page.getByRole("dialog").last();
    return dialog.isVisible().then((open) => (open ? dialog : this.page));
  }

  /** Waits until the text stands on the page, and answers where. */
  async see(words: Words, within?: Locator): Promise<Locator> {
    const found = (within ?? this.page).getByText(this.words(words)).filter({ visible: true }).first();
    await found.waitFor();
    return found;
  }

  /** Waits for the page's title. */
  async seeTitle(words: Words): Promise<void> {
    await this.page
      .getByRole("heading", { level: 1, name: this.words(words) })
      .first()
      .waitFor();
  }

  /** Waits until the text is gone. */
  async seeNo(words: Words, within?: Locator): Promise<void> {
    await (within ?? this.page).getByText(this.words(words)).filter({ visible: true }).first().waitFor({ state: "hidden" });
  }

  /** Presses the button of that name, in the open dialog if there is one. */
  async click(name: Words, within?: Locator): Promise<void> {
    await (within ?? (await this.front))
      .getByRole("button", { name: wordsIn(this.setting.language, name, true), exact: typeof name === "string" })
      .first()
      .click();
  }

  async follow(name: Words, within?: Locator): Promise<void> {
    await (within ?? this.page)
      .getByRole("link", { name: this.words(name) })
      .filter({ visible: true })
      .first()
      .click();
  }

  /** Opens a page by the navigation, which on phones is behind a button. */
  async visit(name: Words): Promise<void> {
    if (this.isPhone) await this.click("菜单");
    const link = this.page.getByRole("link", { name: wordsIn(this.setting.language, name, true), exact: true });
    const navigation = this.page.getByRole("navigation").filter({ visible: true });
    await navigation.getByRole("link").first().waitFor();
    const folded = navigation.getByRole("button", { expanded: false });
    while (!(await navigation.locator(link).first().isVisible()) && (await folded.count()) > 0) await folded.first().click();
    await navigation.locator(link).filter({ visible: true }).first().click();
  }

  /** Lines of a list: rows of the table, or cards on a phone. */
  get lines(): Locator {
    return this.page.getByRole("main").getByRole(this.isPhone ? "listitem" : "row");
  }

  /** Chooses a line of the menu behind "more actions". */
  async choose(item: Words, menu: Words = "更多操作"): Promise<void> {
    await this.click(menu);
    await this.page.getByRole("menuitem", { name: this.words(item) }).click();
  }

  async fill(label: Words, text: string): Promise<void> {
    await (await this.front).getByLabel(this.label(label)).first().fill(text);
  }

  /** Finds a record in a field with suggestions by typing, and takes it. */
  async pick(label: Words, typed: string, option: Words = typed): Promise<void> {
    const field = (await this.front).getByRole("combobox", { name: this.words(label) }).first();
    await field.click();
    await field.fill(typed);
    const found = this.page.getByRole("option", { name: this.words(option) }).first();
    await found.waitFor();
    const left = await field.inputValue();
    if (left !== typed) throw new Error(`Of the typed “${typed}” only “${left}” is left.`);
    await found.click();
    // Where several can be chosen, the suggestions stay open.
    if (await this.page.getByRole("listbox").isVisible()) await field.press("Escape");
  }

  /** Waits until the dialog has closed. */
  async dialogGone(): Promise<void> {
    await this.page.getByRole("dialog").waitFor({ state: "hidden" });
  }

  /** Keeps a picture of the page as it is now, where pictures are wanted. */
  async picture(name: string): Promise<void> {
    if (arePicturesWanted) await this.keepPicture(name);
  }

  async keepPicture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    const { language, window } = this.setting;
    await this.page.screenshot({ path: join(pictures, `${name}-${language}-${window.width}.png`), animations: "disabled" });
  }
}
