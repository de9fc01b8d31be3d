import { pictureFormat } from "./picture.ts";

/** A picture that a source holds. */
export interface SourcePicture {
  /** What it is called in the provisions' texts until it is kept and has an identity: a UUID that counts the pictures of its source. */
  readonly place: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

interface HeldPicture extends SourcePicture {
  readonly shows: string;
}

/** Signs of Unicode's private use, of which no font of a text makes use: one for each picture, while the text is read. */
const FIRST_SIGN = 0xf_00_00;
/** As many pictures as a text may have. */
const MOST = 200;

/** The signs of pictures in a text. */
export const SIGNS = /[\u{f0000}-\u{f00c7}]/gu;

/** The pictures of a source, in the order in which they stand in it. */
export class SourcePictures {
  readonly #held: HeldPicture[] = [];
  readonly #signs = new Map<string, string>();

  get all(): readonly SourcePicture[] {
    return this.#held.map(({ place, fileName, bytes }) => ({ place, fileName, bytes }));
  }

  /**
   * The sign that stands for a picture in the text; null for one that no text can show (anything but PNG, JPEG and WebP).
   * @param shows what is to be seen on it, for those who do not see it
   */
  add({ fileName, bytes, shows }: { readonly fileName: string; readonly bytes: Uint8Array; readonly shows: string }): string | null {
    const known = this.#signs.get(fileName);
    if (known !== undefined) return known;
    const count = this.#held.length;
    if (count >= MOST || pictureFormat(bytes) === null) return null;
    const sign = String.fromCodePoint(FIRST_SIGN + count);
    this.#held.push({ place: `00000000-0000-8000-8000-${count.toString(16).padStart(12, "0")}`, fileName, bytes, shows });
    this.#signs.set(fileName, sign);
    return sign;
  }

  /** A text cut at the signs of these pictures. */
  cut(text: string): (string | HeldPicture)[] {
    const pieces: (string | HeldPicture)[] = [];
    let from = 0;
    for (const { 0: sign, index } of text.matchAll(SIGNS)) {
      const picture = this.#held[(sign.codePointAt(0) ?? 0) - FIRST_SIGN];
      if (!picture) continue;
      pieces.push(text.slice(from, index), picture);
      from = index + sign.length;
    }
    return [...pieces, text.slice(from)].filter((piece) => piece !== "");
  }
}
