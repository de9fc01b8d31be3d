import { pinyin } from "pinyin-pro";

/** How a text is read: in the name of a person the first character is a surname, which may read otherwise (单: shàn, not dān). */
export type PinyinReading = "person" | "text";

/**
 * How a name sounds, for sorting and finding it: its syllables and other words in small letters, a space between them, ü as v.
 * 客服中心 → "ke fu zhong xin", IT支持组 → "it zhi chi zu", Wang Min → "wang min".
 */
export function pinyinKey(text: string, reading: PinyinReading): string {
  const parts = pinyin(text, {
    toneType: "none",
    type: "array",
    nonZh: "consecutive",
    v: true,
    surname: reading === "person" ? "head" : "off",
  });
  return parts
    .join(" ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
