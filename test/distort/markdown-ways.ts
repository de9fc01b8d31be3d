/** A line of a regulation: marks of a heading, the label, and the words. */
const LINE =
  /^(#{0,6} ?)(第[零〇一二三四五六七八九十百千]+(?:编|分编|章|节|条(?:之[一二三四五六七八九十]+)?)|[（(][零一二三四五六七八九十百]+[）)]|[0-9]{1,3}[.．、](?![0-9])|[（(][0-9]{1,3}[）)]|[一二三四五六七八九十]+、)?(.*)$/u;

const isStructure = (label: string) => label.startsWith("第");
const escaped = (text: string) => text.replace(/[.()[\]*_#-]/g, "\\$&");

type Way = (line: { readonly marks: string; readonly label: string; readonly words: string; readonly index: number }) => string;

/** How people and converters write the same regulation. */
const ways: Readonly<Record<string, Way>> = {
  "labels in bold": ({ marks, label, words }) => `${marks}${label && `**${label}**`}${words}`,
  "labels in bold with their space": ({ marks, label, words }) =>
    /^[ \u3000]/.test(words) && label
      ? `${marks}**${label}${words.charAt(0)}**${words.slice(1)}`
      : `${marks}${label && `__${label}__`}${words}`,
  "whole headings in bold": ({ marks, label, words }) =>
    marks.trim() && label ? `${marks}**${label}${words}** ${marks.trim()}` : `${marks}${label}${words}`,
  bullets: ({ marks, label, words }) => `${marks}${marks.trim() || !label ? "" : isStructure(label) ? "- " : "  * "}${label}${words}`,
  "bullets, bold and quoted": ({ marks, label, words }) =>
    `> ${marks}${marks.trim() || !label ? "" : "+ "}${label && `**${label}** `}${words.trimStart()}`,
  "anchors and spans": ({ marks, label, words, index }) =>
    `${marks}${label ? `<a id="a${index}" name="a${index}"></a><span style="font-weight: bold">${label}</span>` : ""}${words}`,
  pandoc: ({ marks, label, words, index }) =>
    marks.trim()
      ? `${marks}[]{#_Toc${index} .anchor}${label}${escaped(words)} {#heading-${index} .unnumbered}`
      : `${label && `[${escaped(label)}]{.underline}`}${escaped(words)}\\`,
  "escapes and entities": ({ marks, label, words }) =>
    `${marks}${escaped(label)}${words.replaceAll(" ", "&nbsp;").replaceAll("“", "&ldquo;").replaceAll("”", "&rdquo;").replaceAll("\u3000", "&emsp;&emsp;")}`,
  links: ({ marks, label, words, index }) =>
    marks.trim()
      ? `${marks}[${label}${words}](#heading-${index})`
      : `${label && `[**${label}**](https://example.com/law?a=${index}#p "条")`}${words}`,
  HTML: ({ marks, label, words, index }) =>
    marks.trim()
      ? `<h${marks.trim().length} id="h${index}">${label}${words}</h${marks.trim().length}>`
      : label + words && `<p><b>${label}</b>${words}</p>`,
  "unseen characters": ({ marks, label, words }) =>
    `${marks}${label && `\ufeff${label.charAt(0)}\u200b${label.slice(1)}\u00ad`}${words.replace(/[，。]/g, "\u200b$&\u2060")}`,
};

export const waysToWrite = Object.keys(ways);

/** The regulation, written in another way that means the same. */
export function distorted(source: string, way: string): string {
  const write = ways[way];
  if (!write) throw new Error(`Nobody writes so: ${way}`);
  const lines = source.split(/\r?\n/).map((line, index) => {
    const [, marks = "", label = "", words = ""] = LINE.exec(line.trim()) ?? [];
    return line.startsWith("<!--") ? line : write({ marks, label, words, index });
  });
  return way === "links" ? `---\nlayout: law\ntags:\n  - a\n---\n\n${lines.join("\n")}` : lines.join("\n");
}
