/** Zero-width characters, soft hyphens, byte order marks and signs of direction: nobody sees them, and they break words for every search. */
const UNSEEN =
  /[\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff]|(?<!\p{Extended_Pictographic}|\ufe0f)\u200d/gu;
/** Spaces of a width of their own, which copying from web pages and typesetting leave behind. */
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/** Signs that look like a character and are another one, as recognition of scans and fonts of PDF files leave behind: radicals, doubles. */
const LOOK_ALIKES = /[\u2e80-\u2fd5\uf900-\ufaff]/g;

/** A text without characters that nobody sees, odd spaces and look-alikes as plain ones, and how many that were. The ideographic space is kept: it is printed. */
export function withoutInvisible(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const by = (replacement: string) => () => {
    count += 1;
    return replacement;
  };
  const alike = (sign: string): string => {
    const plain = sign.normalize("NFKC");
    if (plain !== sign) count += 1;
    return plain;
  };
  return { text: text.replace(UNSEEN, by("")).replace(ODD_SPACES, by(" ")).replace(LOOK_ALIKES, alike), count };
}
