/** A cell of an exported list. */
export type Cell = string | number;

/**
 * What a spreadsheet program takes for the beginning of a formula: = + - @ (full-width ones too, which East Asian versions read alike),
 * also behind white space and quotation marks, and a leading tab or line break.
 */
const formula = /^(?:[\s"'\u200b\ufeff]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A text that no spreadsheet program runs: an apostrophe in front of whatever could be taken for a formula. */
export function neutralText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
