/** Behind what a text may be cut: the end of a sentence or of a part of one, and a line. */
const ENDS = /[。；！？.;!?：:，,、\n]+[”’」』）)]?|(?=第[零〇一二两三四五六七八九十百千0-9]{1,8}[条條])/g;

/** Where a text may be cut in two, as offsets; tables are not cut. */
export function splitPlaces(text: string): number[] {
  if (/^\|.*\|$/m.test(text)) return [];
  const places = [...text.matchAll(ENDS)].map((match) => match.index + match[0].length);
  return [...new Set(places)].filter((at) => text.slice(0, at).trim() !== "" && text.slice(at).trim() !== "");
}
