/**
 * White space as Chinese documents hold it: besides what `\s` covers also characters without any width, which copying from web pages leaves behind.
 * Works on UTF-16 code units.
 */
export function isWhite(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0xa0 || code === 0x85 || code === 0xad;
  return (
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680 ||
    code === 0x180e
  );
}

/** The text without any white space: what labels, titles and repeated lines are compared by. */
export function squeeze(text: string): string {
  let result = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isWhite(text.charCodeAt(at))) continue;
    result += text.slice(from, at);
    from = at + 1;
  }
  return result + text.slice(from);
}

/** `String.trim` with this importer's notion of white space. */
export function trimWhite(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isWhite(text.charCodeAt(start))) start++;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Position of the first character at or after `from` that is not white, at most `to`. */
export function skipWhite(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isWhite(text.charCodeAt(at))) at++;
  return at;
}
