/** The first character of each initial in the order of pinyin; no syllable begins with i, u or v. */
const firsts = [..."阿芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"];
const letters = [..."abcdefghjklmnopqrstwxyz"];

let collator: Intl.Collator | undefined;

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character.toLowerCase();
  collator ??= new Intl.Collator("zh-CN-u-co-pinyin");
  const { compare } = collator;
  return letters[firsts.findLastIndex((first) => compare(first, character) <= 0)] ?? "";
}

/** The pinyin initials of a short text, as the browser orders its characters: 导入人员 → drry. */
export const initialsOf = (text: string): string => [...text].map(initialOf).join("");
