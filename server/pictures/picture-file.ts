import { createHash } from "node:crypto";
import { apart } from "../apart/apart.ts";
import { invalid } from "../errors.ts";
import type { UploadedFile } from "../files/uploaded-file.ts";
import { MOST_PIXELS, type PictureAnswer, type PictureOrder } from "./picture.ts";

/** A picture as it is kept: a file that holds pixels alone. */
export interface PictureFile extends UploadedFile {
  readonly width: number;
  readonly height: number;
}

const endings = { png: ".png", jpeg: ".jpg", webp: ".webp" } as const;

/** The name with the ending of what the picture is. */
const named = (fileName: string, ending: string): string => `${fileName.replace(/\.[^.]{1,10}$/, "").slice(0, 240) || "picture"}${ending}`;

/**
 * A picture drawn anew (see `redraw-picture.ts`), by what its bytes are and not by what its name says.
 * @throws INVALID at the path when it is no PNG, JPEG or WebP, is damaged or too large
 */
export async function pictureFile(
  fileName: string,
  bytes: Uint8Array,
  path: string,
  more: Omit<PictureOrder, "bytes"> = {},
): Promise<PictureFile> {
  const order: PictureOrder = { bytes, ...more };
  const drawn = await apart<PictureAnswer>("redraw-picture", import.meta.url, order, path, { lane: "pictures", tooMuch: "pictureTooMuch" });
  if ("problem" in drawn) throw invalid(path, drawn.problem, { megapixels: MOST_PIXELS / 1_000_000 });
  const { format, width, height } = drawn;
  const kept = Buffer.from(drawn.bytes);
  return {
    fileName: named(fileName, endings[format]),
    contentType: `image/${format}`,
    bytes: kept,
    size: kept.length,
    checksum: createHash("sha256").update(kept).digest("hex"),
    width,
    height,
  };
}
