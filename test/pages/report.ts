import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./page-visitor.ts";
import type { TextProblem } from "./text-problems.ts";

/** What was seen of one page in one view. */
export interface PageReport {
  readonly view: string;
  readonly login: string;
  readonly route: string;
  readonly address: string;
  readonly title: string;
  /** API requests of the first visit. */
  readonly requests: number;
  /** kB (gzip) of scripts and styles that no page before had loaded. */
  readonly kilobytes: number;
  /** From click to content with the slowed processor, each visit; the first loads the page's scripts. */
  readonly milliseconds: readonly number[];
  readonly axe: readonly Finding[];
  readonly texts: readonly { readonly text: string; readonly problem: TextProblem }[];
  readonly tooWide: number;
  readonly beyond: readonly string[];
  readonly cut: readonly string[];
  readonly errors: readonly string[];
  /** File of its picture, within the folder. */
  readonly picture: string;
}

/** The value below which that share of the values lies. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

const shown = (value: number | null) => (value === null ? "–" : String(Math.round(value)));

/** One line a page: what was measured, and how much there is to mend. */
export function printPage(page: PageReport): void {
  const problems = [
    page.title === "" ? "no title" : "",
    page.axe.length > 0 ? `axe ${page.axe.map(({ rule }) => rule).join(" ")}` : "",
    page.texts.length > 0 ? `texts ${page.texts.length}` : "",
    page.tooWide > 0 ? `${page.tooWide} px too wide` : "",
    page.beyond.length > 0 ? `beyond the edge ${page.beyond.length}` : "",
    page.cut.length > 0 ? `cut ${page.cut.length}` : "",
    page.errors.length > 0 ? `errors ${page.errors.length}` : "",
  ].filter(Boolean);
  const times =
    page.milliseconds.length > 0
      ? `${shown(page.milliseconds[0] ?? null).padStart(5)} ${shown(percentile(page.milliseconds, 0.75)).padStart(5)} ms`
      : "".padStart(14);
  console.log(
    `${page.view.padEnd(14)} ${page.login.padEnd(9)} ${page.route.padEnd(38)} ${String(page.requests).padStart(2)} req ${shown(page.kilobytes).padStart(4)} kB ${times}  ${problems.join("; ")}`,
  );
}

/** Everything as JSON, and a page with all pictures and problems to look at. */
export function writeReport(folder: string, pages: readonly PageReport[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "report.json"), JSON.stringify(pages, null, 2));
  const html = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const list = (items: readonly string[]) => (items.length > 0 ? `<ul>${items.map((item) => `<li>${html(item)}</li>`).join("")}</ul>` : "");
  const figures = pages.map(
    (page) =>
      `<figure><a href="${page.picture}"><img src="${page.picture}" loading="lazy" alt=""></a><figcaption><b>${html(page.title || page.route)}</b><br>${page.view} · ${page.login} · ${html(page.route)}${list(
        [
          ...page.axe.flatMap(({ rule, help, places }) => [`${rule}: ${help}`, ...places]),
          ...page.texts.map(({ text, problem }) => `${problem}: ${text}`),
          ...page.beyond.map((text) => `beyond the edge: ${text}`),
          ...page.cut.map((text) => `cut: ${text}`),
          ...page.errors,
        ],
      )}</figcaption></figure>`,
  );
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><meta charset="utf-8"><title>Pages</title><style>body{font:14px system-ui;display:grid;grid-template-columns:repeat(auto-fill,minmax(320px,1fr));gap:24px}figure{margin:0}img{width:100%;max-height:420px;object-fit:cover;object-position:top;border:1px solid #ccc}</style>${figures.join("")}`,
  );
}

/** What the run comes to. */
export function printSummary(pages: readonly PageReport[], firstScreen: number, folder: string): void {
  const timed = pages.filter(({ milliseconds }) => milliseconds.length > 0);
  const first = timed.map(({ milliseconds }) => milliseconds[0] ?? 0);
  const all = timed.flatMap(({ milliseconds }) => milliseconds);
  const count = (of: (page: PageReport) => number) => pages.reduce((sum, page) => sum + of(page), 0);
  console.log(`
First screen: ${(firstScreen / 1000).toFixed(0)} kB of scripts and styles (gzip)
From click to content, 75th percentile: ${shown(percentile(all, 0.75))} ms over all visits, ${shown(percentile(first, 0.75))} ms over first visits (which load the page's scripts)
Most requests of a page: ${Math.max(0, ...pages.map(({ requests }) => requests))}
axe, serious or critical: ${count(({ axe }) => axe.length)} on ${pages.filter(({ axe }) => axe.length > 0).length} of ${pages.length} pages
Texts untranslated or not for people: ${count(({ texts }) => texts.length)}; beyond the edge: ${count(({ beyond }) => beyond.length)}; pages too wide: ${pages.filter(({ tooWide }) => tooWide > 0).length}; cut: ${count(({ cut }) => cut.length)}
Errors in the console: ${count(({ errors }) => errors.length)}
Pictures and details: ${join(folder, "index.html")}`);
}
