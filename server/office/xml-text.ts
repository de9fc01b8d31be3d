/** Characters that XML 1.0 does not know, of which Office programs say that the file is broken. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is removed.
const unknownToXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as XML can hold it. */
export const xmlText = (text: string): string => text.toWellFormed().replace(unknownToXml, "");
