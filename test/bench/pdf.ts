import assert from "node:assert/strict";
import { request } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { listNumeral } from "../../schema/policy/numerals/written-numeral.screen.ts";
import { openCompany } from "../pages/company.ts";
import { ask, madeDraft } from "./made-draft.ts";

const ARTICLES = 60;
const LATER = 10;
const AT_ONCE = 20;

const TITLE = "设备管理规程";
const TABLE = ["| 事项 | 期限 |", "| --- | --- |", "| 登记 | 3 日 |"];

const chinese = (number: number) => listNumeral(number, "chineseCounting");

/** Six chapters of ten articles with items, tables, numbers and signs. */
const lines = Array.from({ length: ARTICLES }, (_, place) => [
  ...(place % 10 === 0 ? [`第${chinese(place / 10 + 1)}章 管理职责`] : []),
  `第${chinese(place + 1)}条 有关部门应当按照本规程（GB/T 9704-2012）做好管理工作，明确责任，落实措施，比例不低于99.5%，温度20℃±2℃。`,
  ...(place % 10 === 9 ? ["", ...TABLE, ""] : place % 3 === 0 ? ["（一）重大事项①；", "（二）其他事项。"] : []),
]).flat();

const bare = (text: string) => text.replace(/\s+/gu, "");

/** What the text says, without the marks of its tables. */
const said = bare(lines.filter((line) => !line.includes("---")).join("")).replaceAll("|", "");

/** What a PDF says below its title, without what stands at the foot of its pages. */
async function saidIn(bytes: Uint8Array): Promise<{ readonly pages: number; readonly text: string }> {
  const { text, totalPages } = await extractText(await getDocumentProxy(bytes));
  const whole = bare(text.map((page) => page.replace(/— \d+ —\s*$/u, "")).join(""));
  return { pages: totalPages, text: whole.slice(whole.indexOf("第一章")) };
}

const EXPORT = "query ($id: ID!) { exportRevision(revisionId: $id, format: pdf) { base64 } }";

/** A PDF of 60 articles as a person waits for it: the first, for which fonts are read, later ones, and many at once. The bar is 2 s. */
export async function pdf(): Promise<void> {
  const company = await openCompany("zh");
  const person = await request.newContext({ baseURL: company.url });
  try {
    const editor = company.accounts.find(({ login }) => login === "editor");
    assert.ok(editor, "The demo company has an editor.");
    const signIn = "mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { account { id } } }";
    await ask(person, signIn, { login: editor.login, password: editor.password });
    const id = await madeDraft(person, "BENCH-PDF", TITLE, [TITLE, ...lines].join("\n"));
    const timed = async () => {
      const begun = performance.now();
      const { exportRevision } = await ask(person, EXPORT, { id });
      return { milliseconds: performance.now() - begun, bytes: new Uint8Array(Buffer.from(exportRevision.base64, "base64")) };
    };
    const first = await timed();
    const { pages, text } = await saidIn(first.bytes.slice());
    assert.equal(text, said, "The text is copied as it was written.");
    // Each character has a glyph in files that keep to this part of the standard: others are refused.
    assert.match(Buffer.from(first.bytes).toString("latin1"), /<pdfaid:conformance>U</, "The file is PDF/A-2u.");
    const later: number[] = [];
    while (later.length < LATER) later.push((await timed()).milliseconds);
    const begun = performance.now();
    await Promise.all(Array.from({ length: AT_ONCE }, timed));
    const all = performance.now() - begun;
    const [middle = 0, longest = 0] = [LATER / 2, LATER - 1].map((place) => later.toSorted((one, other) => one - other)[place]);
    const figures = [first.milliseconds, middle, longest, all].map((milliseconds) => `${milliseconds.toFixed(0)} ms`);
    console.log(`\nPDF of ${ARTICLES} articles (${pages} pages), copied as written, no glyph missing:`);
    console.log(`first ${figures[0]}, then p50 ${figures[1]}, longest ${figures[2]} of ${LATER}; ${AT_ONCE} at once in ${figures[3]}`);
  } finally {
    await person.dispose();
    await company.close();
  }
}
