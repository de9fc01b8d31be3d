import { ARABIC_DIGITS, CHINESE_DIGITS } from "../../../schema/policy/numerals/parse-numeral.screen.ts";
import type { Marker } from "./marker.ts";
import { trimWhite } from "./white-space.ts";

const NUMERAL = `[${CHINESE_DIGITS}${ARABIC_DIGITS}]`;
/** After a label these make it a reference wherever it stands: 第三条规定的, 第三条第二款, 第三条至第五条. */
const STRONG = new RegExp(
  `[ \\u3000]{0,2}(?:第${NUMERAL}{1,6}[款项項目]|(?:至|到|和|及|与|與|或|或者|以及|、)[ \\u3000]{0,2}第|之?[规規]定的|的[规規]定|之[规規]定|所列|所述|[，。；）)》〉”,;])`,
  "y",
);
/** Article 3 of, Article 3 and … */
const ENGLISH = /[ ]?(?:,|\)|;|(?:of|and|or|to|applies|apply|above|below|says)\b)/y;
/** These make it a reference where nothing else speaks for a start. */
const WEAK = new RegExp(
  `(?:的(?!士)|之?[规規]定|所[称稱]|所[规規]定|中(?:的|所|[规規]定|有)|以[上下内內外](?:的|各|[规規]定|[条條]款|，)|有[关關][规規]定|款|[项項](?!目)|[（(]${NUMERAL}{1,3}[）)][项項款])`,
  "y",
);
const BRACKETED = new RegExp(`[（(]${NUMERAL}{1,3}[）)]`, "y");
const RUNG_REFERENCE =
  /[ \u3000]{0,2}(?:[项項](?!目)|款(?![项項])|目(?![标標的录錄前])|[条條]|(?:至|到|和|及|与|與|或|、)[ \u3000]{0,2}[（(第])/y;
/** Before a label inside a sentence: 依照本办法第三章. Endings of names (…规定第三章) are left out: run-on headings follow those as well. */
const REFERRING =
  /(?:(?<![范样文版成课])本|[该該]|依照|[据據]|按照?|[违違]反|符合|[见見]|及|和|与|與|或|至|、|，|,|《|〈|（|\(|(?<![扣解排删免清拆])除|[章节節编編条條款项項])$/;

function follows(pattern: RegExp, source: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(source);
}

/** What follows the label: certainly a reference, perhaps one, or nothing that speaks for it. */
export function referenceStrength(source: string, marker: Marker): "strong" | "weak" | "none" {
  if (marker.type === "rung") {
    // （一）、（二）项: the mark belongs to an enumeration, not to the label.
    const enumerated = source.charAt(marker.end - 1) === "、" && follows(BRACKETED, source, marker.end);
    return enumerated || follows(RUNG_REFERENCE, source, marker.end) ? "strong" : "none";
  }
  if (follows(STRONG, source, marker.end)) return "strong";
  if (/[a-z]/i.test(source.charAt(marker.start))) return follows(ENGLISH, source, marker.end) ? "strong" : "none";
  return follows(WEAK, source, marker.end) ? "weak" : "none";
}

/** Whether the words before the offset refer to what follows. */
export function refersForward(source: string, lineStart: number, at: number): boolean {
  return REFERRING.test(trimWhite(source.slice(Math.max(lineStart, at - 6), at)));
}

/** Whether the offset lies inside 《》, whose text is a name. A mark left open stops counting after 80 characters. */
export function insideName(source: string, lineStart: number, at: number): boolean {
  for (let back = at - 1; back >= lineStart && back > at - 80; back--) {
    const character = source.charAt(back);
    if (character === "》") return false;
    if (character === "《") return true;
  }
  return false;
}
