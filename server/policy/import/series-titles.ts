const TITLE = /(?<=^|[。！!？?；;）)])([\u4e00-\u9fff]{2,16}(?:制度|办法|规定|规范|细则|方案|流程))([1-9])/g;
const FEWEST = 2;
/** A line with several titles in it is longer. */
const SHORTEST_LINE = 400;

/** Lines, and between them titles that were run together with the texts of a series: …。服务制度2一、… */
export function withSeriesTitles<Line extends { readonly text: string }>(lines: readonly Line[]): Line[] {
  if (lines.every(({ text }) => text.length < SHORTEST_LINE)) return [...lines];
  const counts = new Map<string, number>();
  const next = (stem: string, number: string): boolean => {
    const fits = Number(number) === (counts.get(stem) ?? 0) + 1;
    if (fits) counts.set(stem, Number(number));
    return fits;
  };
  for (const { text } of lines) for (const [, stem = "", number = ""] of text.matchAll(TITLE)) next(stem, number);
  const series = new Set([...counts].filter(([, count]) => count >= FEWEST).map(([stem]) => stem));
  if (series.size === 0) return [...lines];
  counts.clear();
  return lines.flatMap((line) =>
    line.text
      .replace(TITLE, (title, stem: string, number: string) => (series.has(stem) && next(stem, number) ? `\n${title}\n` : title))
      .split("\n")
      .filter((text) => text !== "" || line.text === "")
      .map((text) => ({ ...line, text })),
  );
}
