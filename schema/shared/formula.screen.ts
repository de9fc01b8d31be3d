/**
 * What a spreadsheet program takes for the beginning of a formula in a CSV file: = + - @ (full-width ones too, which East Asian versions
 * read alike), also behind white space and quotation marks, and a tab or line break at the beginning.
 */
const formula = /^(?:[\s"'\u200b\ufeff]*[=+\-@＝＋－＠]|["']*[\t\r\n])/u;

/** A text that no spreadsheet program runs: an apostrophe in front of whatever could be taken for a formula. */
export const neutralText = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text behind that apostrophe, so that what was exported comes back as it was. */
export const plainText = (text: string): string => (text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text);
