import type { Line } from "./text-ways.ts";

const escaped = (text: string) =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/\u3000/g, "&emsp;&emsp;");
const page = (body: string) =>
  `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>某网</title><style>p{margin:0}</style><script>第一百条</script></head><body>\n<nav>首页</nav>\n${body}\n<footer>版权所有</footer></body></html>`;
const broken = (text: string) => text.replace(/(.{30})(?=[\u4e00-\u9fff])/g, "$1\n    ");

const LONGEST_TITLE = 60;
function titled([first]: readonly Line[]): string {
  const text = first?.text ?? "";
  return text.length > LONGEST_TITLE ? `<p>${escaped(text)}</p>` : `<h1>${escaped(text)}</h1>`;
}

/** The same text as a page, or as the clipboard holds it. */
export const pageWays: Readonly<Record<string, (lines: readonly Line[]) => string>> = {
  "page of paragraphs": (lines) =>
    page(
      lines
        .map(({ text, level }, at) =>
          level > 0 || at === 0 ? `<h${Math.max(1, level)}>${escaped(text)}</h${Math.max(1, level)}>` : `<p>${escaped(text)}</p>`,
        )
        .join("\n"),
    ),
  "page with lines broken in the source": (lines) =>
    page(lines.map(({ text }) => `<p style="text-indent:2em"><span>${broken(escaped(text))}</span>`).join("\n")),
  "page with line breaks": (lines) =>
    page(
      `<div><h1>${escaped(lines[0]?.text ?? "")}</h1>${lines
        .slice(1)
        .map(({ text }) => `&nbsp;&nbsp;${escaped(text)}`)
        .join("<br>\n")}</div>`,
    ),
  "page laid out as a table": (lines) =>
    page(`<table width=100%><tr><td>${lines.map(({ text }) => `<p>${escaped(text)}`).join("")}</td><td width=10></td></tr></table>`),
  "copied from Word": (lines) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->${lines
      .map(({ text, label }) => {
        const words = text.slice(label.length).trimStart();
        if (label === "") return `<p class=MsoNormal><span lang=EN-US>${broken(escaped(words))}<o:p></o:p></span></p>`;
        return `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]><b>${broken(escaped(words))}</b></p>`;
      })
      .join("\n")}<!--EndFragment--></body></html>`,
  "preformatted page": (lines) => page(`<PRE>${lines.map(({ text }) => escaped(text)).join("\n")}</PRE>`),
  "page of entities": (lines) =>
    page(lines.map(({ text }) => `<P>${[...text].map((sign) => `&#${sign.codePointAt(0)};`).join("")}</P>`).join("\n")),
  "page of sections": (lines) =>
    lines
      .map(
        ({ text }) =>
          `<section style="margin:0"><section><span style="letter-spacing:1px"><span>${escaped(text)}</span></span></section></section>`,
      )
      .join(""),
  "page of list items": (lines) =>
    `${titled(lines)}<ul>${lines
      .slice(1)
      .map(({ text, label }) => (label ? `<li>${escaped(text)}</li>` : `<p>${escaped(text)}</p>`))
      .join("")}</ul>`,
  "page of numbered items": (lines) =>
    `${titled(lines)}<ol>${lines
      .slice(1)
      .map(({ text, label }) => (label ? `<li><p>${escaped(text)}</p></li>` : `<p>${escaped(text)}</p>`))
      .join("")}</ol>`,
  "labels in spans": (lines) =>
    lines
      .map(({ text, label }, at) => {
        const words = text.slice(label.length).trimStart();
        return `<div id="p${at}"><a name="a${at}"></a>${label && `<strong><font color=red>${label}</font></strong>&nbsp;`}<span>${escaped(words)}</span></div>`;
      })
      .join(""),
};
