/** Surnames of two characters, behind which the given name begins. */
const longSurnames = [
  "欧阳",
  "上官",
  "司马",
  "诸葛",
  "东方",
  "皇甫",
  "尉迟",
  "公孙",
  "慕容",
  "令狐",
  "司徒",
  "夏侯",
  "长孙",
  "宇文",
  "端木",
  "南宫",
];

/** What a Chinese name is shortened to: the given name, at most its last two characters; a surname alone stays. */
function givenName(name: string): string {
  // Names from the west of the country are written with a dot: 阿依古丽·买买提.
  const [own = ""] = name.split(/[·・]/);
  const characters = [...own];
  const surname = longSurnames.some((long) => own.startsWith(long)) ? 2 : 1;
  const given = own === name ? characters.slice(surname) : characters;
  return (given.length > 0 ? given : characters).slice(-2).join("");
}

/** What stands for a name in a circle: the end of a Chinese given name, else the first letters of the first and last name. */
export function initials(name: string): string {
  // What stands in brackets is a remark, e.g. （外聘）.
  const plain = (name.split(/[（(【[]/u, 1)[0] ?? "").trim();
  if (/^\p{Script=Han}/u.test(plain)) return givenName(plain.replace(/\s+/g, ""));
  const words = plain.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("");
}

/** Which of so many colours stands for somebody: always the same one. */
export function colourPlace(key: string, colours: number): number {
  let sum = 0;
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % colours;
}
