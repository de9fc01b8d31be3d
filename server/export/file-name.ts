/** Characters that file systems do not take in names. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is removed.
const notInNames = /[\\/:*?"<>|？\u0000-\u001f]/g;

/** A title as the name of a file, without its ending. */
export const fileNameOf = (title: string): string => title.replace(notInNames, "").trim();
