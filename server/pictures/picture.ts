/** How a picture is written that a text may show. */
export type PictureFormat = "png" | "jpeg" | "webp";

/** Pixels that a picture may have: a scanned A3 page in 600 dpi has about as many, and most telephones' pictures a quarter. */
export const MOST_PIXELS = 72_000_000;

/** What is drawn anew. */
export interface PictureOrder {
  readonly bytes: Uint8Array;
  /** Whether it is only looked at for a moment: small, as WebP. */
  readonly small?: boolean;
  /** How it is written, where that shall not be as it was. */
  readonly as?: PictureFormat;
}

/** A picture of pixels alone: nothing of what else its file said is left. */
export interface RedrawnPicture {
  readonly format: PictureFormat;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What became of a picture, or why it cannot be drawn. */
export type PictureAnswer = RedrawnPicture | { readonly problem: "pictureFormat" | "pictureBroken" | "picturePixels" };

const begins = (bytes: Uint8Array, first: string, from = 0): boolean =>
  Buffer.from(bytes.subarray(from, from + first.length)).toString("latin1") === first;

/** What a picture is by its bytes, whatever its name says; null for anything but PNG, JPEG and WebP. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | null {
  if (begins(bytes, "\x89PNG\r\n\x1a\n")) return "png";
  if (begins(bytes, "\xff\xd8\xff")) return "jpeg";
  return begins(bytes, "RIFF") && begins(bytes, "WEBP", 8) ? "webp" : null;
}
