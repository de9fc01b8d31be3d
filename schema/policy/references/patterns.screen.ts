import { ARABIC_DIGITS, CHINESE_DIGITS } from "../numerals/parse-numeral.screen.ts";

/*
 * Pieces of the patterns of references. All patterns made of them are sticky and of bounded length, and no two neighbouring parts can
 * match the same character: each try costs a constant, so that a text of any shape is read in linear time.
 */

/** White space that may stand within a reference; no tab, for cells of a table stand apart by tabs. */
export const GAP = "[ \\u00a0\\u2002\\u3000]{0,3}";
const CHINESE = `[${CHINESE_DIGITS}](?:${GAP}[${CHINESE_DIGITS}]){0,9}`;
/** A number in Chinese numerals or digits. */
export const NUMERAL = `(?:${CHINESE}|[${ARABIC_DIGITS}]{1,4})`;
export const DECIMAL = `[${ARABIC_DIGITS}]{1,3}(?:[.．][${ARABIC_DIGITS}]{1,3}){1,5}`;
/** The words for rungs. */
export const UNIT = "分编|编|篇|章|节|節|条|條|款|项|項|目";

/**
 * What makes another word of a unit: 第一条例, 前款项, 第二节课. A word for a measure, as in 第一项工作, is told by `aloneEnds` where nothing
 * else speaks for a reference.
 */
export const NOT_OTHERWISE =
  "(?!(?<=[条條])(?:[例件约理线路腿街框幅]|款(?!第)|建议|意见|措施|原因|理由|信息|消息|记录|标语|生产)|(?<=章)程|(?<=[节節])[课約约日点假目奏气能俭省电水]|(?<=款)[项式型待額额]|(?<=[项項])[目链圈]|(?<=目)[的标录前光]|(?<=编)[制号码辑写排外程译])";
/** What may follow 第一项 or 第二目 that stand alone, and are a measure otherwise. */
export const ALONE_ENDS = "(?=$|[^\\p{Script=Han}]|[规規所之的至到和与與及或中内內以情外除应應不均可须須适適执執被作为為])";

/** Tries a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
