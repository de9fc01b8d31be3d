import { parseNumeral } from "../../server/policy/import/numerals.ts";

/** 十二 as 12. */
export const chineseNumeral = (numeral: string): string => String(parseNumeral(numeral) ?? numeral);
