import { chineseNumeral } from "./numerals.ts";

/** A regulation as it is distorted: its lines without markup, headings marked. */
export interface Line {
  readonly text: string;
  /** Number of `#` before it. */
  readonly level: number;
  /** The label that it begins with, "" for none. */
  readonly label: string;
}

const STRUCTURE = /^[ \t\u3000]*第[ \u3000]*[零〇○一二两三四五六七八九十百千0-9]+[ \u3000]*(?:部分|分编|[编篇章节])/;

/** What stands behind a label, and what parts it from it. */
const behind = ({ text, label }: Line): { readonly words: string; readonly gap: string } => {
  const rest = text.slice(label.length);
  const words = rest.replace(/^[ \t\u3000]+/, "");
  return { words, gap: rest.slice(0, rest.length - words.length) };
};
/** Lines with a label are changed, others are as they are. */
const labelledLines = (change: (label: string, words: string, gap: string) => string) => (lines: readonly Line[]) =>
  lines
    .map((line) => {
      const { words, gap } = behind(line);
      return line.label === "" ? line.text : change(line.label, words, gap);
    })
    .join("\n");
const labelled = (change: (label: string) => string) => labelledLines((label, words, gap) => change(label) + gap + words);
const each = (change: (text: string, at: number, line: Line) => string) => (lines: readonly Line[]) =>
  lines.map((line, at) => change(line.text, at, line)).join("\n");
const mapped = (from: string, to: string) => {
  const [one, other] = [[...from], [...to]];
  return (text: string) => text.replace(/./gu, (sign) => other[one.indexOf(sign)] ?? sign);
};
const halfWidth = mapped("，。；：？！（）［］“”‘’０１２３４５６７８９．　％", ",.;:?!()[]\"\"''0123456789. %");
const fullWidth = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
/** Characters in their simplified and in their traditional form. */
export const SIMPLIFIED = "条节编总则规为应当办处国务员会级项机关负责实动发现设进产务业个两对时间经过还与书门开头长东车马鸟";
export const TRADITIONAL = "條節編總則規為應當辦處國務員會級項機關負責實動發現設進產務業個兩對時間經過還與書門開頭長東車馬鳥";
const traditional = mapped(SIMPLIFIED, TRADITIONAL);
const KANGXI: Readonly<Record<string, string>> = {
  一: "⼀",
  二: "⼆",
  八: "⼋",
  十: "⼗",
  人: "⼈",
  大: "⼤",
  工: "⼯",
  日: "⽇",
  月: "⽉",
  用: "⽤",
  行: "⾏",
  方: "⽅",
  文: "⽂",
  水: "⽔",
  生: "⽣",
  立: "⽴",
};

function wrapped(width: number, indent = "　　"): (lines: readonly Line[]) => string {
  return (lines) =>
    lines
      .flatMap(({ text }) => {
        if (text.length <= width || STRUCTURE.test(text)) return [text];
        const whole = `${indent}${text}`;
        const pieces: string[] = [];
        for (let at = 0; at < whole.length; ) {
          let end = at + width;
          // Printers hang punctuation: none begins a line.
          while (/[，。；：、？！）》”]/.test(whole.charAt(end))) end += 1;
          pieces.push(whole.slice(at, end));
          at = end;
        }
        return pieces;
      })
      .join("\n");
}

/** Pages of so many lines, with what is printed around them. */
function paged(head: (page: number) => string[], foot: (page: number) => string[], cut = false) {
  return (lines: readonly Line[]): string => {
    const printed: string[] = [];
    let page = 1;
    lines.forEach((line, at) => {
      const { text } = line;
      if (at > 0 && at % 22 === 0) {
        const half = cut && text.length > 30 && line.label === "" ? Math.floor(text.length / 2) : 0;
        if (half > 0) printed.push(text.slice(0, half));
        printed.push(...foot(page), ...head(page + 1), text.slice(half));
        page += 1;
      } else printed.push(text);
    });
    return [...head(1), ...printed, ...foot(page)].join("\n");
  };
}

function contents(entry: (heading: string, page: number, from: string, to: string) => string, caption = "目　录", headings = STRUCTURE) {
  return (lines: readonly Line[]): string => {
    const chosen = lines.flatMap(({ text }, at) => (headings.test(text) && text.length <= 40 ? [at] : []));
    if (chosen.length < 3) return each((text) => text)(lines);
    const article = (from: number, step: number): string => {
      for (let at = from; at >= 0 && at < lines.length; at += step) {
        const label = /^[ \u3000]*(第[零一二三四五六七八九十百千0-9]+条)/.exec(lines[at]?.text ?? "")?.[1];
        if (label) return label;
      }
      return "第一条";
    };
    const entries = chosen.map((at, place) => {
      const next = chosen[place + 1] ?? lines.length;
      return entry(lines[at]?.text ?? "", Math.floor(at / 22) + 1, article(at, 1), article(next - 1, -1));
    });
    const first = chosen[0] ?? 1;
    const [before, after] = [lines.slice(0, first), lines.slice(first)];
    return [...before.map(({ text }) => text), ...(caption ? [caption] : []), ...entries, ...after.map(({ text }) => text)].join("\n");
  };
}

const arabic = (label: string) =>
  label.replace(
    /(第)([零〇一二三四五六七八九十百千]+)(?=编|分编|章|节|条)/,
    (_, mark: string, numeral: string) => `${mark}${chineseNumeral(numeral)}`,
  );

