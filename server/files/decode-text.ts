import { UndecodableText } from "./undecodable-text.ts";

export { UndecodableText } from "./undecodable-text.ts";

export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** First bytes of formats that people take for text: zip (docx, xlsx), PDF, old Office, PNG, JPEG, GIF, RTF, 7-Zip, RAR, gzip. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x1f, 0x8b, 0x08],
];
/** Word leaves a few control characters in text files; a binary file has many. */
const ALLOWED_CONTROL_SHARE = 0.005;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function decode(bytes: Uint8Array, encoding: TextEncodingName): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function looksBinary(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) return true;
    if ((code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || code === 0x7f) controls++;
  }
  return controls > Math.max(1, text.length * ALLOWED_CONTROL_SHARE);
}

/**
 * UTF-8 with or without a byte order mark, UTF-16 with one, otherwise GB18030 (of which GBK and GB2312, in which old Chinese files are
 * written, are subsets).
 * @throws UndecodableText for what is none of these, and for binary content
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncodingName } {
  if (SIGNATURES.some((signature) => startsWith(bytes, signature))) throw new UndecodableText("a known binary format");
  const marked: TextEncodingName | null = startsWith(bytes, [0xff, 0xfe])
    ? "utf-16le"
    : startsWith(bytes, [0xfe, 0xff])
      ? "utf-16be"
      : null;
  const candidates: readonly TextEncodingName[] = marked ? [marked] : ["utf-8", "gb18030"];
  for (const encoding of candidates) {
    const text = decode(bytes, encoding);
    if (text === null) continue;
    if (looksBinary(text)) throw new UndecodableText(`control characters in ${encoding}`);
    return { text, encoding };
  }
  throw new UndecodableText(`not ${candidates.join(" or ")}`);
}
