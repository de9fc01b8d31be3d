export { isArabic, parseNumeral, singleCharacterNumber } from "../../../schema/policy/numerals/parse-numeral.screen.ts";
