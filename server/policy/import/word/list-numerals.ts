export { listNumeral } from "../../../../schema/policy/numerals/written-numeral.screen.ts";