/** How the same text comes when somebody copied, converted, retyped or printed it. The title is the first line and stays one. */
export const textWays: Readonly<Record<string, (lines: readonly Line[]) => string>> = {
  plain: each((text) => text),
  "all line breaks removed": (lines) =>
    `${lines[0]?.text ?? ""}\n${lines
      .slice(1)
      .map(({ text }) => text.trim())
      .join("")}`,
  "line breaks removed, headings kept": (lines) =>
    lines.reduce(
      (text, { text: line }, at) =>
        text + (at < 2 || STRUCTURE.test(line) || STRUCTURE.test(lines[at - 1]?.text ?? "") ? "\n" : "") + line.trim(),
      "",
    ),
  "line breaks made spaces": (lines) =>
    `${lines[0]?.text ?? ""}\n${lines
      .slice(1)
      .map(({ text }) => text.trim())
      .join(" ")}`,
  "wrapped at 28": wrapped(28),
  "wrapped at 38 without indents": wrapped(38, ""),
  "half-width": each((text) => halfWidth(text)),
  "full-width": each((text) => fullWidth(text)),
  "spaces in labels": labelled((label) => [...label].join(" ")),
  "wide spaces in labels": labelled((label) => [...label].join("　")),
  "spaces around labels": labelledLines((label, words) => `  ${label}  ${words}`),
  "tabs behind labels": labelledLines((label, words) => `${label}	${words}`),
  "indented by tabs": each((text, at) => (at === 0 ? text : `\t${text}`)),
  "no space behind labels": labelledLines((label, words) => label + words),
  "page numbers": paged(
    () => [],
    (page) => ["", `- ${page} -`, ""],
  ),
  "page numbers and headers": paged(
    () => ["某某公司制度汇编"],
    (page) => [`第 ${page} 页 共 99 页`],
  ),
  "pages that cut paragraphs": paged(
    () => ["某某公司制度汇编"],
    (page) => [String(page)],
    true,
  ),
  "form feeds between pages": paged(
    () => [],
    (page) => [`${page}\f`],
    false,
  ),
  "traditional 條 節 編": each((text) =>
    text
      .replace(/第([ 零〇一二三四五六七八九十百千0-9]+)条/g, "第$1條")
      .replace(/第([ 零一二三四五六七八九十百]+)节/g, "第$1節")
      .replace(/第([ 零一二三四五六七八九十]+)编/g, "第$1編"),
  ),
  "traditional characters": each((text) => traditional(text)),
  contents: contents((heading) => heading),
  "contents without caption": contents((heading) => heading, ""),
  "contents with dots and pages": contents((heading, page) => `${heading}${"…".repeat(6)}${page}`),
  "contents with dot leaders": contents((heading, page) => `${heading} ........................ ${page}`),
  "contents with tabs": contents((heading, page) => `${heading}\t${page}`),
  "contents with spaces": contents((heading, page) => `${heading}          ${page}`),
  "contents with ranges": contents((heading, _, from, to) => `${heading}（${from}—${to}）`),
  "contents with half-width ranges": contents((heading, _, from, to) => `${heading}(${from}-${to})`, "目录"),
  "contents with ranges, dots and pages": contents((heading, page, from, to) => `${heading}（${from}～${to}）……${page}`, "目  次"),
  "contents with ranges but no caption": contents((heading, _, from, to) => `${heading} ${from}至${to}`, ""),
  "contents of articles too": contents(
    (heading, page) => `${heading.slice(0, 24)}......${page}`,
    "目录",
    /^[ \t\u3000]*第[ 零〇一二三四五六七八九十百千]+[编章节]/,
  ),
  "invisible characters": labelled((label) => `\ufeff${[...label].join("\u200b")}\u00ad`),
  "odd spaces": each((text) => text.replace(/[ \u3000]/g, "\u00a0").replace(/，/g, "，\u2009")),
  "look-alike characters": each((text) => text.replace(/[一二八十人大工日月用行方文水生立]/g, (sign) => KANGXI[sign] ?? sign)),
  "arabic labels": labelled(arabic),
  "full-width arabic labels": labelled((label) => fullWidth(arabic(label)).replace(/[（）]/g, (sign) => sign)),
  "windows line ends": (lines) => lines.map(({ text }) => text).join("\r\n"),
  "soft breaks": (lines) => lines.map(({ text }) => text).join("\u000b"),
  "blank lines between": (lines) => lines.map(({ text }) => text).join("\n\n\n"),
  "brackets mixed": labelled((label) => label.replace("（", "(")),
  "colon behind article labels": labelledLines((label, words, gap) => label + (/^第.*条(?:之|$)/.test(label) ? "：" : gap) + words),
  "stops behind article labels": labelledLines((label, words, gap) => label + (/^第.*条$/.test(label) ? "、" : gap) + words),
  "full stops behind rungs": labelledLines((label, words, gap) => label.replace(/、$/, "．") + gap + words),
  "half-width brackets and stops": labelledLines(
    (label, words) => `${label.replace("（", "(").replace("）", ")").replace(/、$/, ".")} ${words}`,
  ),
  "labels on lines of their own": labelledLines((label, words) => (/^第/.test(label) ? `${label}\n${words}` : label + words)),
  "bullets before labels": labelled((label) => `● ${label}`),
  "quoted as in mail": each((text) => `> ${text}`),
  "half-width, wrapped and paged": (lines) =>
    paged(
      () => ["某某公司制度汇编"],
      (page) => [`- ${page} -`],
    )(
      wrapped(30)(lines)
        .split("\n")
        .map((text) => ({ text: halfWidth(text), level: 0, label: "" })),
    ),
  "a space every few characters": each((text) => text.replace(/([\u4e00-\u9fff]{7})(?=[\u4e00-\u9fff])/g, "$1 ")),
  "watermarks and web navigation": (lines) => `首页 > 制度\n${lines.map(({ text }) => text).join("\n")}\n上一篇：无\n版权所有 某某网`,
};
