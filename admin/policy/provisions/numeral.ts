const digits = "零一二三四五六七八九";
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of figures or a Chinese numeral as people type them, e.g. "12", "１２", "十二", "一百零三"; null when it is none. */
export function numeralValue(typed: string): number | null {
  const text = typed.normalize("NFKC").replaceAll("〇", "零").replaceAll("○", "零").replaceAll("两", "二");
  if (/^\d{1,6}$/.test(text)) return Number(text);
  if (!/^[零一二三四五六七八九十百千]{1,12}$/.test(text)) return null;
  let total = 0;
  let pending: number | null = null;
  for (const character of text) {
    const unit = units[character];
    if (unit === undefined) pending = (pending ?? 0) * 10 + digits.indexOf(character);
    else {
      total += (pending || 1) * unit;
      pending = null;
    }
  }
  return total + (pending ?? 0);
}
