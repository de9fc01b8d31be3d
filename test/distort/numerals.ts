import { parseNumeral } from "../../schema/policy/numerals/parse-numeral.screen.ts";

/** 十二 as 12. */
export const chineseNumeral = (numeral: string): string => String(parseNumeral(numeral) ?? numeral);
