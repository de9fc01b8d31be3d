import { expect, test } from "vitest";
import { decodeText, UndecodableText } from "../../server/files/decode-text.ts";

const text = "第一条 值班。\n";
const utf8 = new TextEncoder().encode(text);

function utf16(bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), !bigEndian);
  return new Uint8Array(view.buffer);
}

test("UTF-8, with a byte order mark and without", () => {
  expect(decodeText(utf8)).toEqual({ text, encoding: "utf-8" });
  expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toEqual({ text, encoding: "utf-8" });
  expect(decodeText(new Uint8Array())).toEqual({ text: "", encoding: "utf-8" });
});

test("UTF-16 with a byte order mark", () => {
  expect(decodeText(utf16(false))).toEqual({ text, encoding: "utf-16le" });
  expect(decodeText(utf16(true))).toEqual({ text, encoding: "utf-16be" });
});

test("GBK, in which old Chinese files are written", () => {
  // 第一条
  expect(decodeText(new Uint8Array([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]))).toEqual({ text: "第一条", encoding: "gb18030" });
  // 㐂, which only GB18030 has
  expect(decodeText(new Uint8Array([0x81, 0x39, 0xef, 0x32])).encoding).toBe("gb18030");
});

test.each([
  ["a zip file, such as a Word document", [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
  ["a PDF", [...new TextEncoder().encode("%PDF-1.7\n")]],
  ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
  ["zero bytes", [0x41, 0x00, 0x42]],
  ["control characters", [0x01, 0x02, 0x03, 0x41]],
  ["bytes of no encoding", [0xff, 0x41, 0x80, 0x20]],
  ["half a UTF-16 character", [0xff, 0xfe, 0x41]],
])("%s is refused", (_, bytes) => {
  expect(() => decodeText(new Uint8Array(bytes))).toThrow(UndecodableText);
});
