/** The first provision that is cited, down to its 款 and 项; a citation may name several. */
const chinese = /第[^条章节款项《》]{1,12}[条章节](?:之[^第款项]{1,3})?(?:第[^款项条]{1,6}款)?(?:第?[（(][^）)]{1,4}[）)]项?)?/;
const english = /\b(?:article|chapter|section)\s+\d+(?:-\d+)?(?:\s*\(\d+\))?/i;

/** A document's number: letters, figures and dashes, at least one figure among them. */
const number = /^(?=[^\s《》,，]*\d)[\p{L}\d][\p{L}\d\-—/.()（）〔〕[\]]*[\p{L}\d〕\])）]/u;

/** The revision that a citation names, e.g. "第 2 版". */
const namedRevision = /第\s*(\d+)\s*版|\brevision\s+(\d+)/i;

/**
 * Where a citation such as "KF-2025-001《客户服务行为规范》第八条" leads in the panel; null when it names no document. A citation that names
 * no revision means the text that held on the day, or without a day the one in force.
 */
export function sourceAddress(source: string, day: string | null = null): string | null {
  const text = source.normalize("NFKC").trim();
  const named = number.exec(text)?.[0];
  if (!named) return null;
  const rest = text.slice(named.length).replace(/《[^《》]*》/g, " ");
  const [, chineseRevision, englishRevision] = namedRevision.exec(rest) ?? [];
  const revision = chineseRevision ?? englishRevision;
  const provision = rest.replace(namedRevision, " ");
  const at = (chinese.exec(provision) ?? english.exec(provision))?.[0];
  const address = Object.entries({ revision, on: revision ? undefined : day, at }).flatMap(([key, value]) =>
    value ? [`${key}=${encodeURIComponent(value)}`] : [],
  );
  return `/documents/${encodeURIComponent(named)}${address.length > 0 ? `?${address.join("&")}` : ""}`;
}
